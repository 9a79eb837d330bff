package org.parley.stats;

/**
 * A measure of how exclusively a collocate occurs near a phrase: 14 + log2(2·near/(f_phrase +
 * f_collocate)) (Rychlý 2008). It is 14 if each occurs only with the other, once per hit; one less
 * is half as much. It exceeds 14 if a window contains the collocate several times. It does not
 * depend on corpus size. Undefined (NaN) if the collocate never occurs near the phrase.
 *
 * <p>5 near a phrase of 10 hits, the collocate 20 times in all: 12.415037.
 */
public final class LogDice {

  private LogDice() {}

  /**
   * Returns logDice.
   *
   * @param near occurrences of the collocate in the windows of the phrase
   * @param phraseCount hits of the phrase
   * @param collocateCount all occurrences of the collocate
   */
  public static double of(long near, long phraseCount, long collocateCount) {
    if (near == 0) {
      return Double.NaN;
    }
    return 14 + LogRatio.log2(2.0 * near / ((double) phraseCount + collocateCount));
  }
}
