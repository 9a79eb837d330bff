package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A study that cannot be run as it is written. The message has a line for each problem, and stops
 * after the first {@value #SHOWN} with their number.
 */
public final class StudyException extends RuntimeException {

  /** A shifted column makes a problem of every row; nobody reads 200,000 of them. */
  static final int SHOWN = 100;

  private static final long serialVersionUID = 1L;

  private final ArrayList<Problem> problems;

  public StudyException(List<Problem> problems) {
    super(message(problems));
    this.problems = new ArrayList<>(problems);
  }

  /** All of them: file by file, each from top to bottom. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private static String message(List<Problem> problems) {
    String lines =
        problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
    int rest = problems.size() - SHOWN;
    return rest > 0 ? lines + "\n… and " + rest + " more problems" : lines;
  }
}
