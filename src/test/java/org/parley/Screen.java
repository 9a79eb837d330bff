package org.parley;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal shows of what was written to it: as much of a terminal as a bar needs.
 *
 * @param lines as they stand at the end, without the spaces at theirs
 * @param drawn each state of a line that was drawn over, in order
 */
record Screen(List<String> lines, List<String> drawn) {

  private static final Pattern PIECE =
      Pattern.compile("\033\\[(?<command>[?0-9]*[A-Za-z])|(?<move>\r?\n|\r)|(?<text>[^\033\r\n]+)");

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
      } else if ("K".equals(piece.group("command"))) {
        line.setLength(column);
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
