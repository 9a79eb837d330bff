package org.parley.studyfile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.study.Place;
import org.parley.study.Problem;
import org.parley.study.StudyException;

/** Gathers what is wrong with a study, so that its user learns of everything at once. */
final class Problems {

  private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();

  void add(Place place, String key, String message) {
    byFile
        .computeIfAbsent(place.file(), file -> new ArrayList<>())
        .add(new Problem(place, key, message));
  }

  /** Throws a {@link StudyException} of all that was added, if anything was. */
  void throwIfAny() {
    if (byFile.isEmpty()) {
      return;
    }
    List<Problem> sorted = new ArrayList<>();
    for (List<Problem> ofFile : byFile.values()) {
      ofFile.stream()
          .sorted(
              comparing(Problem::place, comparingInt(Place::line).thenComparingInt(Place::column)))
          .forEach(sorted::add);
    }
    throw new StudyException(sorted);
  }
}
