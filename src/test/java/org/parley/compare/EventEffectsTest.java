package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two weeks before and after; the study's sides are board and crew. */
class EventEffectsTest {

  @TempDir private Path folder;

  private static final String[] COUNTS = {
    "event",
    "side",
    "phrase",
    "before_count",
    "before_tokens",
    "after_count",
    "after_tokens",
    "rate_ratio",
    "flags"
  };

  /** Monday 2031-04-28 begins 2031-W18, Tuesday 2031-05-13 is a day of W20. */
  private Trial quarrel() {
    return Trial.in(folder)
        .text("a.txt", "Skippers", "crew", "2031-04-28", "The last ferry is safe.")
        .text("b.txt", "Skippers", "crew", "2031-05-05", "Safe at last.")
        .text("c.txt", "Harbour Board", "board", "2031-05-16", "The last ferry sails.")
        .text("d.txt", "Forum", "", "2031-05-20", "No last ferry.")
        // Long before and long after everything.
        .text("e.txt", "Skippers", "crew", "2031-01-01", "Safe, safe, safe.")
        .text("f.txt", "Skippers", "crew", "2031-12-01", "Safe, safe, safe.");
  }

  /** The week of an event on a Monday, W19, is the first of after: b and c are after, a before. */
  @Test
  void anEventOnAMondayHasItsOwnWeekAfterIt() throws IOException {
    assertThat(
        quarrel().event("2031-05-05", "strike").eventEffects(COUNTS),
        contains(
            "strike | all | last-ferry | 1 | 5 | 1 | 7 | 0.714286 | one_document;little_text;fragile",
            "strike | all | safe | 1 | 5 | 1 | 7 | 0.714286 | one_document;little_text;fragile",
            "strike | board | last-ferry | 0 | 0 | 1 | 4 |  | empty_before;one_document;little_text;fragile",
            "strike | board | safe | 0 | 0 | 0 | 4 |  | empty_before;one_document;little_text",
            "strike | crew | last-ferry | 1 | 5 | 0 | 3 | 0 | one_document;little_text;fragile",
            "strike | crew | safe | 1 | 5 | 1 | 3 | 1.66667 | one_document;little_text"));
  }

  /** A Tuesday's week, W20, is in neither: a and b are before, only d of no side is after. */
  @Test
  void theWeekOfAnyOtherDayIsInNeitherAndAllIsEverybody() throws IOException {
    assertThat(
        quarrel().event("2031-05-13", "vote").eventEffects(COUNTS),
        contains(
            "vote | all | last-ferry | 1 | 8 | 1 | 3 | 2.66667 | one_document;little_text",
            "vote | all | safe | 2 | 8 | 0 | 3 | 0 | one_document;little_text",
            "vote | board | last-ferry | 0 | 0 | 0 | 0 |  | empty_before;empty_after;little_text",
            "vote | board | safe | 0 | 0 | 0 | 0 |  | empty_before;empty_after;little_text",
            "vote | crew | last-ferry | 1 | 8 | 0 | 0 |  | empty_after;little_text;fragile",
            "vote | crew | safe | 2 | 8 | 0 | 0 |  | empty_after;little_text"));
  }

  /** Of strike W17 to W20, of vote W18 to W22, of the march next year neither. */
  @Test
  void eventsWhoseWeeksMeetNameEachOther() throws IOException {
    List<String> rows =
        quarrel()
            .event("2031-05-05", "strike")
            .event("2031-05-13", "vote")
            .event("2032-02-03", "march")
            .eventEffects("event", "side", "phrase", "date", "weeks", "flags");
    assertThat(rows.size(), is(18));
    assertThat(
        rows.stream().filter(row -> row.contains("| all | safe")).toList(),
        contains(
            "march | all | safe | 2032-02-03 | 2 | empty_before;empty_after;little_text",
            "strike | all | safe | 2031-05-05 | 2 | one_document;little_text;fragile;overlaps:vote",
            "vote | all | safe | 2031-05-13 | 2 | one_document;little_text;overlaps:strike"));
  }

  private Trial worked() {
    return Trial.in(folder)
        .text("a.txt", "Skippers", "crew", "2031-05-05", "safe ".repeat(5) + "no ".repeat(195))
        .text("b.txt", "Skippers", "crew", "2031-05-20", "safe ".repeat(10) + "no ".repeat(90))
        .event("2031-05-13", "vote");
  }

  /**
   * 10 in 100 after against 5 in 200 before: base R says 4, 1.245719 to 14.914592 and 0.0107879. No
   * other row of a side can be measured: the adjusted value is the same. The row of all has none.
   */
  @Test
  void theRatioHasExactLimitsAndAPValue() throws IOException {
    assertThat(
        worked()
            .eventEffects(
                "side",
                "phrase",
                "rate_ratio",
                "rate_ratio_low",
                "rate_ratio_high",
                "p_value",
                "p_adjusted"),
        contains(
            "all | last-ferry |  |  |  |  | ",
            "all | safe | 4 | 1.24572 | 14.9146 | 0.0107879 | ",
            "board | last-ferry |  |  |  |  | ",
            "board | safe |  |  |  |  | ",
            "crew | last-ferry |  |  |  |  | ",
            "crew | safe | 4 | 1.24572 | 14.9146 | 0.0107879 | 0.0107879"));
  }

  /**
   * Three rows of sides are measured, two of one event and one of another: the smallest p-value
   * counts three times. Without a or b, or c or d, the differences of all are reversed.
   */
  @Test
  void pValuesAreAdjustedOverAllEventsAndSides() throws IOException {
    assertThat(
        worked()
            .text("c.txt", "Forum", "board", "2031-05-05", "the last ferry " + "no ".repeat(997))
            .text("d.txt", "Forum", "board", "2031-05-20", "the last ferry " + "no ".repeat(997))
            .text("e.txt", "Skippers", "crew", "2031-08-04", "safe " + "no ".repeat(999))
            .text("f.txt", "Skippers", "crew", "2031-08-18", "safe " + "no ".repeat(999))
            .event("2031-08-13", "picnic")
            .eventEffects("event", "side", "phrase", "p_value", "p_adjusted", "flags"),
        contains(
            "picnic | all | last-ferry |  |  | one_document",
            "picnic | all | safe | 1 |  | one_document",
            "picnic | board | last-ferry |  |  | empty_before;empty_after;little_text",
            "picnic | board | safe |  |  | empty_before;empty_after;little_text",
            "picnic | crew | last-ferry |  |  | one_document",
            "picnic | crew | safe | 1 | 1 | one_document",
            "vote | all | last-ferry | 1 |  | fragile",
            "vote | all | safe | 0.196353 |  | fragile",
            "vote | board | last-ferry | 1 | 1 | one_document",
            "vote | board | safe |  |  | one_document",
            "vote | crew | last-ferry |  |  | one_document;little_text",
            "vote | crew | safe | 0.0107879 | 0.0323638 | one_document;little_text"));
  }

  private static final String[] BY_DOCUMENT = {
    "phrase",
    "before_count",
    "before_tokens",
    "before_documents",
    "before_documents_with",
    "after_count",
    "after_tokens",
    "after_documents",
    "after_documents_with",
    "rate_ratio",
    "permutation_p",
    "fragility_low",
    "fragility_high",
    "flags"
  };

  /** Two authors of the crew, who say {@code safe} 0 and 1 times before, 3 and 4 times after. */
  private Trial twoAuthors() {
    return Trial.in(folder)
        .text("a.txt", "Skippers", "crew", "2031-05-05", "no ".repeat(10))
        .text("b.txt", "Skippers", "crew", "2031-05-20", "safe ".repeat(3) + "no ".repeat(7))
        .text("c.txt", "Deckhands", "crew", "2031-05-05", "safe " + "no ".repeat(9))
        .text("d.txt", "Deckhands", "crew", "2031-05-20", "safe ".repeat(4) + "no ".repeat(6))
        .event("2031-05-13", "vote");
  }

  private static String safeOfCrew(Trial trial) throws IOException {
    return trial.eventEffects(BY_DOCUMENT).get(5);
  }

  /**
   * Of the 4 relabellings within authors only the observed one has as large a t. The ratio is 7; it
   * is 3.5 without a, infinite without c, 8 without b and 6 without d.
   */
  @Test
  void documentsMoveWithinTheirAuthors() throws IOException {
    assertThat(
        safeOfCrew(twoAuthors()),
        is("safe | 1 | 20 | 2 | 1 | 7 | 20 | 2 | 2 | 7 | 0.5 | 3.5 |  | little_text"));
  }

  /** The copy of a.txt moves with it: there are no more relabellings. */
  @Test
  void copiesOfATextMoveTogether() throws IOException {
    assertThat(
        safeOfCrew(twoAuthors().text("e.txt", "Deckhands", "crew", "2031-05-06", "no ".repeat(10))),
        is("safe | 1 | 30 | 3 | 1 | 7 | 20 | 2 | 2 | 10.5 | 0.5 | 7 |  | little_text"));
  }
}
