package org.parley.table;

/** Relative frequencies. */
public final class Rates {

  private Rates() {}

  /** Returns occurrences per million tokens: 7 of 1,000 are 7,000. NaN without tokens. */
  public static double perMillion(long count, long tokens) {
    return tokens <= 0 ? Double.NaN : count * 1e6 / tokens;
  }
}
