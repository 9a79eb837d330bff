package org.parley.extract;

import org.parley.model.WhiteSpace;

/**
 * A builder that makes paragraphs of the blocks, words and line ends of a marked-up document. Empty
 * lines separate the paragraphs.
 */
final class BlockText {

  private final boolean folds;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();

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
        paragraph.append(c);
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
      paragraph.append(c);
    }
  }

  /** Adds words and keeps all their white space. */
  void preformatted(CharSequence words) {
    paragraph.append(words);
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
    int start = 0;
    while (start < end && WhiteSpace.is(paragraph.charAt(start))) {
      start++;
    }
    if (start < end) {
      text.append(text.length() > 0 ? "\n\n" : "").append(paragraph, start, end);
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

  /** Ends the last paragraph and returns the text. */
  @Override
  public String toString() {
    paragraphEnd();
    return text.toString();
  }
}
