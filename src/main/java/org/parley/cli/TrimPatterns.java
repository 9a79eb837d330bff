package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.model.WhiteSpace;
import org.parley.read.OutletParagraphs;

/** Writes paragraphs as regular expressions, in the YAML of a study's key {@code trim}. */
final class TrimPatterns {

  private static final String META = "\\^$.|?*+()[]{}";

  /** Matches every run of white space, beyond ASCII too. */
  private static final String SPACE = "[\\s\\p{Z}\\x85]+";

  private TrimPatterns() {}

  /** Returns the lines of the key, a comment and a pattern for each paragraph. */
  static List<String> lines(List<OutletParagraphs.Found> paragraphs) {
    List<String> lines = new ArrayList<>(List.of("trim:"));
    for (OutletParagraphs.Found found : paragraphs) {
      lines.add(
          "  # "
              + WhiteSpace.fold(found.outlet())
              + ": "
              + Cli.count(found.documents(), "document"));
      lines.add("  - '" + pattern(found.paragraph()).replace("'", "''") + "'");
    }
    return lines;
  }

  /** Returns a regular expression that matches a paragraph with any white space. */
  static String pattern(String paragraph) {
    boolean ascii = paragraph.chars().noneMatch(c -> c > ' ' && WhiteSpace.is((char) c));
    return Arrays.stream(WhiteSpace.fold(paragraph).split(" ", -1))
        .map(TrimPatterns::quoted)
        .collect(Collectors.joining(ascii ? "\\s+" : SPACE));
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder();
    word.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (type == Character.CONTROL || type == Character.FORMAT) {
                quoted.append("\\x{").append(Integer.toHexString(c)).append('}');
              } else {
                quoted.append(META.indexOf(c) < 0 ? "" : "\\").appendCodePoint(c);
              }
            });
    return quoted.toString();
  }
}
