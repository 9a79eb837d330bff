package org.parley.spreadsheet;

import org.parley.table.Column;
import org.parley.table.Unit;

/** A maker of the formats in which cells show their values. The values keep all their digits. */
final class NumberFormat {

  private static final String AS_IT_IS = "";

  /** Shows small probabilities with an exponent, because 0.000 would read as impossible. */
  private static final String PROBABILITY = "[=0]0;[<0.001]0.0E+00;0.000";

  private NumberFormat() {}

  /** Returns the format code of a column's cells; empty for texts and truth values. */
  static String of(Column<?> column) {
    if (column instanceof Column.Day) {
      return "yyyy-mm-dd";
    }
    if (column instanceof Column.Count) {
      return "#,##0";
    }
    return column instanceof Column.Measure ? of(column.unit()) : AS_IT_IS;
  }

  private static String of(Unit unit) {
    return switch (unit) {
      case PROBABILITY -> PROBABILITY;
      case HITS_PER_MILLION, OCCURRENCES_PER_MILLION, OCCURRENCES_PER_MILLION_POSITIONS, HITS ->
          "#,##0.00";
      default -> "#,##0.000";
    };
  }
}
