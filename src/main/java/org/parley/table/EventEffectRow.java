package org.parley.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.model.ComparisonFlag;
import org.parley.model.TableName;

/**
 * A row of {@code event_effects}: a phrase before and after an event. The columns describe the
 * components. An undefined measure is NaN.
 *
 * @param flags all flags except overlaps
 * @param overlapping names of other events with overlapping weeks, by date
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
    double permutationP,
    double fragilityLow,
    double fragilityHigh,
    Set<ComparisonFlag> flags,
    List<String> overlapping) {

  /**
   * The hits of the phrase, and the tokens and documents of the side, in some weeks.
   *
   * @param documents documents with tokens
   * @param documentsWith documents that contain the phrase
   */
  public record Hits(long count, long tokens, long documents, long documentsWith) {}

  /**
   * The rate after the event divided by the rate before it.
   *
   * @param value NaN if the phrase does not occur before the event
   * @param high NaN if it is infinite
   */
  public record RateRatio(double value, double low, double high, double pValue, double pAdjusted) {

    /** For weeks without tokens before or after, and for a phrase that occurs in neither. */
    public static final RateRatio UNDEFINED =
        new RateRatio(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  public static final Table<EventEffectRow> TABLE =
      Table.<EventEffectRow>of(TableName.EVENT_EFFECTS, "event, side (or all) and phrase")
          .key("event", "Name of the event.", r -> r.event)
          .key("side", "A side, or all.", r -> r.side)
          .key("phrase", "Name of the phrase.", r -> r.phrase)
          .day("date", "Day of the event, ISO 8601.", r -> r.date)
          .count(
              "weeks",
              Unit.WEEKS,
              "Number of weeks compared on each side of the event.",
              r -> r.weeks)
          .with(hits("before", EventEffectRow::before))
          .with(hits("after", EventEffectRow::after))
          .measure(
              "rate_ratio",
              "Rate after the event divided by the rate before it.",
              r -> r.ratio.value)
          .limits("rate_ratio", Unit.NONE, r -> r.ratio.low, r -> r.ratio.high)
          .probability(
              "p_value", "p-value of the exact two-sided test of equal rates.", r -> r.ratio.pValue)
          .probability(
              "p_adjusted",
              "p_value adjusted over all events, sides and phrases (Benjamini-Hochberg); empty for the side all of a study with sides.",
              r -> r.ratio.pAdjusted)
          .probability(
              "permutation_p",
              "p-value of a permutation test over whole documents within authors, not corrected.",
              r -> r.permutationP)
          .measure(
              "fragility_low",
              "Smallest rate_ratio of a leave-one-out over documents.",
              r -> r.fragilityLow)
          .measure(
              "fragility_high",
              "Largest rate_ratio of a leave-one-out over documents; empty if infinite.",
              r -> r.fragilityHigh)
          .flags(
              "row",
              r ->
                  Stream.concat(
                      r.flags.stream().sorted().map(ComparisonFlag::label),
                      r.overlapping.stream().map(ComparisonFlag::overlaps)))
          .build();

  private static List<Column<EventEffectRow>> hits(
      String when, Function<EventEffectRow, Hits> hits) {
    String where = " in the weeks " + when + " the event.";
    return List.of(
        new Column.Count<>(when + "_count", Unit.HITS, "Hits" + where, r -> hits.apply(r).count),
        new Column.Count<>(
            when + "_tokens", Unit.TOKENS, "Tokens" + where, r -> hits.apply(r).tokens),
        new Column.Count<>(
            when + "_documents",
            Unit.DOCUMENTS,
            "Documents with tokens" + where,
            r -> hits.apply(r).documents),
        new Column.Count<>(
            when + "_documents_with",
            Unit.DOCUMENTS,
            "Documents that contain the phrase" + where,
            r -> hits.apply(r).documentsWith));
  }
}
