package org.parley.cli;

import java.util.Collection;
import org.parley.studyfile.Suggestions;

/**
 * A command line that asks for something that does not exist. Ends the program with exit code 2.
 */
final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }

  /** A name that is not among the known ones; the nearest of them is suggested. */
  static WrongUse unknown(String kind, String name, Collection<String> known) {
    String suggestion = Suggestions.didYouMean(name, known);
    return new WrongUse(
        "unknown "
            + kind
            + " '"
            + name
            + "'"
            + (suggestion.isEmpty() ? "." : suggestion)
            + " Known "
            + kind
            + "s: "
            + String.join(", ", known));
  }
}
