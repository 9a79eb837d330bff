package org.parley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.parley.model.Phrase;

/**
 * Finds the hits of all phrases in one pass over a document's tokens.
 *
 * <p>A pattern matches adjacent tokens, as {@link Gap} defines them: {@code patient, safety} is no
 * hit of {@code patient safety}. Hits of one phrase do not overlap: the leftmost counts first, then
 * the one with most tokens, then the earlier pattern. A phrase has no hit inside a match of one of
 * its excluded patterns. Different phrases never hide each other.
 *
 * <p>Each term is compared with the patterns once, when it is new. Not thread-safe.
 */
final class PhraseMatcher {

  private static final int[] NONE = {};

  /**
   * Orders the sequences that match at a token. Excluded ones come first, since they say where none
   * counts. Then the first one of each phrase counts.
   */
  private static final Comparator<Sequence> RANK =
      Comparator.comparing((Sequence sequence) -> !sequence.pattern.excluded())
          .thenComparingInt(sequence -> sequence.phrase)
          .thenComparingInt(sequence -> -sequence.words.length)
          .thenComparingInt(sequence -> sequence.row);

  private final Vocabulary vocabulary;
  private final Map<WordPattern, Integer> numbers = new HashMap<>();

  /** The word patterns with a wildcard by their first character; a dictionary has thousands. */
  private final Map<Character, List<WordPattern>> wildcards = new HashMap<>();

  /** The sequences that begin with each word pattern. */
  private final List<List<Sequence>> beginnings = new ArrayList<>();

  private final List<Sequence> matching = new ArrayList<>();
  private final int phrases;
  private int[][] wordsOfTerm = new int[1024][];
  private int classified;

  PhraseMatcher(CountingRules rules, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.phrases = rules.phrases().size();
    PatternCutter cutter = new PatternCutter(rules.words());
    for (int phrase = 0; phrase < phrases; phrase++) {
      List<Phrase.Pattern> patterns = rules.phrases().get(phrase).patterns();
      for (int row = 0; row < patterns.size(); row++) {
        add(phrase, row, patterns.get(row), cutter.cutOrThrow(patterns.get(row).text()), rules);
      }
    }
  }

  private void add(
      int phrase, int row, Phrase.Pattern pattern, PhrasePattern cut, CountingRules rules) {
    boolean possessive = rules.words().possessives() && !cut.apostrophe();
    int last = cut.words().size() - 1;
    int[] words = new int[last + 1];
    for (int i = 0; i <= last; i++) {
      words[i] = number(new WordPattern(cut.words().get(i), possessive && i == last));
    }
    beginnings.get(words[0]).add(new Sequence(phrase, row, pattern, words, cut, possessive));
  }

  private int number(WordPattern pattern) {
    Integer known = numbers.get(pattern);
    if (known != null) {
      return known;
    }
    int number = beginnings.size();
    numbers.put(pattern, number);
    beginnings.add(new ArrayList<>());
    if (!pattern.isLiteral()) {
      char first = pattern.word().charAt(0);
      wildcards.computeIfAbsent(first == '?' ? '*' : first, any -> new ArrayList<>()).add(pattern);
    }
    return number;
  }

  /** Returns the hits of a document, by first token. */
  List<Hit> match(MatchedText text) {
    classifyNewTerms();
    TokenList tokens = text.tokens();
    List<Hit> hits = new ArrayList<>();
    int[] free = new int[phrases];
    int[] excluded = new int[phrases];
    for (int token = 0; token < tokens.size; token++) {
      int[] words = wordsOfTerm[tokens.term[token]];
      if (words.length > 0) {
        matchAt(token, words, text, free, excluded, hits);
      }
    }
    return hits;
  }

  /**
   * Adds the hits that begin at a token.
   *
   * @param free for each phrase the first token after its last hit
   * @param excluded for each phrase the first token after its excluded patterns so far
   */
  private void matchAt(
      int token, int[] words, MatchedText text, int[] free, int[] excluded, List<Hit> hits) {
    matching.clear();
    for (int word : words) {
      for (Sequence sequence : beginnings.get(word)) {
        boolean mayCount = sequence.pattern.excluded() || free[sequence.phrase] <= token;
        if (mayCount && matches(sequence, token, text)) {
          matching.add(sequence);
        }
      }
    }
    if (matching.size() > 1) {
      matching.sort(RANK);
    }
    for (Sequence sequence : matching) {
      int phrase = sequence.phrase;
      int end = token + sequence.words.length;
      if (sequence.pattern.excluded()) {
        excluded[phrase] = Math.max(excluded[phrase], end);
      } else if (free[phrase] <= token && excluded[phrase] < end) {
        boolean quoted = text.tokens().quoted.nextClearBit(token) >= end;
        hits.add(
            new Hit(phrase, sequence.row, sequence.pattern.text(), token, end - token, quoted));
        free[phrase] = end;
      }
    }
  }

  private boolean matches(Sequence sequence, int token, MatchedText text) {
    int[] words = sequence.words;
    TokenList tokens = text.tokens();
    if (token + words.length > tokens.size) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      int[] found = wordsOfTerm[tokens.term[token + i]];
      if ((tokens.apart.get(token + i) && sequence.cut.signs().get(i) == null)
          || Arrays.binarySearch(found, words[i]) < 0) {
        return false;
      }
    }
    return (!sequence.cut.hasSigns() || text.hasSigns(sequence.cut, token))
        && (!sequence.pattern.exactCase() || sequence.hasCase(text, token));
  }

  private void classifyNewTerms() {
    wordsOfTerm = ArrayUtil.grow(wordsOfTerm, vocabulary.size());
    for (; classified < vocabulary.size(); classified++) {
      wordsOfTerm[classified] = wordsOf(vocabulary.term(classified));
    }
  }

  /** Returns the numbers of the word patterns that match a term, in order. */
  private int[] wordsOf(String term) {
    int[] words = NONE;
    words = with(words, new WordPattern(term, false));
    words = with(words, new WordPattern(term, true));
    String possessor = WordPattern.possessor(term);
    if (possessor != null) {
      words = with(words, new WordPattern(possessor, true));
    }
    for (char first : new char[] {'*', term.charAt(0)}) {
      for (WordPattern pattern : wildcards.getOrDefault(first, List.of())) {
        if (pattern.matches(term)) {
          words = with(words, pattern);
        }
      }
    }
    Arrays.sort(words);
    return words;
  }

  private int[] with(int[] words, WordPattern pattern) {
    Integer number = numbers.get(pattern);
    if (number == null) {
      return words;
    }
    int[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = number;
    return more;
  }

  /** A pattern of a phrase; {@code words} are the numbers of its word patterns. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Sequence(
      int phrase,
      int row,
      Phrase.Pattern pattern,
      int[] words,
      PhrasePattern cut,
      boolean possessive) {

    /** Returns whether the words from {@code token} on have the case of the pattern. */
    boolean hasCase(MatchedText text, int token) {
      List<String> written = cut.written();
      for (int i = 0; i < written.size(); i++) {
        boolean last = i == written.size() - 1;
        WordPattern word = new WordPattern(written.get(i), possessive && last);
        if (!word.matches(text.word(token + i))) {
          return false;
        }
      }
      return true;
    }
  }
}
