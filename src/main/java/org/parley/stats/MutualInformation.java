package org.parley.stats;

/**
 * The mutual information of a phrase and a collocate: log2(near/expected), where expected = window
 * tokens × f_collocate / tokens (Church and Hanks 1990). Unit: bits; 0 is as frequent near the
 * phrase as elsewhere. Undefined (NaN) if the collocate never occurs near the phrase.
 *
 * <p>5 in windows of 100 tokens, the collocate 20 times in 10,000 tokens: 4.643856.
 */
public final class MutualInformation {

  private MutualInformation() {}

  /**
   * Returns the mutual information.
   *
   * @param near occurrences of the collocate in the windows of the phrase
   * @param windowTokens tokens in the windows
   * @param collocateCount all occurrences of the collocate
   * @param tokens tokens of the group
   */
  public static double of(long near, long windowTokens, long collocateCount, long tokens) {
    if (near == 0 || windowTokens == 0 || collocateCount == 0 || tokens == 0) {
      return Double.NaN;
    }
    double expected = (double) windowTokens * collocateCount / tokens;
    return LogRatio.log2(near / expected);
  }
}
