package org.parley.table;

/** The unit of a column's numbers. */
public enum Unit {
  /** A pure number: a rank, a ratio. */
  NONE(""),
  AUTHORS("authors"),
  BITS("bits"),
  BYTES("bytes"),
  CODE_UNITS("UTF-16 code units"),
  DOCUMENTS("documents"),
  /** The binary logarithm of a ratio. */
  DOUBLINGS("doublings (binary logarithm)"),
  HITS("hits"),
  HITS_PER_MILLION("hits per million tokens"),
  OCCURRENCES("occurrences"),
  OCCURRENCES_PER_MILLION("occurrences per million tokens"),
  OCCURRENCES_PER_MILLION_POSITIONS("occurrences per million positions"),
  POSITIONS("positions"),
  /** A number from 0 to 1, such as a p-value. */
  PROBABILITY(""),
  SENTENCES("sentences"),
  STANDARD_DEVIATIONS("standard deviations"),
  TERMS("terms"),
  TOKENS("tokens"),
  WEEKS("weeks");

  private final String label;

  Unit(String label) {
    this.label = label;
  }

  /** Returns the name in the documentation; empty for a pure number. */
  public String label() {
    return label;
  }
}
