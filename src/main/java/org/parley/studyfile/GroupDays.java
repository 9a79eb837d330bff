package org.parley.studyfile;

import java.time.LocalDate;
import java.util.Optional;
import org.parley.study.Study;

/** The days of a group, each of whose keys may narrow them. */
final class GroupDays {

  private LocalDate first;
  private YamlValue firstAt;
  private LocalDate last;
  private YamlValue lastAt;

  /** Nothing before {@code day}. */
  void from(YamlValue value, LocalDate day) {
    if (first == null || day.isAfter(first)) {
      first = day;
      firstAt = value;
    }
  }

  /** Nothing after {@code day}. */
  void until(YamlValue value, LocalDate day) {
    if (last == null || day.isBefore(last)) {
      last = day;
      lastAt = value;
    }
  }

  /** What is left; empty, and a problem, where that is nothing. */
  Optional<Study.Coverage> read() {
    if (first != null && last != null && last.isBefore(first)) {
      return lastAt.refuse(
          "found an end on "
              + last
              + ", expected one that is not before the beginning on "
              + first
              + ", at "
              + firstAt.place());
    }
    return Optional.of(new Study.Coverage(first, last));
  }
}
