package org.parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
 *       completely.
 * </ul>
 *
 * <p>The next paragraph is at the top too if the one before it is trimmed by any rule.
 */
final class Trimmer {

  private final List<Pattern> patterns;

  /**
   * @param patterns the study's regular expressions
   */
  Trimmer(List<String> patterns) {
    this.patterns = patterns.stream().map(p -> Pattern.compile(p, Pattern.DOTALL)).toList();
  }

  /**
   * Returns the trimmed paragraphs of a text, in order.
   *
   * @param title the document's title, or empty
   * @param authorNames the author's name and aliases
   */
  List<Trimmed> trim(
      String text, List<Paragraphs.Span> paragraphs, String title, List<String> authorNames) {
    List<Trimmed> trimmed = new ArrayList<>();
    int end = lastOfTheAuthor(text, paragraphs);
    boolean top = true;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraphs.Span span = paragraphs.get(i);
      boolean last = i > 0 && i == end;
      Optional<String> rule = rule(span.of(text), title, authorNames, top, last);
      rule.ifPresent(name -> trimmed.add(new Trimmed(span.start(), span.end(), name)));
      top &= rule.isPresent();
    }
    return trimmed;
  }

  /** Returns the index of the last paragraph that is no small print. */
  private static int lastOfTheAuthor(String text, List<Paragraphs.Span> paragraphs) {
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
    for (Pattern pattern : patterns) {
      if (pattern.matcher(paragraph).matches()) {
        return Optional.of("pattern:" + pattern.pattern());
      }
    }
    return SmallPrint.rule(paragraph);
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
    Tokenizer.lowerCase(Normalizer.normalize(text).toString())
        .codePoints()
        .filter(Characters::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
