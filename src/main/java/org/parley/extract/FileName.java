package org.parley.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Splits the name of a document's file. */
final class FileName {

  private static final int LONGEST_EXTENSION = 10;
  private static final Pattern EXTENSION = Pattern.compile("[0-9]*[a-z][a-z0-9]*");

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
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot > 0
            && extension.length() <= LONGEST_EXTENSION
            && EXTENSION.matcher(extension).matches()
        ? extension
        : "";
  }
}
