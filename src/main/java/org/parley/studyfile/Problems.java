package org.parley.studyfile;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import org.parley.study.Place;
import org.parley.study.Problem;
import org.parley.study.StudyException;

/** Gathers the problems of a study, so that one run reports all of them. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(Place place, String key, String message) {
    found.add(new Problem(place, key, message));
  }

  /** Adds a problem that belongs to no key. */
  void add(Place place, String message) {
    add(place, "", message);
  }

  int size() {
    return found.size();
  }

  /** Throws a {@link StudyException} if there are problems. */
  void throwIfAny() {
    List<String> files = found.stream().map(problem -> problem.place().file()).distinct().toList();
    found.sort(
        comparingInt((Problem problem) -> files.indexOf(problem.place().file()))
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column()));
    if (!found.isEmpty()) {
      throw new StudyException(found);
    }
  }
}
