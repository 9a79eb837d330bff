package org.parley.text;

import java.util.Arrays;
import java.util.List;
import org.parley.model.Span;
import org.parley.model.WhiteSpace;

/**
 * Numbers the sentences of a document from 1. Only sentences with a token are numbered.
 *
 * <p>The end of a paragraph ends a sentence, a single line end does not. Within a paragraph {@link
 * SentenceEnds} apply, except inside a token and after {@link Abbreviations}: {@code Dr. Roe
 * agreed. St. Anne's did not.} is two sentences.
 */
final class Sentences {

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
      boolean hasToken = false;
      for (int end : ends(text.chars, from, to)) {
        while (token < tokens.size && tokens.from[token] < end) {
          numbers[token++] = sentence + 1;
          hasToken = true;
        }
        if (hasToken && tokens.to[token - 1] <= end) {
          sentence++;
          hasToken = false;
        }
      }
    }
    return numbers;
  }

  /** Returns the ends of the sentences in the paragraph [from, to), exclusive. */
  int[] ends(char[] chars, int from, int to) {
    int[] found = ends.find(chars, from, to);
    int kept = 0;
    for (int end : found) {
      if (end == to || !goesOn(chars, end, from, to)) {
        found[kept++] = end;
      }
    }
    return Arrays.copyOf(found, kept);
  }

  /** Returns whether the sentence goes on after {@code end}, because of an abbreviation. */
  private static boolean goesOn(char[] chars, int end, int from, int to) {
    int last = end;
    while (last > from && WhiteSpace.is(chars[last - 1])) {
      last--;
    }
    return last > from && chars[last - 1] == '.' && Abbreviations.goesOn(chars, last - 1, from, to);
  }
}
