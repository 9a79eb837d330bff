package org.parley.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * An ISO 8601 week. {@code 2016-W17} is the week of Monday 2016-04-25.
 *
 * @param index weeks since the week of Monday 1969-12-29, which is week 0; may be negative
 */
public record Week(int index) implements Comparable<Week>, Serializable {

  private static final int EPOCH_DAY_OF_WEEK_0 = -3;

  /** Returns the week that contains {@code date}; {@code 2016-01-01} is in {@code 2015-W53}. */
  public static Week of(LocalDate date) {
    return new Week((int) Math.floorDiv(date.toEpochDay() - EPOCH_DAY_OF_WEEK_0, 7L));
  }

  /** Returns the Monday of the week. */
  public LocalDate start() {
    return LocalDate.ofEpochDay(index * 7L + EPOCH_DAY_OF_WEEK_0);
  }

  /** Returns the Sunday of the week. */
  public LocalDate end() {
    return start().plusDays(6);
  }

  /** Returns the week that is {@code weeks} later; a negative number goes back. */
  public Week plus(int weeks) {
    return new Week(Math.addExact(index, weeks));
  }

  /**
   * Returns the label {@code YYYY-Www} of the week-based year: {@code 2018-12-31} is in {@code
   * 2019-W01}.
   */
  public String label() {
    LocalDate start = start();
    int year = start.get(IsoFields.WEEK_BASED_YEAR);
    int week = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    String digits = Integer.toString(Math.abs(year));
    return (year < 0 ? "-" : "")
        + "0".repeat(Math.max(0, 4 - digits.length()))
        + digits
        + (week < 10 ? "-W0" : "-W")
        + week;
  }

  @Override
  public int compareTo(Week other) {
    return Integer.compare(index, other.index);
  }
}
