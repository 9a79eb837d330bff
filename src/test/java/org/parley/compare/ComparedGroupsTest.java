package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ComparisonFlag;
import org.parley.stats.Grouping;
import org.parley.stats.Occurrences;
import org.parley.study.Comparison;
import org.parley.study.Group;
import org.parley.studyfile.MadeUpStudies;

class ComparedGroupsTest {

  private static final Comparison CREW_REST =
      new Comparison("crew-rest", MadeUpStudies.side("crew"), Group.REST);

  @TempDir private Path folder;

  private static String words(int count) {
    return "word ".repeat(count);
  }

  private ComparedGroups compared(Trial trial) throws IOException {
    return trial.compared().get(0);
  }

  /** The documents of the groups: {@code + 2} are 2 tokens in the target. */
  private static List<String> shown(Grouping grouping) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < grouping.documents(); i++) {
      shown.add((grouping.isTarget(i) ? "+ " : "- ") + grouping.tokens(i));
    }
    return shown;
  }

  private Trial quarrel() {
    return Trial.in(folder)
        .text("d.txt", "crew", words(4))
        .text("a.txt", "crew", words(1))
        .text("b.txt", "board", words(2))
        .text("c.txt", "", words(3))
        .text("e.txt", "crew", "\u2026")
        .text("f.txt", "board", words(6));
  }

  /** c.txt is of no side, e.txt has no word. */
  @Test
  void documentsOfTheGroupsStandInTheOrderOfTheirPaths() throws IOException {
    assertThat(shown(compared(quarrel()).grouping()), contains("+ 1", "- 2", "+ 4", "- 6"));
  }

  @Test
  void theRestIsEveryDocumentThatTheTargetDoesNotHold() throws IOException {
    assertThat(
        shown(compared(quarrel().comparing(CREW_REST)).grouping()),
        contains("+ 1", "- 2", "- 3", "+ 4", "- 6"));
  }

  private static CorpusItem item(int[] documents, int[] counts) {
    return new CorpusItem("word", documents, counts);
  }

  /** Of a.txt to f.txt, 0 to 5, the groups hold 0, 1, 3 and 5. */
  @Test
  void occurrencesInNeitherGroupAreLeftOut() throws IOException {
    Occurrences found =
        compared(quarrel()).occurrences(item(new int[] {0, 2, 3, 5}, new int[] {1, 20, 3, 5}));
    assertThat(found.documents(), is(new int[] {0, 2, 3}));
    assertThat(found.counts(), is(new int[] {1, 3, 5}));
    assertThat(
        compared(quarrel()).occurrences(item(new int[] {2}, new int[] {20})).documents(),
        is(new int[0]));
  }

  @Test
  void aGroupWithoutDocumentsIsEmptyAndHasLittleText() throws IOException {
    Comparison strangers = new Comparison("a", MadeUpStudies.side("nobody"), Group.REST);
    assertThat(
        compared(quarrel().comparing(strangers)).flags(),
        contains(ComparisonFlag.EMPTY_TARGET, ComparisonFlag.LITTLE_TEXT));
    Comparison alone = new Comparison("a", MadeUpStudies.side("crew"), Group.NOBODY);
    assertThat(
        compared(quarrel().comparing(alone)).flags(),
        contains(ComparisonFlag.EMPTY_REFERENCE, ComparisonFlag.LITTLE_TEXT));
  }

  /** A document without a word is none. */
  @Test
  void aGroupOfOneDocumentIsFlagged() throws IOException {
    Trial trial =
        Trial.in(folder)
            .text("a.txt", "crew", words(2000))
            .text("b.txt", "board", words(500))
            .text("c.txt", "board", words(500))
            .text("d.txt", "crew", "\u2026");
    assertThat(compared(trial).flags(), contains(ComparisonFlag.ONE_DOCUMENT));
    assertThat(compared(trial.text("e.txt", "crew", words(1))).flags(), is(empty()));
  }

  @Test
  void below1000TokensAGroupHasLittleText() throws IOException {
    Trial trial =
        Trial.in(folder)
            .text("a.txt", "crew", words(1000))
            .text("b.txt", "crew", words(1000))
            .text("c.txt", "board", words(500))
            .text("d.txt", "board", words(499));
    assertThat(compared(trial).flags(), contains(ComparisonFlag.LITTLE_TEXT));
    assertThat(compared(trial.text("e.txt", "board", "word")).flags(), is(empty()));
  }

  /**
   * {@code no} is 9 of 10 words in the three documents of the target, and nowhere else: no other
   * division separates the groups as far. Of the divisions of documents there are 20, of authors 6.
   */
  @Test
  void labelsMoveWithDocumentsOrWithAllOfAnAuthor() throws IOException {
    assertThat(quarrelOverNo("skiff").permutationP(), contains("no | 0.1", "yes | 0.1"));
    assertThat(
        quarrelOverNo("skiff").permutingAuthors().permutationP(),
        contains("no | 0.333333", "yes | 0.333333"));
  }

  /**
   * Ann's text is Ben's too and counts as hers. Of the divisions of the 5 texts there are 10. By
   * author the groups are Ann and Ben, who has another text, against Cyd and Dee.
   */
  @Test
  void copiesOfATextInAGroupMoveTogether() throws IOException {
    assertThat(quarrelOverNo("boat").permutationP(), contains("no | 0.2", "yes | 0.2"));
    assertThat(
        quarrelOverNo("boat").permutingAuthors().permutationP(),
        contains("no | 0.333333", "yes | 0.333333"));
  }

  /** An author whose only document is a copy is no unit, and a group of one unit no group. */
  @Test
  void aGroupOfOneUnitHasNoPermutationTest() throws IOException {
    Trial trial =
        Trial.in(folder)
            .minimumCount(18)
            .text("a.txt", "Ann", "crew", "2031-05-05", "no ".repeat(9) + "boat")
            .text("b.txt", "Ben", "crew", "2031-05-05", "no ".repeat(9) + "boat")
            .text("c.txt", "Cyd", "board", "2031-05-05", "yes ".repeat(9) + "pier")
            .text("d.txt", "Dee", "board", "2031-05-05", "yes ".repeat(9) + "quay");
    assertThat(trial.permutationP(), contains("no | ", "yes | "));
  }

  /** Ann's document ends in {@code boat}, one of Ben's in another word or the same one. */
  private Trial quarrelOverNo(String last) {
    String no = "no ".repeat(9);
    String yes = "yes ".repeat(9);
    return Trial.in(folder)
        .minimumCount(18)
        .text("a.txt", "Ann", "crew", "2031-05-05", no + "boat")
        .text("b.txt", "Cyd", "board", "2031-05-05", yes + "pier")
        .text("c.txt", "Ben", "crew", "2031-05-05", no + last)
        .text("d.txt", "Dee", "board", "2031-05-05", yes + "quay")
        .text("e.txt", "Dee", "board", "2031-05-05", yes + "lock")
        .text("f.txt", "Ben", "crew", "2031-05-05", no + "raft");
  }
}
