package org.parley.publish;

import org.parley.spill.PhraseWeekCounts;
import org.parley.stats.PoissonLimits;
import org.parley.table.PhraseRate;

/** The counts of a phrase in a cell or a group; the components are those of {@link PhraseRate}. */
record PhraseCounts(
    long count,
    long quotedCount,
    long documents,
    long documentsWith,
    long tokens,
    long quotedTokens) {

  static final PhraseCounts ZERO = new PhraseCounts(0, 0, 0, 0, 0, 0);

  static PhraseCounts of(PhraseWeekCounts cell) {
    return new PhraseCounts(
        cell.count(),
        cell.quotedCount(),
        cell.documents(),
        cell.documentsWith(),
        cell.tokens(),
        cell.quotedTokens());
  }

  PhraseCounts plus(PhraseCounts other) {
    return new PhraseCounts(
        count + other.count,
        quotedCount + other.quotedCount,
        documents + other.documents,
        documentsWith + other.documentsWith,
        tokens + other.tokens,
        quotedTokens + other.quotedTokens);
  }

  /** Returns the counts with the confidence limits of their rate. */
  PhraseRate rate() {
    PoissonLimits limits = PoissonLimits.perMillion(count, tokens);
    return new PhraseRate(
        count,
        quotedCount,
        documents,
        documentsWith,
        tokens,
        quotedTokens,
        limits.lower(),
        limits.upper());
  }
}
