package org.parley.fetch;

import java.util.regex.Pattern;

/**
 * A licence of a statement, which says whether a program may download a copy.
 *
 * @param name as the catalogue writes it, such as {@code Open Parliament Licence v3.0}
 */
public record Licence(String name) {

  /** Licences that allow anyone to copy the text, for any purpose or for research. */
  private static final Pattern OPEN =
      Pattern.compile(
          "Open (Parliament|Government) Licence( v\\d(\\.\\d)?)?"
              + "|CC0( 1\\.0)?|CC BY(-SA|-NC|-ND|-NC-SA|-NC-ND)?( \\d\\.\\d)?|public domain",
          Pattern.CASE_INSENSITIVE);

  /** Returns whether the licence is known to allow a copy. */
  public boolean allowsCopies() {
    return OPEN.matcher(name).matches();
  }
}
