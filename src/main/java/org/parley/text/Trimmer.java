package org.parley.text;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parley.model.Span;
import org.parley.model.TrimRule;
import org.parley.trim.Dateline;
import org.parley.trim.MailHistory;
import org.parley.trim.Part;
import org.parley.trim.SmallPrint;
import org.parley.trim.TopLines;

/**
 * Finds the paragraphs that are not the author's running text.
 *
 * <ul>
 *   <li>{@code title}: at the top, a paragraph equal to the document's title, regardless of case
 *       and punctuation;
 *   <li>{@code dateline}: at the top, a {@link Dateline};
 *   <li>{@code author_note}: the last of at least two paragraphs that is no small print, if it is
 *       an {@link AuthorNote};
 *   <li>{@code read_also}, {@code photo_credit}, {@code share_line}, {@code rights_line}: anywhere,
 *       {@link SmallPrint};
 *   <li>{@code pattern:REGEX}: anywhere, a paragraph that a pattern of the study matches
 *       completely;
 *   <li>the lines that {@link TopLines} and {@link MailHistory} find.
 * </ul>
 *
 * <p>The next paragraph is at the top too if the one before it is trimmed by any rule.
 */
final class Trimmer {

  /** No built-in rule but the title's and those of mail trims a longer paragraph. */
  private static final int LONGEST_TRIMMED = 600;

  private final List<Pattern> patterns;
  private final Set<String> labels;

  /**
   * @param patterns the study's regular expressions
   * @param rules the built-in rules that apply
   */
  Trimmer(List<String> patterns, Set<TrimRule> rules) {
    labels = rules.stream().map(TrimRule::label).collect(toSet());
    this.patterns = patterns.stream().map(p -> Pattern.compile(p, Pattern.DOTALL)).toList();
  }

  /**
   * Returns the trimmed paragraphs of a text, in order.
   *
   * @param title the document's title, or empty
   * @param authorNames the author's name and aliases
   */
  List<Trimmed> trim(String text, List<Span> paragraphs, String title, List<String> authorNames) {
    List<Part> parts = parts(text, authorNames, MailHistory.in(text));
    if (parts.isEmpty()) {
      return trimOwn(text, paragraphs, title, authorNames);
    }
    List<Trimmed> all = new ArrayList<>();
    parts.forEach(part -> all.add(new Trimmed(part.start(), part.end(), part.rule())));
    all.addAll(trimOwn(text, outside(text, paragraphs, parts), title, authorNames));
    all.sort(Comparator.comparingInt(Trimmed::start));
    return all;
  }

  /** Returns whether a paragraph that is not trimmed passes a test; it looks no further. */
  boolean leavesAny(
      String text,
      List<Span> paragraphs,
      String title,
      List<String> authorNames,
      Predicate<Span> test) {
    List<Part> history = MailHistory.in(text);
    int longest = Math.max(LONGEST_TRIMMED, 2 * title.length());
    if (patterns.isEmpty()
        && paragraphs.stream().anyMatch(span -> span.length() > longest && test.test(span))
        && history.isEmpty()) {
      return true;
    }
    List<Part> parts = parts(text, authorNames, history);
    List<Span> rest = parts.isEmpty() ? paragraphs : outside(text, paragraphs, parts);
    int end = lastOfTheAuthor(text, rest);
    boolean top = true;
    for (int i = 0; i < rest.size(); i++) {
      boolean trimmed =
          rule(text, rest.get(i), title, authorNames, top, i > 0 && i == end).isPresent();
      if (!trimmed && test.test(rest.get(i))) {
        return true;
      }
      top &= trimmed;
    }
    return false;
  }

  private List<Part> parts(String text, List<String> authorNames, List<Part> history) {
    List<Part> parts = new ArrayList<>(TopLines.of(text, authorNames, history).parts());
    parts.addAll(history);
    parts.removeIf(part -> !labels.contains(part.rule()));
    return parts;
  }

  private Optional<String> rule(
      String text, Span span, String title, List<String> authorNames, boolean top, boolean last) {
    return rule(span.of(text), title, authorNames, top, last)
        .filter(labels::contains)
        .or(() -> pattern(span.of(text)));
  }

  /** Returns the paragraphs without the parts that they contain. */
  private static List<Span> outside(String text, List<Span> paragraphs, List<Part> parts) {
    List<Span> rest = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      int from = paragraph.start();
      for (Part part : parts) {
        if (part.start() < paragraph.end() && paragraph.start() < part.end()) {
          addUnlessEmpty(text, from, part.start(), rest);
          from = part.end();
        }
      }
      addUnlessEmpty(text, from, paragraph.end(), rest);
    }
    return rest;
  }

  private static void addUnlessEmpty(String text, int from, int to, List<Span> spans) {
    for (Span span : Paragraphs.of(text.substring(from, Math.max(from, to))).blocks()) {
      spans.add(new Span(from + span.start(), from + span.end()));
    }
  }

  private List<Trimmed> trimOwn(
      String text, List<Span> paragraphs, String title, List<String> authorNames) {
    List<Trimmed> trimmed = new ArrayList<>();
    int end = lastOfTheAuthor(text, paragraphs);
    boolean top = true;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i);
      boolean last = i > 0 && i == end;
      Optional<String> rule = rule(text, span, title, authorNames, top, last);
      rule.ifPresent(name -> trimmed.add(new Trimmed(span.start(), span.end(), name)));
      top &= rule.isPresent();
    }
    return trimmed;
  }

  /** Returns the index of the last paragraph that is no small print. */
  private static int lastOfTheAuthor(String text, List<Span> paragraphs) {
    int end = paragraphs.size() - 1;
    while (end > 0 && SmallPrint.rule(paragraphs.get(end).of(text)).isPresent()) {
      end--;
    }
    return end;
  }

  private Optional<String> rule(
      String paragraph, String title, List<String> authorNames, boolean top, boolean last) {
    if (top && isTitle(paragraph, title)) {
      return Optional.of("title");
    }
    if (top && Dateline.matches(paragraph)) {
      return Optional.of("dateline");
    }
    if (last && AuthorNote.matches(paragraph, authorNames)) {
      return Optional.of("author_note");
    }
    return Optional.empty();
  }

  /** Returns the study's pattern, or else the rule of small print, that a paragraph matches. */
  private Optional<String> pattern(String paragraph) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(paragraph).matches()) {
        return Optional.of("pattern:" + pattern.pattern());
      }
    }
    return SmallPrint.rule(paragraph).filter(labels::contains);
  }

  private static boolean isTitle(String paragraph, String title) {
    // The length is compared first because folding a long paragraph is expensive.
    return !title.isEmpty()
        && paragraph.length() <= 2 * title.length() + 16
        && fold(paragraph).equals(fold(title))
        && !fold(title).isEmpty();
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    Term.of(text).codePoints().filter(Characters::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
