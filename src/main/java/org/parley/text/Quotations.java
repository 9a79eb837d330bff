package org.parley.text;

import java.util.List;

/**
 * Finds the quotations of a document: what stands inside paired quotation marks (“ ”, " ", ‘ ’, ' ',
 * « ») that hold at least {@value #FEWEST_TOKENS} tokens.
 *
 * <ul>
 *   <li>The outermost pair wins: “a ‘b’ c” is one quotation.
 *   <li>A quotation that its paragraph does not close goes on where the following paragraph begins
 *       with the same opening mark.
 *   <li>A mark that never closes quotes nothing; an apostrophe is no mark.
 *   <li>Of the single marks that may close, one behind a plural ({@code doctors' pay}) closes only
 *       where no other does before the next one opens.
 * </ul>
 */
final class Quotations {

  /** “So-called” is a distance kept, not somebody else's words. */
  static final int FEWEST_TOKENS = 3;

  private final List<QuotationMark> marks;
  private final TokenList tokens;

  private Quotations(List<QuotationMark> marks, TokenList tokens) {
    this.marks = marks;
    this.tokens = tokens;
  }

  /** Marks the quoted tokens. */
  static void mark(List<QuotationMark> marks, TokenList tokens) {
    Quotations quotations = new Quotations(marks, tokens);
    for (int i = 0; i < marks.size(); ) {
      i = quotations.quoteFrom(i);
    }
  }

  /** Quotes what the mark at {@code open} opens; gives the first mark behind it to look at. */
  private int quoteFrom(int open) {
    QuotationMark opening = marks.get(open);
    int close = opening.opens() ? closing(open) : -1;
    if (close < 0) {
      return open + 1;
    }
    int from = opening.token();
    int to = marks.get(close).token();
    if (to - from >= FEWEST_TOKENS) {
      tokens.quoted.set(from, to);
    }
    return close + 1;
  }

  /** The mark that closes what {@code open} opens, in its paragraph or a reopening one; else -1. */
  private int closing(int open) {
    int close = closingInParagraph(open);
    for (int reopened = open; close < 0; ) {
      reopened = reopening(reopened);
      if (reopened < 0) {
        return -1;
      }
      close = closingInParagraph(reopened);
    }
    return close;
  }

  private int closingInParagraph(int open) {
    QuotationMark opening = marks.get(open);
    int depth = 1;
    int weak = -1;
    for (int i = open + 1; i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (mark.paragraph() != opening.paragraph()) {
        break;
      }
      if (mark.kind() != opening.kind()) {
        continue;
      }
      if (mark.closes()) {
        if (mark.weak() && depth == 1) {
          weak = weak < 0 ? i : weak;
        } else if (--depth == 0) {
          return i;
        }
      } else if (weak >= 0) {
        return weak;
      } else {
        depth++;
      }
    }
    return weak;
  }

  /** The first mark of the paragraph behind that of {@code open}, where it opens the same way. */
  private int reopening(int open) {
    QuotationMark opening = marks.get(open);
    for (int i = open + 1; i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (mark.paragraph() > opening.paragraph()) {
        boolean reopens =
            mark.kind() == opening.kind()
                && mark.opens()
                && mark.paragraph() == opening.paragraph() + 1
                && mark.first();
        return reopens ? i : -1;
      }
    }
    return -1;
  }
}
