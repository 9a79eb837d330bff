package org.parley.stats;

/**
 * How exclusively a collocate keeps to a phrase: 14 + log2(2·near/(f_phrase + f_collocate)) (Rychlý
 * 2008). 14 where each occurs only with the other, one less for half as much; independent of the
 * size of the corpus. Above 14 where a phrase has several of the collocate in its window. Undefined
 * (NaN) where they do not meet.
 *
 * <p>5 near a phrase of 10 hits, the collocate 20 times in all: 12.415037.
 */
public final class LogDice {

  private LogDice() {}

  /**
   * logDice.
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
