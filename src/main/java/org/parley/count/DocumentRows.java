package org.parley.count;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.table.DocumentRow;
import org.parley.text.AnalyzedText;

/** A maker of the rows of accepted documents, with the flags that counting adds. */
final class DocumentRows {

  /** A document with fewer tokens says little about a rate. */
  private static final int SHORT = 50;

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*(?:\\s[^<>]*)?/?>");

  private DocumentRows() {}

  /**
   * Returns the row of a document.
   *
   * @param types different terms in it
   * @param sentences number of each token's sentence, from 1
   */
  static DocumentRow of(Reference reference, AnalyzedText text, int types, int[] sentences) {
    return new DocumentRow(
        reference,
        "",
        "",
        text.tokens(),
        text.quotedTokens(),
        text.longQuotedTokens(),
        types,
        text.tokens() == 0 ? 0 : sentences[text.tokens() - 1],
        flags(reference, text));
  }

  private static Set<Flag> flags(Reference reference, AnalyzedText text) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(reference.flags());
    if (text.tokens() < SHORT) {
      flags.add(Flag.SHORT);
    }
    if (text.quotedTokens() * 2L > text.tokens()) {
      flags.add(Flag.MOSTLY_QUOTED);
    }
    if (!text.longQuotations().isEmpty()) {
      flags.add(Flag.LONG_QUOTATION);
    }
    if (text.linesAreParagraphs()) {
      flags.add(Flag.LINES_AS_PARAGRAPHS);
    }
    if (text.joinedHyphens() > 0) {
      flags.add(Flag.HYPHENS_JOINED);
    }
    if (text.text().indexOf('<') >= 0 && TAG.matcher(text.text()).find()) {
      flags.add(Flag.MARKUP_LEFT);
    }
    return flags;
  }
}
