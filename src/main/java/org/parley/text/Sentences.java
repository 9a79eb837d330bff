package org.parley.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parley.model.Span;
import org.parley.model.WhiteSpace;

/**
 * Numbers the sentences of a document from 1. Only sentences with a token are numbered.
 *
 * <p>The end of a paragraph ends a sentence, a single line end does not. Within a paragraph {@link
 * SentenceEnds} apply, except after one of {@link #ABBREVIATIONS}: {@code Dr. Roe agreed. St.
 * Anne's did not.} is two sentences. So is {@code Will they pay? No. They will not.}, because
 * {@code No.} abbreviates <i>number</i>.
 */
final class Sentences {

  /** Abbreviations that rarely end a sentence. */
  static final List<String> ABBREVIATIONS =
      List.of(
          "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Rev.", "Hon.", "Sir.", "St.", "Gen.", "Col.",
          "Maj.", "Capt.", "Lt.", "Sgt.", "Gov.", "Sen.", "Rep.", "No.", "Nos.", "Vol.", "Ch.",
          "Art.", "Fig.", "pp.", "p.", "cf.", "e.g.", "i.e.", "viz.", "vs.", "v.", "approx.",
          "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.",
          "Dec.");

  private static final Set<String> SUPPRESSING = Set.copyOf(ABBREVIATIONS);

  private static final int LONGEST =
      ABBREVIATIONS.stream().mapToInt(String::length).max().orElseThrow();

  private final SentenceEnds ends = new SentenceEnds();

  /** Returns the number of each token's sentence. */
  int[] numbers(NormalizedText text, TokenList tokens, List<Span> paragraphs) {
    int[] numbers = new int[tokens.size];
    int sentence = 0;
    int token = 0;
    for (Span paragraph : paragraphs) {
      int from = text.position(paragraph.start());
      int to = text.position(paragraph.end());
      if (token == tokens.size || tokens.from[token] >= to) {
        continue;
      }
      for (int end : ends(text.chars, from, to)) {
        int first = token;
        while (token < tokens.size && tokens.from[token] < end) {
          numbers[token++] = sentence + 1;
        }
        sentence += token > first ? 1 : 0;
      }
    }
    return numbers;
  }

  /** Returns the ends of the sentences in the paragraph [from, to), exclusive. */
  int[] ends(char[] chars, int from, int to) {
    int[] found = ends.find(chars, from, to);
    int kept = 0;
    for (int end : found) {
      if (end == to || !isAfterAbbreviation(chars, from, end)) {
        found[kept++] = end;
      }
    }
    return Arrays.copyOf(found, kept);
  }

  /**
   * Returns whether the last word before {@code end} is an abbreviation. ICU's own filter compares
   * only the end of the word: it takes {@code help.} for {@code p.}
   */
  private static boolean isAfterAbbreviation(char[] chars, int from, int end) {
    int last = end;
    while (last > from && WhiteSpace.is(chars[last - 1])) {
      last--;
    }
    int first = last;
    while (first > from
        && last - first <= LONGEST
        && (chars[first - 1] == '.' || Characters.isLetterOrDigit(chars[first - 1]))) {
      first--;
    }
    return SUPPRESSING.contains(new String(chars, first, last - first));
  }
}
