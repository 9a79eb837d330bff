package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.QuotedText;
import org.parley.model.Span;
import org.parley.model.WhiteSpace;

/**
 * A builder that makes paragraphs of the blocks, words and line ends of a marked-up document. Empty
 * lines separate the paragraphs.
 */
final class BlockText {

  private final boolean folds;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<Span> quoted = new ArrayList<>();

  /** The number of quotations that are open, one inside the other. */
  private int quotations;

  private int quotationStart;

  /**
   * Creates an empty text.
   *
   * @param folds whether white space only separates words, as in HTML; otherwise line ends are
   *     kept, as in PDF
   */
  BlockText(boolean folds) {
    this.folds = folds;
  }

  /** Adds words to the current paragraph. */
  void words(CharSequence words) {
    if (!folds) {
      addLines(words);
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        if (paragraph.length() > 0 && !endsIn(' ') && !endsIn('\n')) {
          paragraph.append(' ');
        }
      } else {
        append(c);
      }
    }
  }

  /** Drops spaces before line ends, which would hide the hyphen of a divided word. */
  private void addLines(CharSequence words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      while (c == '\n' && (endsIn(' ') || endsIn('\t'))) {
        paragraph.setLength(paragraph.length() - 1);
      }
      append(c);
    }
  }

  /** Adds words and keeps their white space, except at the beginning of the paragraph. */
  void preformatted(CharSequence words) {
    for (int i = 0; i < words.length(); i++) {
      append(words.charAt(i));
    }
  }

  /** Adds a preformatted text, which may contain quotations. */
  void preformatted(QuotedText words) {
    int from = 0;
    for (Span quotation : words.quoted()) {
      preformatted(words.text().substring(from, quotation.start()));
      beginQuotation();
      preformatted(quotation.of(words.text()));
      endQuotation();
      from = quotation.end();
    }
    preformatted(words.text().substring(from));
  }

  private void append(char c) {
    if (paragraph.length() > 0 || !WhiteSpace.is(c)) {
      paragraph.append(c);
    }
  }

  /** Begins a quotation, which may contain other quotations and several paragraphs. */
  void beginQuotation() {
    if (quotations++ == 0) {
      quotationStart = position();
    }
  }

  /** Ends a quotation. */
  void endQuotation() {
    if (quotations > 0 && --quotations == 0) {
      quoted.add(new Span(quotationStart, paragraph.length() > 0 ? position() : text.length()));
    }
  }

  /** Returns the offset of the next character. */
  private int position() {
    return text.length() + (text.length() > 0 ? 2 : 0) + paragraph.length();
  }

  /** Ends a line; an empty line ends the paragraph. */
  void lineEnd() {
    if (folds && endsIn(' ')) {
      paragraph.setLength(paragraph.length() - 1);
    }
    if (endsIn('\n')) {
      paragraphEnd();
    } else if (paragraph.length() > 0) {
      paragraph.append('\n');
    }
  }

  /** Ends the paragraph, if there is one. */
  void paragraphEnd() {
    int end = paragraph.length();
    while (end > 0 && WhiteSpace.is(paragraph.charAt(end - 1))) {
      end--;
    }
    if (end > 0) {
      text.append(text.length() > 0 ? "\n\n" : "").append(paragraph, 0, end);
    }
    paragraph.setLength(0);
  }

  /** Returns the number of UTF-16 code units so far. */
  int length() {
    return text.length() + paragraph.length();
  }

  private boolean endsIn(char c) {
    return paragraph.length() > 0 && paragraph.charAt(paragraph.length() - 1) == c;
  }

  /** Ends the last paragraph and returns the text with its quotations. */
  QuotedText finished() {
    paragraphEnd();
    while (quotations > 0) {
      endQuotation();
    }
    int end = text.length();
    return new QuotedText(
        text.toString(),
        quoted.stream()
            .map(span -> new Span(span.start(), Math.min(span.end(), end)))
            .filter(span -> span.length() > 0)
            .toList());
  }
}
