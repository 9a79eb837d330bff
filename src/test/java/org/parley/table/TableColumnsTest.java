package org.parley.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Week;

/** The contract with those who read the tables. */
class TableColumnsTest {

  @Test
  void whatIsNotObservedIsEmpty() {
    CsvBuffer csv = new CsvBuffer();
    Week week = new Week(0);
    AuthorWeekRow.TABLE.write(
        new AuthorWeekRow("Jo", week, "", Status.NO_TEXT, -1, -1, -1, -1), csv);
    PhraseCountRow.TABLE.write(
        new PhraseCountRow("p", "Jo", week, "s", Status.OUTSIDE_COVERAGE, PhraseRate.UNDEFINED),
        csv);
    PhraseTotalRow.TABLE.write(
        new PhraseTotalRow(
            "p",
            "all",
            "all",
            "all",
            new PhraseRate(
                new PhraseRate.Counts(1, 0, 2, 10, 0, 0),
                new PhraseRate.Limits(24_220.9, 722_469),
                new PhraseRate.Limits(Double.NaN, Double.NaN)),
            new PhrasePrecision(50, 45, 0.9, 0.784314, 0.960784, 183.6),
            Double.NaN,
            Double.NaN,
            Double.NaN),
        csv);
    assertThat(
        new String(csv.toBytes(), UTF_8),
        is(
            """
            Jo,,1970-W01,1969-12-29,no_text,,,,
            p,Jo,s,1970-W01,1969-12-29,outside_coverage,,,,,,,,,,,,
            p,all,all,all,1,0,2,10,200000,24220.9,722469,0,0,,,,50,45,0.9,0.784314,0.960784,183.6,,,
            """));
  }

  @Test
  void keysOrderRowsAsTheirColumnsDo() {
    List<TrimmedRow> rows =
        List.of(
            new TrimmedRow("a", "", 2, 3, "title", ""),
            new TrimmedRow("a", "", 10, 11, "title", ""),
            new TrimmedRow("a", "1", 0, 1, "title", ""),
            new TrimmedRow("a b", "", 0, 1, "title", ""),
            new TrimmedRow("b", "", 0, 1, "title", ""));
    for (int i = 1; i < rows.size(); i++) {
      byte[] before = TrimmedRow.TABLE.sortKey(rows.get(i - 1));
      assertThat(
          Arrays.compareUnsigned(before, TrimmedRow.TABLE.sortKey(rows.get(i))) < 0, is(true));
    }
  }

  @Test
  void aRoundedColumnIsNoKey() {
    Column<Double> column = new Column.Measure<>("rate", Unit.NONE, "A rate.", rate -> rate);
    assertThrows(IllegalStateException.class, () -> column.write(0.5, new SortKey()));
  }
}
