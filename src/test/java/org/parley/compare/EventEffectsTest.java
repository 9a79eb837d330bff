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
            "strike | all | last-ferry | 1 | 5 | 1 | 7 | 0.714286 | one_document;little_text",
            "strike | all | safe | 1 | 5 | 1 | 7 | 0.714286 | one_document;little_text",
            "strike | board | last-ferry | 0 | 0 | 1 | 4 |  | empty_before;one_document;little_text",
            "strike | board | safe | 0 | 0 | 0 | 4 |  | empty_before;one_document;little_text",
            "strike | crew | last-ferry | 1 | 5 | 0 | 3 | 0 | one_document;little_text",
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
            "vote | crew | last-ferry | 1 | 8 | 0 | 0 |  | empty_after;little_text",
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
            "strike | all | safe | 2031-05-05 | 2 | one_document;little_text;overlaps:vote",
            "vote | all | safe | 2031-05-13 | 2 | one_document;little_text;overlaps:strike"));
  }

  /**
   * 10 in 100 after against 5 in 200 before: base R says 4, 1.245719 to 14.914592 and 0.0107879. It
   * is the same for all, and no other row can be measured: the adjusted value is the same too.
   */
  @Test
  void theRatioHasExactLimitsAndAPValueForAllRowsOfTheEvent() throws IOException {
    assertThat(
        Trial.in(folder)
            .text("a.txt", "Skippers", "crew", "2031-05-05", "safe ".repeat(5) + "no ".repeat(195))
            .text("b.txt", "Skippers", "crew", "2031-05-20", "safe ".repeat(10) + "no ".repeat(90))
            .event("2031-05-13", "vote")
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
            "all | safe | 4 | 1.24572 | 14.9146 | 0.0107879 | 0.0107879",
            "board | last-ferry |  |  |  |  | ",
            "board | safe |  |  |  |  | ",
            "crew | last-ferry |  |  |  |  | ",
            "crew | safe | 4 | 1.24572 | 14.9146 | 0.0107879 | 0.0107879"));
  }

  /** Three rows are measured: the smallest probability is worth three times as much. */
  @Test
  void moreRowsOfTheEventRaiseTheAdjustedValue() throws IOException {
    assertThat(
        Trial.in(folder)
            .text("a.txt", "Skippers", "crew", "2031-05-05", "safe ".repeat(5) + "no ".repeat(195))
            .text("b.txt", "Skippers", "crew", "2031-05-20", "safe ".repeat(10) + "no ".repeat(90))
            .text("c.txt", "Forum", "", "2031-05-05", "the last ferry " + "no ".repeat(997))
            .text("d.txt", "Forum", "", "2031-05-20", "the last ferry " + "no ".repeat(997))
            .event("2031-05-13", "vote")
            .eventEffects("side", "phrase", "p_value", "p_adjusted", "flags"),
        contains(
            "all | last-ferry | 1 | 1 | ",
            "all | safe | 0.196353 | 0.294529 | ",
            "board | last-ferry |  |  | empty_before;empty_after;little_text",
            "board | safe |  |  | empty_before;empty_after;little_text",
            "crew | last-ferry |  |  | one_document;little_text",
            "crew | safe | 0.0107879 | 0.0323638 | one_document;little_text"));
  }
}
