package org.parley.studyfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as ISO 8601 writes it: {@code 2016-04-26}, and nothing else. */
final class IsoDay {

  private static final int LENGTH = "2016-04-26".length();

  private IsoDay() {}

  /** Empty where the text is no such day; {@code 2015-02-29} is none. */
  static Optional<LocalDate> parse(String text) {
    if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
