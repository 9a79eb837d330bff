package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An error that lists the problems of a study. The message has one line for each problem, at most
 * {@value #SHOWN}.
 */
public final class StudyException extends RuntimeException {

  /** A shifted column causes a problem in each row, and nobody reads 200,000 problems. */
  static final int SHOWN = 100;

  private static final long serialVersionUID = 1L;

  private final ArrayList<Problem> problems;

  public StudyException(List<Problem> problems) {
    super(message(problems));
    this.problems = new ArrayList<>(problems);
  }

  /** Returns all problems, file by file, each from top to bottom. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the message of such an error among the causes of a failure, if there is one. */
  public static Optional<String> messageIn(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(StudyException.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst();
  }

  private static String message(List<Problem> problems) {
    String lines =
        problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
    int rest = problems.size() - SHOWN;
    return rest > 0
        ? lines + "\n… and " + rest + (rest == 1 ? " more problem" : " more problems")
        : lines;
  }
}
