package org.parley.extract;

import org.parley.model.WhiteSpace;

/**
 * Joins paragraphs that a PDF splits, as at the end of a page. Two paragraphs become one if the
 * first ends within a sentence and the second begins with a small letter: {@code "The rota is a
 * done\n\ndeal."} becomes {@code "The rota is a done\ndeal."}
 */
final class SplitParagraphs {

  private static final String GAP = "\n\n";

  private SplitParagraphs() {}

  /** Returns the text with split paragraphs joined. */
  static String join(String text) {
    int gap = text.indexOf(GAP);
    if (gap < 0) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    int from = 0;
    while (gap >= 0) {
      joined.append(text, from, gap);
      from = gap + GAP.length();
      joined.append(continues(text, gap, from) ? "\n" : GAP);
      gap = text.indexOf(GAP, from);
    }
    return joined.append(text, from, text.length()).toString();
  }

  private static boolean continues(String text, int end, int next) {
    int last = end - 1;
    while (last > 0 && WhiteSpace.is(text.charAt(last))) {
      last--;
    }
    if (last < 0 || next >= text.length()) {
      return false;
    }
    char c = text.charAt(last);
    return (Character.isLetter(c) || c == ',' || c == '-' || c == '\u2010' || c == '\u00AD')
        && Character.isLowerCase(text.codePointAt(next));
  }
}
