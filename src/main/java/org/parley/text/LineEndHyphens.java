package org.parley.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a text where a hyphen ends a line inside a word, and which of them only divide the
 * word. The hyphen goes when the joined form occurs elsewhere in the document, or when neither part
 * does: {@code imposi-/tion} is joined, {@code long-/term} is not where {@code term} is a word of
 * the document.
 */
final class LineEndHyphens {

  private static final LineEndHyphens NONE = new LineEndHyphens(Map.of());

  private static final Pattern BROKEN =
      Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*+)([-\u2010\u00AD])[ \\t]*\\n[ \\t]*(?=(\\p{L}[\\p{L}\\p{M}]*+))");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+");

  private record Break(int nextLine, boolean joins) {}

  private final Map<Integer, Break> breaks;

  private LineEndHyphens(Map<Integer, Break> breaks) {
    this.breaks = breaks;
  }

  static LineEndHyphens in(String text) {
    if (!suspect(text)) {
      return NONE;
    }
    Matcher matcher = BROKEN.matcher(text);
    Set<Integer> broken = new HashSet<>();
    while (matcher.find()) {
      broken.add(matcher.start(1));
      broken.add(matcher.start(3));
    }
    if (broken.isEmpty()) {
      return NONE;
    }
    Set<String> words = new HashSet<>();
    WORD.matcher(text)
        .results()
        .filter(word -> !broken.contains(word.start()))
        .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
    Map<Integer, Break> breaks = new TreeMap<>();
    matcher.reset();
    while (matcher.find()) {
      MatchResult found = matcher.toMatchResult();
      breaks.put(found.start(2), new Break(found.end(), joins(found, words)));
    }
    return new LineEndHyphens(breaks);
  }

  /** A cheap look before the dear one: is there a hyphen before any line's end? */
  private static boolean suspect(String text) {
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      int before = at - 1;
      while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
        before--;
      }
      if (before >= 0 && "-\u2010\u00AD".indexOf(text.charAt(before)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(MatchResult found, Set<String> words) {
    String first = found.group(1).toLowerCase(Locale.ROOT);
    String second = found.group(3).toLowerCase(Locale.ROOT);
    return found.group(2).equals("\u00AD")
        || words.contains(first + second)
        || (!words.contains(first) && !words.contains(second));
  }

  boolean isEmpty() {
    return breaks.isEmpty();
  }

  /** Where the word goes on in the next line if a hyphen at {@code offset} breaks it; else -1. */
  int nextLine(int offset) {
    Break found = breaks.get(offset);
    return found == null ? -1 : found.nextLine();
  }

  /** Whether the hyphen at {@code offset} only divides the word. */
  boolean joins(int offset) {
    return breaks.get(offset).joins();
  }

  /** How many hyphens only divide a word. */
  int joined() {
    return (int) breaks.values().stream().filter(Break::joins).count();
  }
}
