package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.study.Place;

/**
 * Reads a dictionary of LIWC. Between two lines with {@code %} are the numbers and names of the
 * categories, indented where one is within another. Then come the entries, each with the numbers of
 * its categories.
 *
 * <p>Some entries count only next to others: {@code like (02 134)125/464 253}, {@code (i) like*}.
 * Parley has no such conditions and leaves them out; the first example still counts in 253.
 */
final class LiwcDictionary {

  private static final String SECTION = "%";

  /** No entry is as long; finding conditions takes quadratic time. */
  private static final int LONGEST_LINE = 10_000;

  private static final Pattern CATEGORY = Pattern.compile("(\\s*)0*(\\d+)\\s+([^\\t]*\\S).*");

  private static final Pattern CONDITION =
      Pattern.compile("(?:\\([^)]*\\)|<[^>]*>)\\s*\\d+(?:\\s*/\\s*\\d+)?");

  /** A word in brackets beside other words; {@code :(} and {@code (:} are smileys. */
  private static final Pattern NEIGHBOUR = Pattern.compile("\\(\\s*[\\p{L}\\p{N}][^)]*\\)|<.*>");

  private final String file;
  private final Dictionary dictionary;
  private final Problems problems;
  private final Map<String, List<String>> categories = new HashMap<>();

  /** The indentation of each category that may contain the next one. */
  private final Deque<Integer> indents = new ArrayDeque<>();

  private final Deque<String> names = new ArrayDeque<>();

  private LiwcDictionary(String file, Dictionary dictionary, Problems problems) {
    this.file = file;
    this.dictionary = dictionary;
    this.problems = problems;
  }

  static void read(Path file, Dictionary dictionary, Problems problems) {
    SourceText.read(file, problems)
        .ifPresent(
            source ->
                new LiwcDictionary(source.file(), dictionary, problems)
                    .read(source.text().lines().toList()));
  }

  private void read(List<String> lines) {
    int sections = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Place place = new Place(file, i + 1, 0);
      if (line.length() > LONGEST_LINE) {
        problems.add(
            place, "line of more than " + LONGEST_LINE + " characters; allowed: at most that many");
      } else if (line.strip().equals(SECTION)) {
        sections++;
      } else if (sections == 1 && !line.isBlank()) {
        category(line, place);
      } else if (sections == 2 && !line.isBlank()) {
        entry(line, place);
      } else if (!line.isBlank()) {
        problems.add(
            place,
            "line outside the sections of a LIWC dictionary; allowed: '%', the categories, '%',"
                + " the entries");
        return;
      }
    }
    if (sections < 2) {
      problems.add(
          Place.whole(file), "missing line '%'; one comes before the categories, one after");
    }
  }

  private void category(String line, Place place) {
    Matcher category = CATEGORY.matcher(line);
    if (!category.matches()) {
      problems.add(
          place,
          "invalid category "
              + Suggestions.quoted(line)
              + "; allowed: a number and a name, such as '1 anger'");
      return;
    }
    int indent = category.group(1).length();
    while (!indents.isEmpty() && indents.peekLast() >= indent) {
      indents.removeLast();
      names.removeLast();
    }
    indents.add(indent);
    names.add(category.group(3));
    if (categories.putIfAbsent(category.group(2), new ArrayList<>(names)) != null) {
      problems.add(
          place, "repeated category " + category.group(2) + "; give each category its own number");
    }
  }

  private void entry(String line, Place place) {
    String whole = line.strip();
    int end = entryEnd(whole);
    String entry = whole.substring(0, end).strip();
    String numbers = whole.substring(end);
    if (numbers.isBlank()) {
      dictionary.leaveOut(entry, "in no category", place);
      return;
    }
    if (NEIGHBOUR.matcher(entry).find()) {
      dictionary.leaveOut(entry, "depends on other words", place);
      return;
    }
    Matcher condition = CONDITION.matcher(numbers);
    while (condition.find()) {
      dictionary.leaveOut(entry, "under the condition " + condition.group(), place);
    }
    String plain = condition.replaceAll(" ").strip();
    for (String number : plain.isEmpty() ? new String[0] : plain.split("\\s+", -1)) {
      if (!number.matches("\\d+")) {
        problems.add(
            place,
            "invalid category "
                + Suggestions.quoted(number)
                + " of "
                + Suggestions.quoted(entry)
                + "; allowed: numbers of categories");
        return;
      }
      List<String> category = categories.get(number.replaceFirst("^0+(?=\\d)", ""));
      if (category == null) {
        dictionary.leaveOut(entry, "in category " + number + ", which has no name", place);
      } else {
        dictionary.add(category, entry, place);
      }
    }
  }

  /** Returns the end of an entry, at the first tab or else before the last numbers. */
  private static int entryEnd(String line) {
    int tab = line.indexOf('\t');
    if (tab >= 0) {
      return tab;
    }
    int end = line.length();
    int at = end;
    while (at > 0 && (isDigit(line.charAt(at - 1)) || line.charAt(at - 1) == ' ')) {
      at--;
      end = line.charAt(at) == ' ' ? at : end;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
