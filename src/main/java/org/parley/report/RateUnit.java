package org.parley.report;

/**
 * A number of words to which the page relates its rates. It is not larger than the study, as far as
 * possible: a rate per million words says little about a study of 5,000.
 *
 * @param words 1,000, 10,000 or 1,000,000
 */
record RateUnit(long words) {

  /** Returns the unit for a study with this number of tokens. */
  static RateUnit of(long tokens) {
    return new RateUnit(tokens < 100_000 ? 1_000 : tokens < 1_000_000 ? 10_000 : 1_000_000);
  }

  /** Returns {@code 1,000 words} or {@code million words}. */
  String label() {
    return (words == 1_000_000 ? "million" : Phrasing.number(words)) + " words";
  }

  /** Returns by what a rate per million words is divided. */
  long divisor() {
    return 1_000_000 / words;
  }

  /** Returns a rate with about three digits, as a title shows it: {@code 7.18}. */
  String shown(double perMillion) {
    return Phrasing.threeDigits(perMillion / divisor());
  }
}
