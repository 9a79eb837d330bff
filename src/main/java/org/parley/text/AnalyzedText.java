package org.parley.text;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.parley.model.Span;
import org.parley.model.WhiteSpace;

/**
 * A document cut into tokens, with its trimmed paragraphs, quotations and hits. It shares arrays
 * with its {@link TextAnalyzer}, so it is valid until the next text is analyzed.
 */
public final class AnalyzedText {

  private static final int CONTEXT_TOKENS = 10;

  private final TextAnalyzer analyzer;
  private final String text;
  private final NormalizedText normalized;
  private final Paragraphs paragraphs;
  private final List<Trimmed> trimmed;
  private final TokenList tokens;
  private final List<Span> longQuotations;
  private final List<Hit> hits;

  /** The offsets of trimmed paragraphs. */
  private final BitSet excluded;

  AnalyzedText(
      TextAnalyzer analyzer,
      String text,
      NormalizedText normalized,
      Paragraphs paragraphs,
      List<Trimmed> trimmed,
      BitSet excluded,
      TokenList tokens,
      List<Span> longQuotations,
      List<Hit> hits) {
    this.analyzer = analyzer;
    this.text = text;
    this.normalized = normalized;
    this.paragraphs = paragraphs;
    this.trimmed = trimmed;
    this.tokens = tokens;
    this.longQuotations = longQuotations;
    this.hits = hits;
    this.excluded = excluded;
  }

  /** Returns the cleaned text that all offsets refer to. */
  public String text() {
    return text;
  }

  /** Returns the paragraphs that are not counted, in order. */
  public List<Trimmed> trimmed() {
    return trimmed;
  }

  /** Returns the paragraphs that are counted, completely or in part, in order. */
  public List<Span> countedParagraphs() {
    return TextAnalyzer.counted(paragraphs.all(), excluded);
  }

  /** Returns the number of counted tokens. */
  public int tokens() {
    return tokens.size;
  }

  /** Returns whether each line is a paragraph. */
  public boolean linesAreParagraphs() {
    return paragraphs.areLines();
  }

  /** Returns the number of tokens that count as quoted. */
  public int quotedTokens() {
    return tokens.quoted.cardinality();
  }

  /** Returns the number of tokens inside long quotations, which may count as quoted or not. */
  public int longQuotedTokens() {
    return tokens.longQuoted.cardinality();
  }

  /** Returns the tokens of each long quotation. */
  public List<Span> longQuotations() {
    return longQuotations;
  }

  /** Returns the number of each token's term; the first {@link #tokens()} entries are used. */
  public int[] terms() {
    return tokens.term;
  }

  /** Returns the term of a token. */
  public String term(int token) {
    return analyzer.vocabulary().term(tokens.term[token]);
  }

  /** Returns the tokens that count as quoted. */
  public BitSet quoted() {
    return tokens.quoted;
  }

  /** Returns the hits of the phrases, by first token. */
  public List<Hit> hits() {
    return hits;
  }

  /** Returns the same text without some of its hits. */
  public AnalyzedText without(Predicate<Hit> leftOut) {
    List<Hit> others = hits.stream().filter(leftOut.negate()).toList();
    return new AnalyzedText(
        analyzer, text, normalized, paragraphs, trimmed, excluded, tokens, longQuotations, others);
  }

  /** Returns how many words divided at line ends were joined. */
  public int joinedHyphens() {
    return normalized.joinedHyphens;
  }

  /** Returns the offset of a token. */
  public int start(int token) {
    return normalized.startOffset(tokens.from[token]);
  }

  /** Returns the end offset of a token, exclusive. */
  public int end(int token) {
    return normalized.endOffset(tokens.to[token]);
  }

  /** Returns the number of each token's sentence, from 1. */
  public int[] sentences() {
    return analyzer.sentences().numbers(normalized, tokens, paragraphs.blocks());
  }

  /** Returns the tokens [from, to) and what is between them, with white space folded. */
  public String words(int from, int to) {
    return fold(start(from), end(to - 1));
  }

  /** Returns the number of each token's run: tokens of a run are adjacent, as in a phrase. */
  public int[] runs() {
    int[] runs = new int[tokens.size];
    for (int token = 1; token < runs.length; token++) {
      runs[token] = runs[token - 1] + (tokens.apart.get(token) ? 1 : 0);
    }
    return runs;
  }

  /** Returns the words of a hit, exactly as in the text. */
  public String match(Hit hit) {
    return text.substring(start(hit.firstToken()), end(hit.firstToken() + hit.tokens() - 1));
  }

  /** Returns up to ten tokens of running text before a hit, with white space folded. */
  public String left(Hit hit) {
    return left(start(hit.firstToken()), hit.firstToken(), CONTEXT_TOKENS);
  }

  /**
   * Returns running text that ends before an offset, with white space folded.
   *
   * @param next number of the first token from the offset on
   * @param words number of tokens, at most, above 0
   */
  public String left(int offset, int next, int words) {
    int begin = excluded.previousSetBit(offset - 1) + 1;
    int token = next - words;
    return fold(Math.max(begin, token >= 0 ? start(token) : 0), offset);
  }

  /** Returns up to ten tokens of running text after a hit, with white space folded. */
  public String right(Hit hit) {
    int next = hit.firstToken() + hit.tokens();
    return right(end(next - 1), next, CONTEXT_TOKENS);
  }

  /**
   * Returns running text that begins at an offset, with white space folded.
   *
   * @param next number of the first token from the offset on
   * @param words number of tokens, at most, above 0
   */
  public String right(int offset, int next, int words) {
    int barrier = excluded.nextSetBit(offset);
    int end = barrier < 0 ? text.length() : barrier;
    int token = next + words - 1;
    return fold(offset, Math.min(end, token < tokens.size ? end(token) : text.length()));
  }

  /** Returns whether none of the offsets from {@code start} to {@code end} is trimmed. */
  public boolean counts(int start, int end) {
    int next = excluded.nextSetBit(start);
    return next < 0 || next >= end;
  }

  private String fold(int from, int to) {
    return WhiteSpace.fold(text.substring(from, to));
  }
}
