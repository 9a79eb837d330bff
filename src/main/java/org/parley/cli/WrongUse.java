package org.parley.cli;

import java.util.Collection;
import java.util.Locale;
import org.parley.studyfile.Suggestions;

/**
 * A command line that asks for something that does not exist. Ends the program with exit code 2.
 */
final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }

  /** Has a message that is a format with values. */
  WrongUse(String message, Object... values) {
    super(String.format(Locale.ROOT, message, values));
  }

  /** A name that is not among the known ones; the nearest of them is suggested. */
  static WrongUse unknown(String kind, String name, Collection<String> known) {
    String suggestion = Suggestions.didYouMean(name, known);
    return new WrongUse(
        "unknown %s '%s'%s Known %1$ss: %4$s",
        kind, name, suggestion.isEmpty() ? "." : suggestion, String.join(", ", known));
  }
}
