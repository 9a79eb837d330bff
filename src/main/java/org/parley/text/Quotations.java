package org.parley.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the quotations of a document: text of at least {@value #FEWEST_TOKENS} tokens inside paired
 * quotation marks (“ ”, " ", ‘ ’, ' ', « »).
 *
 * <ul>
 *   <li>The outermost pair wins: “a ‘b’ c” is one quotation.
 *   <li>A quotation that is open at the end of its paragraph continues if the next paragraph begins
 *       with the same opening mark.
 *   <li>A mark that is never closed quotes nothing; an apostrophe is no mark.
 *   <li>A single mark after a plural ({@code doctors' pay}) closes only if no other mark does
 *       before the next one opens.
 * </ul>
 *
 * <p>The time is linear in the number of marks, even if many are never closed.
 */
final class Quotations {

  /** Fewer quoted words, such as “so-called”, express distance rather than quote somebody. */
  static final int FEWEST_TOKENS = 3;

  private static final int NONE = -1;

  private final List<QuotationMark> marks;

  /** The mark that closes each mark, or {@link #NONE}. */
  private final int[] closing;

  /** The weak mark that may close each mark, or {@link #NONE}. */
  private final int[] weak;

  /** The open marks of a paragraph, by kind. */
  private final Map<QuotationMark.Kind, Deque<Integer>> open =
      new EnumMap<>(QuotationMark.Kind.class);

  private Quotations(List<QuotationMark> marks) {
    this.marks = marks;
    closing = new int[marks.size()];
    weak = new int[marks.size()];
    Arrays.fill(closing, NONE);
    Arrays.fill(weak, NONE);
    for (QuotationMark.Kind kind : QuotationMark.Kind.values()) {
      open.put(kind, new ArrayDeque<>());
    }
  }

  /** Marks the quoted tokens. */
  static void mark(List<QuotationMark> marks, TokenList tokens) {
    if (marks.isEmpty()) {
      return;
    }
    Quotations quotations = new Quotations(marks);
    quotations.pair();
    quotations.carryOver();
    quotations.quote(tokens);
  }

  /** Pairs the marks within each paragraph. */
  private void pair() {
    for (int i = 0; i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (i > 0 && mark.paragraph() != marks.get(i - 1).paragraph()) {
        open.values().forEach(this::endParagraph);
      }
      pair(i, mark, open.get(mark.kind()));
    }
    open.values().forEach(this::endParagraph);
  }

  private void pair(int number, QuotationMark mark, Deque<Integer> stack) {
    if (mark.closes() && !stack.isEmpty()) {
      if (!mark.weak()) {
        closing[stack.pop()] = number;
      } else if (weak[stack.peek()] == NONE) {
        weak[stack.peek()] = number;
      }
    } else if (mark.opens()) {
      if (!stack.isEmpty() && weak[stack.peek()] != NONE) {
        int before = stack.pop();
        closing[before] = weak[before];
      }
      stack.push(number);
    }
  }

  private void endParagraph(Deque<Integer> stack) {
    for (int number : stack) {
      closing[number] = weak[number];
    }
    stack.clear();
  }

  /** Closes marks that are open at the end of a paragraph in the paragraphs that reopen them. */
  private void carryOver() {
    int next = marks.size();
    for (int i = marks.size() - 1; i >= 0; i--) {
      QuotationMark mark = marks.get(i);
      if (next < marks.size() && mark.opens() && closing[i] == NONE) {
        closing[i] = reopens(marks.get(next), mark) ? closing[next] : NONE;
      }
      if (i > 0 && marks.get(i - 1).paragraph() != mark.paragraph()) {
        next = i;
      }
    }
  }

  /** Returns whether {@code next}, the first mark of a later paragraph, reopens {@code mark}. */
  private static boolean reopens(QuotationMark next, QuotationMark mark) {
    return next.kind() == mark.kind()
        && next.opens()
        && next.first()
        && next.paragraph() == mark.paragraph() + 1;
  }

  private void quote(TokenList tokens) {
    for (int i = 0; i < marks.size(); ) {
      if (closing[i] == NONE) {
        i++;
        continue;
      }
      int from = marks.get(i).token();
      int to = marks.get(closing[i]).token();
      if (to - from >= FEWEST_TOKENS) {
        tokens.quoted.set(from, to);
      }
      i = closing[i] + 1;
    }
  }
}
