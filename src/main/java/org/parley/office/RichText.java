package org.parley.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filters an RTF file. It drops hidden and deleted text, comments, page headers and footers, and
 * the labels of lists. It joins a drop cap with the paragraph after it. It moves notes to the end.
 * It begins the first paragraph and ends the last one, parts of which Tika otherwise loses.
 */
final class RichText {

  private static final Set<String> DROPPED =
      Set.of(
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "annotation",
          "atnid",
          "atnauthor",
          "atntime",
          "atndate",
          "atnicn",
          "atnref",
          "atnparent",
          "pntext",
          "listtext",
          "ftnsep",
          "ftnsepc",
          "aftnsep",
          "aftnsepc");

  /** Groups before the first paragraph that contain no text. */
  private static final Set<String> HEAD =
      Set.of("fonttbl", "filetbl", "colortbl", "stylesheet", "info", "listtables", "revtbl", "upr");

  private static final Pattern DESTINATION =
      Pattern.compile("\\G\\{\\s*(?:\\\\\\*\\s*)?\\\\([a-z]+)");
  private static final Pattern CONTROL =
      Pattern.compile(
          "\\G\\\\(?:([a-zA-Z]+)(-?\\d+)? ?|'[0-9a-fA-F]{2}|[^a-zA-Z])", Pattern.DOTALL);

  /** An empty group in place of what is dropped separates a control word from the next letter. */
  private static final String NOTHING = "{}";

  /** What a group inherits. */
  private record State(boolean hidden, boolean deleted) {}

  private final String rtf;
  private final StringBuilder text;
  private final StringBuilder notes = new StringBuilder();
  private final Deque<State> groups = new ArrayDeque<>();
  private State state = new State(false, false);
  private boolean dropCap;
  private boolean begun;

  private RichText(String rtf) {
    this.rtf = rtf;
    this.text = new StringBuilder(rtf.length() + 16);
  }

  /** Returns the filtered file. */
  static byte[] filtered(byte[] bytes) {
    RichText filter = new RichText(new String(bytes, StandardCharsets.ISO_8859_1));
    filter.read(0, filter.rtf.length(), filter.text);
    int end = filter.text.lastIndexOf("}");
    if (end >= 0) {
      filter.text.insert(end, "\\par " + filter.notes);
    }
    return filter.text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void read(int from, int to, StringBuilder out) {
    Matcher destination = DESTINATION.matcher(rtf);
    Matcher control = CONTROL.matcher(rtf);
    for (int at = from; at < to; ) {
      char c = rtf.charAt(at);
      if (c == '{') {
        String name = destination.find(at) ? destination.group(1) : "";
        if (DROPPED.contains(name)) {
          at = groupEnd(at);
          out.append(NOTHING);
          continue;
        } else if (name.equals("footnote")) {
          int end = groupEnd(at);
          notes.append("{\\pard\\plain ");
          read(destination.end(), end - 1, notes);
          notes.append("\\par}");
          at = end;
          out.append(NOTHING);
          continue;
        }
        if (!HEAD.contains(name) && !rtf.startsWith("{\\*", at) && !groups.isEmpty()) {
          begin(out);
        }
        groups.push(state);
        out.append(c);
        at++;
      } else if (c == '}') {
        state = groups.isEmpty() ? state : groups.pop();
        out.append(c);
        at++;
      } else if (c == '\\' && control.find(at)) {
        control(control, out);
        at = control.end();
        if ("bin".equals(control.group(1)) && control.group(2) != null) {
          int end = Math.min(to, at + Math.max(0, number(control.group(2))));
          out.append(rtf, at, end);
          at = end;
        }
      } else {
        if (!isUnseen()) {
          if (c > ' ') {
            begin(out);
          }
          out.append(c);
        }
        at++;
      }
    }
  }

  /** Begins the first paragraph, at its first character or group. */
  private void begin(StringBuilder out) {
    if (!begun && groups.size() == 1) {
      out.append("\\pard ");
      begun = true;
    }
  }

  private boolean isUnseen() {
    return state.hidden || state.deleted;
  }

  private void control(Matcher control, StringBuilder out) {
    String word = control.group(1) == null ? "" : control.group(1);
    boolean on = !"0".equals(control.group(2));
    switch (word) {
      case "v" -> state = new State(on, state.deleted);
      case "deleted" -> state = new State(state.hidden, on);
      case "plain" -> state = new State(false, false);
      case "dropcapli" -> dropCap = true;
      default -> {}
    }
    begun |= word.equals("pard");
    boolean mark = word.equals("chftn") || word.equals("chatn");
    boolean character = word.isEmpty() || word.equals("u");
    if (word.equals("par") && dropCap) {
      dropCap = false;
      out.append(NOTHING);
    } else {
      if (character && !isUnseen()) {
        begin(out);
      } else if (word.equals("sect")) {
        out.append("\\par ");
      }
      out.append(mark || (character && isUnseen()) ? NOTHING : control.group());
    }
  }

  /** Returns the position after the group that begins at a brace. */
  private int groupEnd(int brace) {
    int depth = 0;
    for (int at = brace; at < rtf.length(); at++) {
      char c = rtf.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return rtf.length();
  }

  private static int number(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE >> 1 : Integer.parseInt(digits);
  }
}
