package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a study of two years, whose charts join weeks into months. */
class ManyWeeksTest {

  /** 29 May 2031 is a Thursday; 30 May 2032 is a Sunday, and the next week has 3 June. */
  @Test
  void theWeeksOfAMonthAreOneInterval(@TempDir Path folder) {
    SmallStudy study = SmallStudy.in(folder);
    study.write("docs/c.txt", "Not safe, the last ferry.\n");
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "c.txt,Skippers,crew,2031-05-29",
        "b.txt,Harbour Board,board,2032-05-30");
    study.adding("coverage: {first: 2031-01-06, last: 2032-12-26}").run().done();
    List<String> rows =
        PublishedTables.rows(study.output().resolve("charts/phrases-by-side.csv")).stream()
            .filter(row -> row.get("phrase").equals("safe") && row.get("words").equals("own"))
            .map(
                row ->
                    PublishedTables.key(
                        row, "side", "week", "week_start", "week_end", "count", "tokens"))
            .toList();
    assertThat(
        rows,
        contains(
            "crew | 2031-05 | 2031-04-28 | 2031-06-02 | 2 | 14",
            "board | 2032-05 | 2032-05-03 | 2032-05-31 | 2 | 11"));
  }
}
