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

/** Gathers the problems of a study, so that one run reports all of them. */
final class Problems {

  private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();

  void add(Place place, String key, String message) {
    byFile
        .computeIfAbsent(place.file(), file -> new ArrayList<>())
        .add(new Problem(place, key, message));
  }

  /** Throws a {@link StudyException} if there are problems. */
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
