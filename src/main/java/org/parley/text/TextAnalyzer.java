package org.parley.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.model.LongQuotations;
import org.parley.model.QuotedText;
import org.parley.model.Span;
import org.parley.quotation.Quotations;

/**
 * Analyzes texts by the rules of a study, one after the other. Reuses its buffers and its
 * vocabulary; not thread-safe.
 */
public final class TextAnalyzer {

  private static final Pattern WIDE_GAP = Pattern.compile("\n{3,}");

  private final Vocabulary vocabulary = new Vocabulary();
  private final TokenList tokens = new TokenList(vocabulary);
  private final Trimmer trimmer;
  private final Tokenizer tokenizer;
  private final LongQuotations longQuotations;
  private final PhraseMatcher phrases;
  private final boolean keepNumbers;
  private Sentences sentences;

  public TextAnalyzer(CountingRules rules) {
    trimmer = new Trimmer(rules.trim(), rules.trimRules());
    tokenizer = new Tokenizer(rules.words());
    longQuotations = rules.longQuotations();
    phrases = new PhraseMatcher(rules, vocabulary);
    keepNumbers = rules.words().keepNumbers();
  }

  /** Returns the terms of all texts so far. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Analyzes one text.
   *
   * @param document its cleaned text and structure
   * @param title the document's title, or empty
   * @param authorNames the author's name and aliases
   */
  public AnalyzedText analyze(QuotedText document, String title, List<String> authorNames) {
    String text = document.text();
    Paragraphs paragraphs = Paragraphs.of(text);
    List<Trimmed> trimmed = trimmer.trim(text, paragraphs.all(), title, authorNames);
    NormalizedText normalized = Normalizer.normalize(text);
    tokenizer.tokenize(normalized, tokens);
    BitSet excluded = excluded(trimmed);
    leaveOut(excluded, normalized);
    QuotationMarks marks = new QuotationMarks(normalized, excluded, paragraphs.areLines());
    List<Span> longPassages =
        Quotations.mark(
            TokenGaps.scan(normalized, tokens, marks),
            new SentenceBorders(normalized, paragraphs.all(), this::sentences)::areTogether,
            inTokens(document.quoted(), normalized),
            longQuotations,
            tokens.quoted,
            tokens.longQuoted);
    MatchedText matched =
        new MatchedText(
            normalized, tokens, () -> sentences().numbers(normalized, tokens, paragraphs.blocks()));
    return new AnalyzedText(
        this,
        text,
        normalized,
        paragraphs,
        trimmed,
        excluded,
        tokens,
        longPassages,
        phrases.match(matched));
  }

  /** Returns passages of the text as passages of tokens. */
  private List<Span> inTokens(List<Span> passages, NormalizedText normalized) {
    List<Span> found = new ArrayList<>(passages.size());
    int token = 0;
    for (Span passage : passages) {
      int from = normalized.position(passage.start());
      int to = normalized.position(passage.end());
      while (token < tokens.size && tokens.from[token] < from) {
        token++;
      }
      int first = token;
      while (token < tokens.size && tokens.from[token] < to) {
        token++;
      }
      found.add(new Span(first, token));
    }
    return found;
  }

  /** Returns the paragraphs of a text, trimmed ones too, in order. */
  public static List<Span> paragraphs(String text) {
    return Paragraphs.of(text).all();
  }

  /**
   * Returns the paragraphs of a text that are counted, completely or in part, in order.
   *
   * @param title the document's title, or empty
   * @param authorNames the author's name and aliases
   */
  public List<Span> countedParagraphs(String text, String title, List<String> authorNames) {
    List<Span> paragraphs = paragraphs(text);
    BitSet excluded = excluded(trimmer.trim(text, paragraphs, title, authorNames));
    return counted(paragraphs, excluded);
  }

  /** Returns the paragraphs of which an offset is not excluded. */
  static List<Span> counted(List<Span> paragraphs, BitSet excluded) {
    return paragraphs.stream()
        .filter(span -> excluded.nextClearBit(span.start()) < span.end())
        .toList();
  }

  private static BitSet excluded(List<Trimmed> trimmed) {
    BitSet excluded = new BitSet();
    trimmed.forEach(part -> excluded.set(part.start(), part.end()));
    return excluded;
  }

  /** Returns a text without its trimmed parts. This method is safe to use from several threads. */
  public String counted(String text, String title, List<String> authorNames) {
    StringBuilder counted = new StringBuilder();
    int from = 0;
    for (Trimmed part : trimmer.trim(text, Paragraphs.of(text).all(), title, authorNames)) {
      counted.append(text, from, part.start());
      from = part.end();
    }
    counted.append(text, from, text.length());
    return WIDE_GAP.matcher(counted).replaceAll("\n\n").strip();
  }

  /**
   * Returns whether a text has a token outside its trimmed parts, without cutting it into tokens.
   * This method is safe to use from several threads.
   */
  public boolean countsAny(String text, String title, List<String> authorNames) {
    return trimmer.leavesAny(
        text,
        Paragraphs.of(text).all(),
        title,
        authorNames,
        span -> hasToken(text, span.start(), span.end()));
  }

  /** Returns whether a text has a word, trimmed or not. */
  public boolean hasWords(String text) {
    return hasToken(text, 0, text.length());
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
