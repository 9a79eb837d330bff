package org.parley.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.model.ComparisonFlag;

/** Tests the rows of the tables that compare, as the files contain them. */
class ComparisonRowTest {

  private static final double NONE = Double.NaN;

  private static <R> String write(Table<R> table, R row) {
    CsvBuffer csv = new CsvBuffer();
    table.write(row, csv);
    return new String(csv.toBytes(), UTF_8);
  }

  private static ComparisonRow ranked(String comparison, long rank) {
    return new ComparisonRow(
        comparison,
        rank,
        "a",
        new ComparisonRow.InGroup(0, 0, 0),
        new ComparisonRow.InGroup(5, 200, 1),
        ComparisonRow.Measures.UNDEFINED,
        NONE,
        NONE,
        NONE,
        NONE,
        Set.of(ComparisonFlag.ONE_DOCUMENT, ComparisonFlag.EMPTY_TARGET));
  }

  @Test
  void aTermOrAPhraseOfAComparison() {
    ComparisonRow row =
        new ComparisonRow(
            "staff-board",
            1,
            "goodwill",
            new ComparisonRow.InGroup(10, 100, 3),
            new ComparisonRow.InGroup(5, 200, 2),
            new ComparisonRow.Measures(7.25, 0.007, 0.014, 1.9, 0.3, 3.5, 0, 1.3),
            0.5,
            0.04,
            1.1,
            2.5,
            Set.of());
    String expected =
        "staff-board,1,goodwill,10,100,5,200,100000,25000,7.25,0.007,0.014,1.9,0.3,3.5,0,1.3,3,2,"
            + "0.5,0.04,1.1,2.5,\n";
    assertThat(write(ComparisonRow.KEYNESS, row), is(expected));
    assertThat(write(ComparisonRow.PHRASE_COMPARISONS, row), is(expected));
  }

  @Test
  void whatIsNotDefinedIsEmptyAndFlagsAreInTheirOrder() {
    assertThat(
        write(ComparisonRow.KEYNESS, ranked("c", 2)),
        is("c,2,a,0,0,5,200,,25000,,,,,,,,,0,1,,,,,empty_target;one_document\n"));
  }

  @Test
  void rowsAreInTheOrderOfTheirRanks() {
    byte[] second = ComparisonRow.KEYNESS.sortKey(ranked("c", 2));
    assertThat(
        Arrays.compareUnsigned(second, ComparisonRow.KEYNESS.sortKey(ranked("c", 10))),
        lessThan(0));
    assertThat(
        Arrays.compareUnsigned(second, ComparisonRow.KEYNESS.sortKey(ranked("d", 1))), lessThan(0));
  }

  @Test
  void aPhraseBeforeAndAfterAnEvent() {
    EventEffectRow row =
        new EventEffectRow(
            "strike",
            "all",
            "goodwill",
            LocalDate.of(2031, 4, 25),
            4,
            new EventEffectRow.Hits(5, 200, 9, 3),
            new EventEffectRow.Hits(10, 100, 8, 2),
            new EventEffectRow.RateRatio(4, 1.245719, 14.914592, 0.0107879, 0.02),
            0.125,
            2.5,
            6,
            Set.of(ComparisonFlag.LITTLE_TEXT),
            List.of("ballot", "talks"));
    assertThat(
        write(EventEffectRow.TABLE, row),
        is(
            "strike,all,goodwill,2031-04-25,4,5,200,9,3,10,100,8,2,4,1.24572,14.9146,0.0107879,"
                + "0.02,0.125,2.5,6,little_text;overlaps:ballot;overlaps:talks\n"));
    EventEffectRow empty =
        new EventEffectRow(
            "strike",
            "staff",
            "goodwill",
            LocalDate.of(2031, 4, 25),
            4,
            new EventEffectRow.Hits(0, 0, 0, 0),
            new EventEffectRow.Hits(0, 0, 0, 0),
            EventEffectRow.RateRatio.UNDEFINED,
            NONE,
            NONE,
            NONE,
            Set.of(ComparisonFlag.EMPTY_AFTER, ComparisonFlag.EMPTY_BEFORE),
            List.of());
    assertThat(
        write(EventEffectRow.TABLE, empty),
        is(
            "strike,staff,goodwill,2031-04-25,4,0,0,0,0,0,0,0,0,,,,,,,,,empty_before;empty_after\n"));
  }

  @Test
  void aTermNearAPhrase() {
    assertThat(
        write(
            CollocateRow.TABLE,
            new CollocateRow("goodwill", "staff", 1, "unpaid", 4, 6, 90, 800, 12.5, 11.25, 2.5, 3)),
        is("goodwill,staff,1,unpaid,4,6,90,800,12.5,11.25,2.5,3\n"));
  }

  @Test
  void aRunOfTokens() {
    assertThat(
        write(NgramRow.TABLE, new NgramRow("staff", 2, 1, "last ferry", 7, 1000, 3, 2, -4.5, 0.25)),
        is("staff,2,1,last ferry,7,1000,3,2,7000,-4.5,0.25\n"));
    assertThat(
        write(NgramRow.TABLE, new NgramRow("all", 2, 1, "last ferry", 7, 1000, 3, 2, NONE, NONE)),
        is("all,2,1,last ferry,7,1000,3,2,7000,,\n"));
  }

  @Test
  void howATermIsSpread() {
    assertThat(
        write(DispersionRow.TABLE, new DispersionRow("ferry", 15, 5, 3, 2, 0.18, 0.1975, 0.7852)),
        is("ferry,15,5,3,2,0.18,0.1975,0.7852\n"));
    assertThat(
        write(DispersionRow.TABLE, new DispersionRow("ferry", 15, 1, 1, 1, NONE, NONE, NONE)),
        is("ferry,15,1,1,1,,,\n"));
  }
}
