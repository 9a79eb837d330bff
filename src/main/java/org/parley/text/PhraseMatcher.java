package org.parley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;

/**
 * Finds the hits of all phrases in one pass over a document's tokens.
 *
 * <p>A pattern matches consecutive tokens. Only white space, hyphens and quotation marks may occur
 * between them: {@code patient, safety} is no hit of {@code patient safety}. Hits of one phrase do
 * not overlap: the leftmost counts first, then the one with most tokens, then the earlier pattern.
 * Different phrases never hide each other.
 *
 * <p>Each term is compared with the patterns once, when it is new. Not thread-safe.
 */
final class PhraseMatcher {

  private static final int[] NONE = {};

  /** A pattern of a phrase; {@code words} are the numbers of its word patterns. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Sequence(int phrase, int row, String pattern, int[] words) {}

  private final Vocabulary vocabulary;
  private final List<WordPattern> wordPatterns = new ArrayList<>();

  /** The word patterns without a wildcard; a study may contain thousands of them. */
  private final Map<String, Integer> literals = new HashMap<>();

  private final List<Integer> wildcards = new ArrayList<>();

  /** Of the sequences of one phrase that match at a token, the first one counts. */
  private static final Comparator<Sequence> RANK =
      Comparator.<Sequence>comparingInt(sequence -> sequence.phrase)
          .thenComparingInt(sequence -> -sequence.words.length)
          .thenComparingInt(sequence -> sequence.row);

  /** The sequences that begin with each word pattern. */
  private final List<List<Sequence>> beginnings = new ArrayList<>();

  private final List<Sequence> matching = new ArrayList<>();
  private final int phrases;
  private int[][] wordsOfTerm = new int[1024][];
  private int classified;

  PhraseMatcher(CountingRules rules, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.phrases = rules.phrases().size();
    Map<String, Integer> numbers = new HashMap<>();
    for (int phrase = 0; phrase < phrases; phrase++) {
      List<String> patterns = rules.phrases().get(phrase).patterns();
      for (int row = 0; row < patterns.size(); row++) {
        String pattern = patterns.get(row);
        int[] words =
            PhrasePattern.words(pattern, rules.keepHyphens(), rules.keepNumbers()).stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, this::addWordPattern))
                .toArray();
        beginnings.get(words[0]).add(new Sequence(phrase, row, pattern, words));
      }
    }
  }

  private int addWordPattern(String word) {
    int number = wordPatterns.size();
    WordPattern pattern = new WordPattern(word);
    wordPatterns.add(pattern);
    beginnings.add(new ArrayList<>());
    if (pattern.isLiteral()) {
      literals.put(word, number);
    } else {
      wildcards.add(number);
    }
    return number;
  }

  /** Returns the hits of a document, by first token. */
  List<Hit> match(TokenList tokens) {
    classifyNewTerms();
    List<Hit> hits = new ArrayList<>();
    int[] free = new int[phrases];
    for (int token = 0; token < tokens.size; token++) {
      int[] words = wordsOfTerm[tokens.term[token]];
      if (words.length > 0) {
        matchAt(token, words, tokens, free, hits);
      }
    }
    return hits;
  }

  /**
   * @param free for each phrase the first token after its last hit
   */
  private void matchAt(int token, int[] words, TokenList tokens, int[] free, List<Hit> hits) {
    matching.clear();
    for (int word : words) {
      for (Sequence sequence : beginnings.get(word)) {
        if (free[sequence.phrase] <= token && matches(sequence, token, tokens)) {
          matching.add(sequence);
        }
      }
    }
    if (matching.size() > 1) {
      matching.sort(RANK);
    }
    for (Sequence sequence : matching) {
      if (free[sequence.phrase] <= token) {
        int end = token + sequence.words.length;
        boolean quoted = tokens.quoted.nextClearBit(token) >= end;
        hits.add(new Hit(sequence.phrase, sequence.pattern, token, end - token, quoted));
        free[sequence.phrase] = end;
      }
    }
  }

  private boolean matches(Sequence sequence, int token, TokenList tokens) {
    int[] words = sequence.words;
    if (token + words.length > tokens.size) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (tokens.apart.get(token + i)
          || Arrays.binarySearch(wordsOfTerm[tokens.term[token + i]], words[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private void classifyNewTerms() {
    wordsOfTerm = ArrayUtil.grow(wordsOfTerm, vocabulary.size());
    for (; classified < vocabulary.size(); classified++) {
      wordsOfTerm[classified] = wordsOf(vocabulary.term(classified));
    }
  }

  /** Returns the numbers of the word patterns that match a term, in order. */
  private int[] wordsOf(String term) {
    Integer literal = literals.get(term);
    int[] words = literal == null ? NONE : new int[] {literal};
    for (int word : wildcards) {
      if (wordPatterns.get(word).matches(term)) {
        words = Arrays.copyOf(words, words.length + 1);
        words[words.length - 1] = word;
      }
    }
    Arrays.sort(words);
    return words;
  }
}
