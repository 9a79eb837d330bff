package org.parley.table;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.ComparisonFlag;

/** The column {@code flags} of the tables that compare. */
final class ComparisonFlags {

  private ComparisonFlags() {}

  /** Joins flags in the order of their enum, then the overlapping events in the given order. */
  static String joined(Collection<ComparisonFlag> flags, List<String> overlapping) {
    return Stream.concat(
            flags.stream()
                .filter(flag -> flag != ComparisonFlag.OVERLAPS)
                .sorted()
                .map(ComparisonFlag::label),
            overlapping.stream().map(ComparisonFlag::overlaps))
        .collect(Collectors.joining(";"));
  }
}
