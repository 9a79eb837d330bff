package org.parley.count;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.table.DocumentRow;
import org.parley.text.AnalyzedText;

/** What the row of a document tells, added up over its pieces. */
final class DocumentTally {

  /** Below it a rate says little. */
  private static final int SHORT = 50;

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*(?:\\s[^<>]*)?/?>");

  private int tokens;
  private int quotedTokens;
  private int types;
  private int sentences;
  private boolean hyphensJoined;
  private boolean markupLeft;

  /**
   * Adds a piece.
   *
   * @param newTypes those that no piece before it holds
   * @param numbers of each token's sentence; empty where nobody asks for sentences
   */
  void add(AnalyzedText piece, int newTypes, int[] numbers) {
    tokens += piece.tokens();
    quotedTokens += piece.quotedTokens();
    types += newTypes;
    sentences += numbers.length == 0 ? 0 : numbers[numbers.length - 1];
    hyphensJoined |= piece.joinedHyphens() > 0;
    markupLeft |= piece.text().indexOf('<') >= 0 && TAG.matcher(piece.text()).find();
  }

  int tokens() {
    return tokens;
  }

  int quotedTokens() {
    return quotedTokens;
  }

  /** How many sentences there are so far. */
  int sentences() {
    return sentences;
  }

  /** The row of the document. */
  DocumentRow row(Reference reference) {
    return new DocumentRow(
        reference, "", "", tokens, quotedTokens, types, sentences, flags(reference));
  }

  private Set<Flag> flags(Reference reference) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(reference.flags());
    if (tokens < SHORT) {
      flags.add(Flag.SHORT);
    }
    if (quotedTokens * 2L > tokens) {
      flags.add(Flag.MOSTLY_QUOTED);
    }
    if (hyphensJoined) {
      flags.add(Flag.HYPHENS_JOINED);
    }
    if (markupLeft) {
      flags.add(Flag.MARKUP_LEFT);
    }
    return flags;
  }
}
