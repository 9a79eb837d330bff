package org.parley.trim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.model.WhiteSpace;

/**
 * Finds the lines of a message that are not its sender's words:
 *
 * <ul>
 *   <li>{@code quoted_history}: lines that begin with {@code >} (RFC 3676, 4.5), with the line
 *       {@code On 3 March, Jo Roe wrote:} before them; everything after {@code -----Original
 *       Message-----};
 *   <li>{@code forwarded_message}: everything after {@code ---------- Forwarded message ---------};
 *   <li>{@code signature}: the lines after a line {@code "-- "} (RFC 3676, 4.3).
 * </ul>
 *
 * <p>A line {@code Jo Roe wrote:} must have {@code >} after it. A line {@code On … wrote:} without
 * {@code >} after it begins the history too if it contains an address or a time. The rules do not
 * ask whether the text is a message: no other text contains such lines as its author's own words.
 */
public final class MailHistory {

  static final String QUOTED = "quoted_history";
  static final String FORWARDED = "forwarded_message";
  static final String SIGNATURE = "signature";

  private static final List<String> ATTRIBUTION_STARTS =
      List.of("On ", "Am ", "Le ", "El ", "Il ", "Op ", "Em ");
  private static final Pattern ATTRIBUTION =
      line(
          "(?:On|Am|Le|El|Il|Op|Em)\\s(?=.*\\d).*(?:wrote|schrieb.{0,60}|a \\u00E9crit|ha"
              + " scritto|schreef.{0,60}|escribi\\u00F3|escreveu)\\s*:");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.'\u2019-]*,? ){2,5}(?:<\\S+> |\\(\\S+@\\S+\\) )?(?:wrote|writes|schrieb|a"
              + " \u00E9crit|ha scritto|schreef|escribi\u00F3)\\s*:");
  private static final Pattern ARTICLE =
      Pattern.compile("(?:The|As|In|But|And|Die|Der|Das|Les?|La) .*");
  private static final Pattern EXACT = Pattern.compile("@|\\b\\d{1,2}[:.]\\d{2}\\b");
  private static final Pattern ORIGINAL =
      line(
          "[-_]{3,}\\s*(?:Original[- ]Message|Urspr\\u00FCngliche Nachricht|Message d'origine"
              + "|Mensaje original|Oorspronkelijk bericht|Messaggio originale)\\s*[-_]{3,}");
  private static final Pattern FORWARD =
      line(
          "-{2,}\\s*(?:Forwarded message|Weitergeleitete Nachricht|Message transf\\u00E9r\\u00E9"
              + "|Mensaje reenviado|Doorgestuurd bericht)\\s*-{2,}.*|Begin forwarded message:");
  private static final String DEVICE_START = "Sent from my ";
  private static final Pattern DEVICE = line(DEVICE_START + "[\\p{L} ]{2,30}\\.?");
  private static final int LONGEST_ATTRIBUTION = 3;

  private record Line(int start, int end) {

    boolean isEmpty(String text) {
      return WhiteSpace.fills(text.substring(start, end));
    }
  }

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  private MailHistory(String text) {
    this.text = text;
    for (int start = 0; start <= text.length(); ) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      lines.add(new Line(start, end));
      start = end + 1;
    }
  }

  private static Pattern line(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** Returns the parts of a cleaned text that its sender did not write, in order. */
  public static List<Part> in(String text) {
    if (!mayContainHistory(text)) {
      return List.of();
    }
    MailHistory history = new MailHistory(text);
    history.find();
    return history.parts;
  }

  /** Returns false for most texts, whose lines need no closer look. */
  private static boolean mayContainHistory(String text) {
    for (int start = 0; start < text.length(); ) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      if (end > start
          && (text.charAt(start) == '>'
              || text.charAt(end - 1) == ':'
              || text.startsWith("--", start)
              || text.startsWith("__", start)
              || text.startsWith(DEVICE_START, start))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** Returns whether a text forwards other messages and contains no word of its sender. */
  public static boolean onlyForwards(String text) {
    List<Part> parts = in(text);
    int from = 0;
    for (Part part : parts) {
      if (hasWord(text, from, part.start())) {
        return false;
      }
      from = part.end();
    }
    return !hasWord(text, from, text.length())
        && parts.stream().anyMatch(part -> part.rule().equals(FORWARDED));
  }

  private static boolean hasWord(String text, int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private void find() {
    String rest = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = of(i);
      int attribution = rest == null || rest.equals(SIGNATURE) ? attribution(i) : -1;
      if (FORWARDED.equals(rest)) {
        add(i, i, rest);
      } else if (mayBeSeparator(line) && FORWARD.matcher(line.strip()).matches()) {
        rest = FORWARDED;
        add(i, i, rest);
      } else if (QUOTED.equals(rest) || line.startsWith(">")) {
        add(i, i, QUOTED);
      } else if (mayBeSeparator(line) && ORIGINAL.matcher(line.strip()).matches()) {
        rest = QUOTED;
        add(i, i, rest);
      } else if (attribution >= i) {
        boolean quotes = attribution + 1 < lines.size() && quotesAfter(attribution);
        rest = quotes ? null : QUOTED;
        add(i, attribution, QUOTED);
        i = attribution;
      } else if (SIGNATURE.equals(rest) || line.equals("-- ") || DEVICE.matcher(line).matches()) {
        rest = line.equals("-- ") ? SIGNATURE : rest;
        add(i, i, SIGNATURE);
      }
    }
  }

  /** Returns false for most lines, without a regular expression. */
  private static boolean mayBeSeparator(String line) {
    return line.startsWith("-") || line.startsWith("_") || line.startsWith("Begin");
  }

  private String of(int line) {
    return text.substring(lines.get(line).start(), lines.get(line).end());
  }

  /** Returns the last line of an attribution that begins at a line, or -1. */
  private int attribution(int first) {
    if (ATTRIBUTION_STARTS.stream()
        .noneMatch(start -> text.startsWith(start, lines.get(first).start()))) {
      String line = of(first);
      return line.endsWith(":")
              && NAMED.matcher(line).matches()
              && !ARTICLE.matcher(line).matches()
              && quotesAfter(first)
          ? first
          : -1;
    }
    for (int last = first; last < Math.min(lines.size(), first + LONGEST_ATTRIBUTION); last++) {
      if (lines.get(last).isEmpty(text)) {
        return -1;
      }
      String whole = text.substring(lines.get(first).start(), lines.get(last).end()).strip();
      if (ATTRIBUTION.matcher(whole).matches()) {
        return quotesAfter(last) || EXACT.matcher(whole).find() ? last : -1;
      }
    }
    return -1;
  }

  /** Returns whether the next line with words is quoted. */
  private boolean quotesAfter(int line) {
    int next = line + 1;
    while (next < lines.size() && lines.get(next).isEmpty(text)) {
      next++;
    }
    return next < lines.size() && of(next).startsWith(">");
  }

  /** Adds lines to the parts; a part has no empty lines at its ends. */
  private void add(int first, int last, String rule) {
    if (first == last && lines.get(first).isEmpty(text)) {
      return;
    }
    int start = lines.get(first).start();
    int end = lines.get(last).end();
    Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (before != null
        && before.rule().equals(rule)
        && WhiteSpace.fills(text.substring(before.end(), start))) {
      parts.set(parts.size() - 1, new Part(before.start(), end, rule));
    } else {
      parts.add(new Part(start, end, rule));
    }
  }
}
