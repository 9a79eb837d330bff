package org.parley.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is known of a cell of the study's coverage. */
public enum Status {
  /** At least one accepted document. */
  OBSERVED,
  /** Inside the coverage, and no document. */
  NO_TEXT,
  /** Before the author's first or behind the author's last possible week. */
  OUTSIDE_COVERAGE;

  /** The closed set of the columns {@code status}. */
  static final List<String> LABELS = Stream.of(values()).map(Status::label).toList();

  /** The name as it stands in the tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
