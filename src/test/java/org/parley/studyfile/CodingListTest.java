package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.Coding;
import org.parley.study.StudyException;

class CodingListTest {

  @TempDir private Path folder;

  private CodingList.Marks read(Problems problems, String... rows) throws java.io.IOException {
    Path file = folder.resolve("coding.csv");
    Files.writeString(
        file, "phrase,path,start,words,mark,shown,of,seed\n" + String.join("\n", rows));
    return CodingList.read(file, Set.of("pay", "talks"), Set.of("a.txt", "b.txt"), problems);
  }

  private List<String> problems(String... rows) throws java.io.IOException {
    Problems problems = new Problems();
    read(problems, rows);
    try {
      problems.throwIfAny();
      return List.of();
    } catch (StudyException e) {
      return e.problems().stream()
          .map(problem -> problem.toString().replace(folder + "/", ""))
          .toList();
    }
  }

  @Test
  void samplesHaveTheirMarksInTheOrderOfTheRows() throws java.io.IOException {
    CodingList.Marks marks =
        read(
            new Problems(),
            "pay,b.txt,7,own,right,2,9,1",
            "talks,a.txt,0,quoted,wrong,1,1,",
            "pay,a.txt,3,own,,2,9,1",
            "pay,a.txt,3,own,,2,9,1");
    assertThat(
        marks.samples().stream().map(Coding.Sample::phrase).toList(), contains("pay", "talks"));
    Coding.Sample pay = marks.samples().get(0);
    assertThat(pay.hits(), is(9L));
    assertThat(pay.marks().stream().map(Coding.Mark::start).toList(), contains(7, 3));
    assertThat(pay.unmarked(), is(1L));
    assertThat(pay.isOfAllHits(), is(false));
    assertThat(marks.samples().get(1).isOfAllHits(), is(true));
    assertThat(marks.samples().get(1).marks().get(0).quoted(), is(true));
    assertThat(problems("pay,b.txt,7,own,right,1,9,1"), is(empty()));
  }

  @Test
  void unknownNamesAndValuesAreRefused() throws java.io.IOException {
    assertThat(
        problems(
            "pays,b.txt,7,own,right,1,9,1",
            "pay,c.txt,7,own,right,1,9,1",
            "talks,a.txt,-1,mine,maybe,1,9,1"),
        contains(
            "coding.csv:2: phrase: unknown phrase 'pays'; allowed: the name of a phrase of the"
                + " study",
            "coding.csv:3: path: unknown path 'c.txt'; allowed: the path of a document of the"
                + " study",
            "coding.csv:4: start: invalid number '-1'; allowed: a whole number, at least 0",
            "coding.csv:4: words: unknown value 'mine'; allowed: own, quoted",
            "coding.csv:4: mark: unknown mark 'maybe'; allowed: right, wrong, or nothing"));
  }

  @Test
  void marksThatContradictEachOtherAreRefused() throws java.io.IOException {
    assertThat(
        problems("pay,b.txt,7,own,right,1,9,1", "pay,b.txt,7,own,wrong,1,9,1"),
        contains(
            "coding.csv:3: mark: 'wrong' contradicts 'right', the mark of the same hit at"
                + " coding.csv:2; keep one of them"));
  }

  @Test
  void leavingOutWrongHitsNeedsMarks() {
    assertThat(
        new StudyFixture(folder).least("wrong_hits: exclude").problems(),
        contains("study.yaml:3:13: wrong_hits: the study has no marks; add coding"));
  }

  @Test
  void anIncompleteOrMixedSampleIsRefused() throws java.io.IOException {
    assertThat(
        problems("pay,b.txt,7,own,right,3,9,1"),
        contains(
            "coding.csv:2: shown: 3 passages of 'pay', but the file has 1; export all of the sample,"
                + " marked or not"));
    assertThat(
        problems("pay,b.txt,7,own,right,2,9,1", "pay,b.txt,9,own,right,2,9,2"),
        contains(
            "coding.csv:3: shown: another sample of 'pay' begins at coding.csv:2; keep the rows of"
                + " one sample"));
    assertThat(
        problems("pay,b.txt,7,own,right,1,0,1"),
        contains("coding.csv:2: of: invalid number '0'; allowed: a whole number, at least 1"));
  }
}
