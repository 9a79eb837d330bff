package org.parley.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.model.WhiteSpace;

/**
 * The gaps between tokens. One scan finds the tokens that are not adjacent, and all quotation
 * marks.
 */
final class TokenGaps {

  private final NormalizedText text;
  private final TokenList tokens;
  private final BitSet excluded;
  private final List<QuotationMark> marks = new ArrayList<>();

  /** Whether an empty line follows the last token or mark. */
  private boolean broken;

  private int paragraph;
  private int paragraphToken;

  private TokenGaps(NormalizedText text, TokenList tokens, BitSet excluded) {
    this.text = text;
    this.tokens = tokens;
    this.excluded = excluded;
  }

  /** Sets {@link TokenList#apart} and returns the quotation marks in order. */
  static List<QuotationMark> scan(NormalizedText text, TokenList tokens, BitSet excluded) {
    return new TokenGaps(text, tokens, excluded).run();
  }

  private List<QuotationMark> run() {
    int from = 0;
    for (int token = 0; token < tokens.size; token++) {
      int to = tokens.from[token];
      boolean usual = to == from + 1 && text.chars[from] == ' ';
      if (!usual && !gap(from, to, token)) {
        tokens.apart.set(token);
      }
      enterParagraph(token);
      from = tokens.to[token];
    }
    gap(from, text.length, tokens.size);
    return marks;
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
        if (lineIsEmpty) {
          open = false;
          broken = true;
        }
        lineIsEmpty = true;
      } else if (!WhiteSpace.is(c)) {
        lineIsEmpty = false;
        if (QuotationMark.kind(c) != null) {
          addMark(i, token);
        } else {
          open = open && !Gap.separates(text.chars, i, from, to, text.length);
        }
      }
    }
    return open;
  }

  /** Numbers paragraphs; those without a counted token or mark have no number. */
  private void enterParagraph(int token) {
    if (broken) {
      broken = false;
      paragraph++;
      paragraphToken = token;
    }
  }

  private void addMark(int at, int token) {
    if (excluded.get(text.startOffset(at))) {
      return;
    }
    enterParagraph(token);
    char before = at == 0 ? ' ' : text.chars[at - 1];
    char after = at + 1 == text.length ? ' ' : text.chars[at + 1];
    char second = at + 2 >= text.length ? ' ' : text.chars[at + 2];
    QuotationMark mark =
        QuotationMark.of(
            text.chars[at], before, after, second, token, paragraph, token == paragraphToken);
    if (mark != null) {
      marks.add(mark);
    }
  }
}
