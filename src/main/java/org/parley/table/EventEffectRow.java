package org.parley.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parley.model.ComparisonFlag;
import org.parley.model.TableName;

/**
 * A row of {@code event_effects}: a phrase before and after an event. A measure that is not defined
 * is NaN.
 *
 * @param event its name in the study
 * @param side a side, or {@code all}
 * @param date day of the event
 * @param weeks before and after it
 * @param before what stands in the weeks before
 * @param after what stands in the weeks after
 * @param ratio of the two rates
 * @param flags other than overlaps, which {@code overlapping} says
 * @param overlapping names of the other events whose weeks overlap, by date
 */
public record EventEffectRow(
    String event,
    String side,
    String phrase,
    LocalDate date,
    long weeks,
    Hits before,
    Hits after,
    RateRatio ratio,
    Set<ComparisonFlag> flags,
    List<String> overlapping) {

  /**
   * How often the phrase stands in some weeks.
   *
   * @param count hits
   * @param tokens of the side
   */
  public record Hits(long count, long tokens) {}

  /**
   * The rate after the event over the rate before.
   *
   * @param value NaN where the phrase does not stand before
   * @param low exact 95 % limit
   * @param high exact 95 % limit; NaN where it is infinite
   * @param pValue exact, two-sided, 0 to 1
   * @param pAdjusted the same by Benjamini and Hochberg over all rows of the event
   */
  public record RateRatio(double value, double low, double high, double pValue, double pAdjusted) {

    /** Where before or after is empty, or the phrase is in neither. */
    public static final RateRatio UNDEFINED =
        new RateRatio(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  public static final Table<EventEffectRow> TABLE =
      Table.<EventEffectRow>of(TableName.EVENT_EFFECTS, "event, side and phrase; side all too")
          .key("event", "Name of the event.", EventEffectRow::event)
          .key("side", "A side, or all.", EventEffectRow::side)
          .key("phrase", "Name of the phrase.", EventEffectRow::phrase)
          .day("date", "Day of the event, ISO 8601.", r -> r.date)
          .count(
              "weeks",
              Unit.WEEKS,
              "Weeks before and after it that are compared.",
              EventEffectRow::weeks)
          .count("before_count", Unit.HITS, "Hits in the weeks before.", r -> r.before.count)
          .count("before_tokens", Unit.TOKENS, "Tokens in the weeks before.", r -> r.before.tokens)
          .count("after_count", Unit.HITS, "Hits in the weeks after.", r -> r.after.count)
          .count("after_tokens", Unit.TOKENS, "Tokens in the weeks after.", r -> r.after.tokens)
          .measure(
              "rate_ratio", Unit.NONE, "The rate after over the rate before.", r -> r.ratio.value)
          .measure("rate_ratio_low", Unit.NONE, "Exact 95 % limit, lower.", r -> r.ratio.low)
          .measure("rate_ratio_high", Unit.NONE, "Exact 95 % limit, upper.", r -> r.ratio.high)
          .measure(
              "p_value",
              Unit.NONE,
              "Exact two-sided probability of so unequal counts where the rates are equal.",
              r -> r.ratio.pValue)
          .measure(
              "p_adjusted",
              Unit.NONE,
              "p_value by Benjamini and Hochberg over all rows of the event.",
              r -> r.ratio.pAdjusted)
          .text(
              "flags",
              "What to know before trusting the row, separated by semicolons.",
              r -> ComparisonFlags.joined(r.flags, r.overlapping))
          .build();
}
