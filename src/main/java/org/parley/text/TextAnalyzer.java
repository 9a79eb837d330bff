package org.parley.text;

import java.util.BitSet;
import java.util.List;

/**
 * Analyzes texts by the rules of a study, one after the other. Reuses its buffers and its
 * vocabulary; not thread-safe.
 */
public final class TextAnalyzer {

  private final Vocabulary vocabulary = new Vocabulary();
  private final TokenList tokens = new TokenList(vocabulary);
  private final Trimmer trimmer;
  private final Tokenizer tokenizer;
  private final PhraseMatcher phrases;
  private final boolean keepNumbers;
  private Sentences sentences;

  public TextAnalyzer(CountingRules rules) {
    trimmer = new Trimmer(rules.trim(), rules.trimRules());
    tokenizer = new Tokenizer(rules.keepHyphens(), rules.keepNumbers());
    phrases = new PhraseMatcher(rules, vocabulary);
    keepNumbers = rules.keepNumbers();
  }

  /** Returns the terms of all texts so far. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Analyzes one text.
   *
   * @param text the cleaned text
   * @param title the document's title, or empty
   * @param authorNames the author's name and aliases
   */
  public AnalyzedText analyze(String text, String title, List<String> authorNames) {
    List<Paragraphs.Span> paragraphs = Paragraphs.of(text);
    List<Trimmed> trimmed = trimmer.trim(text, paragraphs, title, authorNames);
    NormalizedText normalized = Normalizer.normalize(text);
    tokenizer.tokenize(normalized, tokens);
    BitSet excluded = new BitSet();
    trimmed.forEach(part -> excluded.set(part.start(), part.end()));
    leaveOut(excluded, normalized);
    Quotations.mark(TokenGaps.scan(normalized, tokens, excluded), tokens);
    return new AnalyzedText(
        this, text, normalized, paragraphs, trimmed, excluded, tokens, phrases.match(tokens));
  }

  /**
   * Returns whether a text has a token outside its trimmed parts, without cutting it into tokens.
   */
  public boolean countsAny(String text, String title, List<String> authorNames) {
    int from = 0;
    for (Trimmed part : trimmer.trim(text, Paragraphs.of(text), title, authorNames)) {
      if (hasToken(text, from, part.start())) {
        return true;
      }
      from = part.end();
    }
    return hasToken(text, from, text.length());
  }

  private boolean hasToken(String text, int from, int to) {
    for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (keepNumbers ? Characters.isLetterOrDigit(c) : Characters.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the finder of sentences, created on demand: ICU's rules are expensive to load. */
  Sentences sentences() {
    if (sentences == null) {
      sentences = new Sentences();
    }
    return sentences;
  }

  private void leaveOut(BitSet excluded, NormalizedText normalized) {
    if (excluded.isEmpty()) {
      return;
    }
    int kept = 0;
    for (int token = 0; token < tokens.size; token++) {
      if (!excluded.get(normalized.startOffset(tokens.from[token]))) {
        tokens.from[kept] = tokens.from[token];
        tokens.to[kept] = tokens.to[token];
        tokens.term[kept++] = tokens.term[token];
      }
    }
    tokens.size = kept;
  }
}
