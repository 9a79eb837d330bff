package org.parley.table;

/** What the numbers of a column count, or what they are measured in. */
public enum Unit {
  /** A number by itself: a rank, a probability, a ratio. */
  NONE(""),
  AUTHORS("authors"),
  BITS("bits"),
  BYTES("bytes"),
  CODE_UNITS("UTF-16 code units"),
  DOCUMENTS("documents"),
  /** Of a ratio: its binary logarithm. */
  DOUBLINGS("doublings (binary logarithm)"),
  HITS("hits"),
  HITS_PER_MILLION("hits per million tokens"),
  OCCURRENCES("occurrences"),
  OCCURRENCES_PER_MILLION("occurrences per million tokens"),
  OCCURRENCES_PER_MILLION_POSITIONS("occurrences per million positions"),
  POSITIONS("positions"),
  SENTENCES("sentences"),
  STANDARD_DEVIATIONS("standard deviations"),
  TERMS("terms"),
  TOKENS("tokens"),
  WEEKS("weeks");

  private final String label;

  Unit(String label) {
    this.label = label;
  }

  /** As it stands in the documentation; empty for none. */
  public String label() {
    return label;
  }
}
