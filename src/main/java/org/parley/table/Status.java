package org.parley.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The state of a cell of the study's coverage. */
public enum Status {
  /** At least one accepted document. */
  OBSERVED,
  /** Inside the coverage, but no accepted document. */
  NO_TEXT,
  /** Before the author's first possible week or after the last one. */
  OUTSIDE_COVERAGE;

  /** The values of the columns {@code status}. */
  static final List<String> LABELS = Stream.of(values()).map(Status::label).toList();

  /** Returns the name in the tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
