package org.parley.trim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.WhiteSpace;

/**
 * The lines at the top of a text that say who wrote it and when. The top ends with the first
 * paragraph of more than 300 characters, and with the fourth one that has no such line. A headline
 * and a lead may therefore come before them. More text comes after such a line than before it.
 *
 * @param author the names of the only byline, joined by commas
 * @param date the day of the only date line, or of a dateline that begins running text: {@code
 *     ELLERY, 8 March 2031 – The lamps are out}
 * @param parts the lines, with the rules {@code byline}, {@code dateline} and {@code rights_line}
 *     (a line of copyright), in order
 */
public record TopLines(Optional<String> author, Optional<LocalDate> date, List<Part> parts) {

  private static final int LONG_PARAGRAPH = 300;
  private static final int MOST_OTHERS = 3;
  private static final int MOST_LINES = 6;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_RUN_IN = 80;
  private static final Pattern RUN_IN =
      Pattern.compile("(\\p{Lu}{2}[^\u2013\u2014]{4,60}?\\d{4})\\s*(?:[\u2013\u2014]|--?\\s)");
  private static final Pattern BYLINE_WITH_DATE =
      Pattern.compile("(.*?\\p{L})\\s*(?:[,|\\u00B7\\u2022]|\\s[-\\u2013\\u2014])\\s*(.*\\d{4}.*)");

  /**
   * Finds the lines of a cleaned text.
   *
   * @param names the author's name and aliases, if known; a line that is one of them is a byline
   */
  public static TopLines of(String text, List<String> names) {
    return of(text, names, MailHistory.in(text));
  }

  /**
   * Finds the lines of a cleaned text.
   *
   * @param history the parts of {@link MailHistory}, at which the text ends
   */
  public static TopLines of(String text, List<String> names, List<Part> history) {
    int length = history.stream().findFirst().map(Part::start).orElse(text.length());
    Finder finder = new Finder(names, length);
    int others = 0;
    for (int from = 0; from < length && others <= MOST_OTHERS; ) {
      int gap = text.indexOf("\n\n", from);
      int end = gap < 0 || gap > length ? length : gap;
      int found = finder.parts.size();
      boolean running = finder.read(text, from, end);
      if (running) {
        break;
      }
      boolean empty = WhiteSpace.fills(text.substring(from, end));
      others += empty || finder.parts.size() > found ? 0 : 1;
      from = end + 2;
    }
    return new TopLines(only(finder.authors), only(finder.dates), List.copyOf(finder.parts));
  }

  /** Returns the only value; several contradict each other. */
  private static <T> Optional<T> only(Set<T> values) {
    return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
  }

  private static final class Finder {
    private final List<String> names;
    private final int length;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> authors = new HashSet<>();
    private final Set<LocalDate> dates = new HashSet<>();

    Finder(List<String> names, int length) {
      this.names = names;
      this.length = length;
    }

    /** Reads the first lines of a paragraph; returns whether it is running text. */
    boolean read(String text, int from, int end) {
      boolean running = end - from > LONG_PARAGRAPH;
      int start = from;
      for (int number = 0; number < MOST_LINES && start < end; number++) {
        int next = text.indexOf('\n', start);
        int lineEnd = next < 0 || next > end ? end : next;
        if (start > length - lineEnd) {
          return true;
        }
        if (number == 0 && start < lineEnd) {
          addRunIn(text.substring(start, Math.min(lineEnd, start + LONGEST_RUN_IN)));
        }
        Optional<String> rule = rule(text, start, lineEnd);
        if (rule.isPresent()) {
          parts.add(new Part(start, lineEnd, rule.get()));
        } else if (running && number > 0) {
          break;
        }
        start = lineEnd + 1;
      }
      return running;
    }

    /** Adds the day of a dateline before running text, which remains part of the text. */
    private void addRunIn(String line) {
      Matcher dateline = RUN_IN.matcher(line);
      if (dateline.lookingAt()) {
        WrittenDate.of(dateline.group(1)).flatMap(WrittenDate::day).ifPresent(dates::add);
      }
    }

    private Optional<String> rule(String text, int start, int end) {
      return start == end || end - start > LONGEST_LINE
          ? Optional.empty()
          : rule(text.substring(start, end));
    }

    private Optional<String> rule(String line) {
      boolean digits = line.chars().anyMatch(Character::isDigit); // Most lines have none.
      if (SmallPrint.isRightsLine(line.strip())) {
        return Optional.of("rights_line");
      }
      if (!digits) {
        return isByline(line) ? Optional.of("byline") : Optional.empty();
      }
      Matcher both = BYLINE_WITH_DATE.matcher(line);
      if (both.matches() && Byline.names(both.group(1)).isPresent()) {
        Optional<WrittenDate> after = WrittenDate.of(both.group(2));
        if (after.isPresent()) {
          after.get().day().ifPresent(dates::add);
          return isByline(both.group(1)) ? Optional.of("byline") : Optional.empty();
        }
      }
      if (isByline(line)) {
        return Optional.of("byline");
      }
      Optional<WrittenDate> date = WrittenDate.of(line);
      date.flatMap(WrittenDate::day).ifPresent(dates::add);
      return date.map(found -> "dateline");
    }

    private boolean isByline(String line) {
      Optional<String> found = Byline.names(line);
      found.ifPresent(authors::add);
      return found.isPresent() || names.stream().anyMatch(line.strip()::equalsIgnoreCase);
    }
  }
}
