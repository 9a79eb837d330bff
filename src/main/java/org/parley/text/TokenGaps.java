package org.parley.text;

import java.util.List;
import org.parley.model.WhiteSpace;
import org.parley.quotation.QuotationMark;

/**
 * A scan of the gaps between tokens that finds the tokens that are not adjacent, and all quotation
 * marks.
 */
final class TokenGaps {

  private final NormalizedText text;
  private final TokenList tokens;
  private final QuotationMarks marks;

  private TokenGaps(NormalizedText text, TokenList tokens, QuotationMarks marks) {
    this.text = text;
    this.tokens = tokens;
    this.marks = marks;
  }

  /** Sets {@link TokenList#apart} and returns the quotation marks in order. */
  static List<QuotationMark> scan(NormalizedText text, TokenList tokens, QuotationMarks marks) {
    return new TokenGaps(text, tokens, marks).run();
  }

  private List<QuotationMark> run() {
    int from = 0;
    for (int token = 0; token < tokens.size; token++) {
      int to = tokens.from[token];
      boolean usual = to == from + 1 && text.chars[from] == ' ';
      if (!usual && !gap(from, to, token)) {
        tokens.apart.set(token);
      }
      marks.enterParagraph(token);
      from = tokens.to[token];
    }
    gap(from, text.length, tokens.size);
    return marks.all();
  }

  /**
   * Scans one gap.
   *
   * @param token the number of tokens before the gap
   * @return whether the tokens around it are adjacent
   */
  private boolean gap(int from, int to, int token) {
    boolean open = true;
    boolean lineIsEmpty = false;
    for (int i = from; i < to; i++) {
      char c = text.chars[i];
      if (c == '\n') {
        open &= !lineIsEmpty;
        marks.endLine(lineIsEmpty, token);
        lineIsEmpty = true;
      } else if (!WhiteSpace.is(c)) {
        lineIsEmpty = false;
        if (QuotationMark.kind(c) != null) {
          marks.add(i, token);
        } else {
          open = open && !Gap.separates(text.chars, i, from, to, text.length);
        }
      }
    }
    return open;
  }
}
