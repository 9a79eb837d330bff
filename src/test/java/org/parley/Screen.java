package org.parley;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal that understands carriage returns, which is all that a bar needs.
 *
 * @param lines the lines at the end, without trailing spaces
 * @param drawn each state of a line that was drawn over, in order
 */
record Screen(List<String> lines, List<String> drawn) {

  private static final Pattern PIECE = Pattern.compile("(?<move>\r?\n|\r)|(?<text>[^\r\n]+)");

  static Screen of(String written) {
    List<String> lines = new ArrayList<>();
    List<String> drawn = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int column = 0;
    Matcher piece = PIECE.matcher(written);
    while (piece.find()) {
      if (piece.group("text") != null) {
        String text = piece.group("text");
        line.replace(column, Math.min(line.length(), column + text.length()), text);
        column += text.length();
      } else if ("\r".equals(piece.group("move"))) {
        drawn.add(line.toString());
        column = 0;
      } else if (piece.group("move") != null) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        column = 0;
      }
    }
    lines.add(line.toString().stripTrailing());
    return new Screen(lines, drawn);
  }
}
