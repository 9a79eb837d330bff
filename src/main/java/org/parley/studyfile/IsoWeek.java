package org.parley.studyfile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Week;

/** A week as ISO 8601 writes it: {@code 2016-W17}, and nothing else. */
final class IsoWeek {

  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-W([0-9]{2})");

  private IsoWeek() {}

  /** Empty where the text is no such week; {@code 2016-W53} is none, {@code 2015-W53} is. */
  static Optional<Week> parse(String text) {
    Matcher matcher = WEEK.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    // 4 January is in the first week of every year.
    Week first = Week.of(LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 4));
    Week week = first.plus(Integer.parseInt(matcher.group(2)) - 1);
    return Optional.of(week).filter(found -> found.label().equals(text));
  }
}
