package org.parley.extract;

import java.util.Locale;

/** Splits the name of a document's file. */
final class FileName {

  private static final int LONGEST_EXTENSION = 10;

  private FileName() {}

  /** Returns the name without its folders. */
  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Returns the extension in lower case without its dot, or an empty text: {@code "2016.04.26
   * Statement of the trust"} has none, {@code "a.PDF"} has {@code "pdf"}.
   */
  static String extension(String path) {
    String name = last(path);
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || name.length() - dot - 1 > LONGEST_EXTENSION) {
      return "";
    }
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean letterSeen = false;
    for (int i = 0; i < extension.length(); i++) {
      char c = extension.charAt(i);
      if (c > 'z' || !Character.isLetterOrDigit(c)) {
        return "";
      }
      letterSeen |= Character.isLetter(c);
    }
    return letterSeen ? extension : "";
  }
}
