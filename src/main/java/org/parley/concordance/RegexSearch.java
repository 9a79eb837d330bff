package org.parley.concordance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.text.AnalyzedText;

/**
 * A search for a regular expression, such as {@code (?i)good\s?will}. It searches the text of a
 * document as it is; a hit contains no trimmed character. Letters, digits and word boundaries are
 * those of Unicode.
 *
 * <p>Some expressions need more time than anyone has. The search of a document stops after {@value
 * #MOST_STEPS} characters were looked at, about a second, and so stops at the same place on every
 * machine.
 */
public final class RegexSearch implements TextSearch {

  static final int MOST_STEPS = 200_000_000;

  private final Pattern pattern;

  /**
   * @throws java.util.regex.PatternSyntaxException if it is no regular expression
   */
  public RegexSearch(String expression) {
    pattern = Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
  }

  @Override
  public List<FoundHit> in(AnalyzedText text) throws StoppedSearch {
    List<FoundHit> hits = new ArrayList<>();
    Matcher matcher = pattern.matcher(new Steps(text.text()));
    int token = 0;
    try {
      while (matcher.find()) {
        int start = matcher.start();
        int end = matcher.end();
        if (start == end || !text.counts(start, end)) {
          continue;
        }
        token = firstFrom(start, token, text);
        int next = firstFrom(end, token, text);
        // A hit may begin inside a word.
        int first = token > 0 && text.end(token - 1) > start ? token - 1 : token;
        boolean quoted = next > first && text.quoted().nextClearBit(first) >= next;
        hits.add(new FoundHit(start, end, token, next, quoted));
      }
    } catch (TooManySteps | StackOverflowError e) {
      throw new StoppedSearch();
    }
    return hits;
  }

  /** Returns the number of the first token that starts at an offset or after it. */
  private static int firstFrom(int offset, int token, AnalyzedText text) {
    int first = token;
    while (first < text.tokens() && text.start(first) < offset) {
      first++;
    }
    return first;
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that counts how often a character of it is looked at. */
  private static final class Steps implements CharSequence {
    private final String text;
    private int left = MOST_STEPS;

    Steps(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (left-- == 0) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
