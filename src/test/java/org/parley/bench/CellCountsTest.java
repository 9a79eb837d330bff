package org.parley.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellCountsTest {

  @TempDir Path folder;

  @Test
  void ignoresTheOrderOfRowsAndColumns() throws IOException {
    CellCounts one = table("author,week,term,count\nA,2016-W17,pay,2\nB,2016-W17,hours,1\n");
    CellCounts other = table("count,term,week,author\n1,hours,2016-W17,B\n2,pay,2016-W17,A\n");
    assertThat(one.differences(other), is(empty()));
    assertThat(one.size(), is(2L));
  }

  @Test
  void namesEveryDifferentMissingOrExtraRow() throws IOException {
    CellCounts actual = table("author,week,term,count\nA,w,pay,2\nA,w,same,1\nA,w,more,1\n");
    CellCounts expected = table("author,week,term,count\nA,w,pay,3\nA,w,same,1\nB,w,less,4\n");
    assertThat(
        actual.differences(expected),
        contains(
            "A, w, more: 1, expected 0", "A, w, pay: 2, expected 3", "B, w, less: 0, expected 4"));
  }

  @Test
  void leavesOutZerosAndOtherNames() throws IOException {
    Path file = write("author,week,term,count\nA,w,pay,0\nA,w,quiet,\nA,w,54,7\nA,w,hours,1\n");
    CellCounts counts =
        CellCounts.read(file, "term", term -> term.codePoints().allMatch(Character::isLetter));
    assertThat(counts.differences(table("author,week,term,count\nA,w,hours,1\n")), is(empty()));
  }

  private CellCounts table(String csv) throws IOException {
    return CellCounts.read(write(csv), "term");
  }

  private Path write(String csv) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "table", ".csv"), csv);
  }
}
