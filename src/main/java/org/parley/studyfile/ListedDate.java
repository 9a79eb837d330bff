package org.parley.studyfile;

import java.time.LocalDate;

/**
 * What a date field of the list says.
 *
 * @param date null where it says no day
 * @param rewritten whether the day was not written as ISO 8601
 * @param bad what stands there and is no day; else empty
 */
record ListedDate(LocalDate date, boolean rewritten, String bad) {

  static final ListedDate NONE = new ListedDate(null, false, "");

  static ListedDate iso(LocalDate date) {
    return new ListedDate(date, false, "");
  }

  static ListedDate rewritten(LocalDate date) {
    return new ListedDate(date, true, "");
  }

  static ListedDate bad(String written) {
    return new ListedDate(null, false, written);
  }
}
