package org.parley.text;

import java.util.BitSet;
import java.util.List;
import org.parley.model.WhiteSpace;

/**
 * A document cut into tokens, with what is trimmed, quoted and found in it. Valid until the {@link
 * TextAnalyzer} that made it is given the next text: the arrays are its own.
 */
public final class AnalyzedText {

  private static final int CONTEXT_TOKENS = 10;

  private final String text;
  private final NormalizedText normalized;
  private final List<Paragraphs.Span> paragraphs;
  private final List<Trimmed> trimmed;
  private final TokenList tokens;
  private final List<Hit> hits;
  private final Exclusions exclusions;

  AnalyzedText(
      String text,
      NormalizedText normalized,
      List<Paragraphs.Span> paragraphs,
      List<Trimmed> trimmed,
      Exclusions exclusions,
      TokenList tokens,
      List<Hit> hits) {
    this.text = text;
    this.normalized = normalized;
    this.paragraphs = paragraphs;
    this.trimmed = trimmed;
    this.tokens = tokens;
    this.hits = hits;
    this.exclusions = exclusions;
  }

  /** The cleaned text that all offsets point into. */
  public String text() {
    return text;
  }

  /** The paragraphs that are not counted, in order. */
  public List<Trimmed> trimmed() {
    return trimmed;
  }

  /** How many tokens are counted. */
  public int tokens() {
    return tokens.size;
  }

  /** How many of them stand inside quotations. */
  public int quotedTokens() {
    return tokens.quoted.cardinality();
  }

  /** The number of each token's term; the first {@link #tokens()} entries hold. */
  public int[] terms() {
    return tokens.term;
  }

  /** The tokens inside quotations. */
  public BitSet quoted() {
    return tokens.quoted;
  }

  /** What was found of the phrases, by first token. */
  public List<Hit> hits() {
    return hits;
  }

  /** How many words divided at line ends were joined. */
  public int joinedHyphens() {
    return normalized.joinedHyphens;
  }

  /** The offset at which a token begins. */
  public int start(int token) {
    return normalized.startOffset(tokens.from[token]);
  }

  /** The offset behind a token. */
  public int end(int token) {
    return normalized.endOffset(tokens.to[token]);
  }

  /** The number of each token's sentence, from 1. */
  public int[] sentences(TextAnalyzer analyzer) {
    return analyzer.sentences().number(normalized, tokens, paragraphs);
  }

  /** The words of a hit, exactly as they stand in the text. */
  public String match(Hit hit) {
    return text.substring(start(hit.firstToken()), end(hit.firstToken() + hit.tokens() - 1));
  }

  /** Up to ten tokens of running text before a hit, as printed, white space folded. */
  public String left(Hit hit) {
    int end = start(hit.firstToken());
    int begin = exclusions.lastEndBefore(end);
    int token = hit.firstToken() - CONTEXT_TOKENS;
    return fold(Math.max(begin, token >= 0 ? start(token) : 0), end);
  }

  /** Up to ten tokens of running text behind a hit, as printed, white space folded. */
  public String right(Hit hit) {
    int last = hit.firstToken() + hit.tokens() - 1;
    int begin = end(last);
    int end = exclusions.firstStartAfter(begin, text.length());
    int token = last + CONTEXT_TOKENS;
    return fold(begin, Math.min(end, token < tokens.size ? end(token) : text.length()));
  }

  private String fold(int from, int to) {
    StringBuilder folded = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!WhiteSpace.is(c)) {
        folded.append(c);
      } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }
}
