package org.parley.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A range of weeks that are compared before and after an event. The event's own week is in neither,
 * since it contains days of both. If the event is on a Monday, its week is the first of after.
 *
 * <p>With 2 weeks, before an event on Tuesday 2016-04-26 (2016-W17) are 2016-W15 and 2016-W16,
 * after it 2016-W18 and 2016-W19. If it is on Monday 2016-04-25, before is the same, and after is
 * 2016-W17 and 2016-W18.
 *
 * @param beforeFirst first week of before
 * @param beforeLast last week of before, inclusive: the one before the event's week
 * @param afterFirst first week of after
 * @param afterLast last week of after, inclusive
 */
public record EventWindow(Week beforeFirst, Week beforeLast, Week afterFirst, Week afterLast) {

  /**
   * Returns the window of an event.
   *
   * @param weeks before and after it, at least 1
   */
  public static EventWindow of(LocalDate event, int weeks) {
    if (weeks < 1) {
      throw new IllegalArgumentException("weeks: found " + weeks + ", expected at least 1");
    }
    Week own = Week.of(event);
    Week afterFirst = event.getDayOfWeek() == DayOfWeek.MONDAY ? own : own.plus(1);
    return new EventWindow(own.plus(-weeks), own.plus(-1), afterFirst, afterFirst.plus(weeks - 1));
  }

  /** Returns whether {@code week} is one of those before the event. */
  public boolean beforeContains(Week week) {
    return week.compareTo(beforeFirst) >= 0 && week.compareTo(beforeLast) <= 0;
  }

  /** Returns whether {@code week} is one of those after the event. */
  public boolean afterContains(Week week) {
    return week.compareTo(afterFirst) >= 0 && week.compareTo(afterLast) <= 0;
  }

  /**
   * Returns whether two windows share a week, so that an effect of one event may be the other's. A
   * window here runs from the first week of before to the last of after, the event's included.
   */
  public boolean overlaps(EventWindow other) {
    return beforeFirst.compareTo(other.afterLast) <= 0
        && other.beforeFirst.compareTo(afterLast) <= 0;
  }
}
