package org.parley.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.apache.lucene.util.ArrayUtil;
import org.parley.model.WordRules;

/**
 * Splits a normalized text into tokens and folds each to its term.
 *
 * <p>A token is a word of UAX #29 (Lucene's grammar) that contains a letter or a digit. In
 * addition:
 *
 * <ul>
 *   <li>a full stop between letters splits, {@code you.Thank} is {@code you}, {@code thank}, unless
 *       every part is a single letter: {@code U.S} is {@code u.s};
 *   <li>a colon between letters splits: {@code said:we} is {@code said}, {@code we};
 *   <li>{@link DictionaryWords} cuts languages that write no spaces;
 *   <li>{@code seven-day} is {@code seven}, {@code day}, but one token if hyphens are kept;
 *   <li>{@code 54,000} is one token and {@code 90%} is {@code 90}, but neither is a token if
 *       numbers are dropped.
 * </ul>
 *
 * <p>A term is the token in lower case by the root locale: {@code İ} is {@code i̇}, a final {@code
 * Σ} is {@code ς}. Reuses its buffers; not thread-safe.
 */
final class Tokenizer {

  /**
   * Longer words are cut; no word of a language is longer. The limit also bounds the grammar's
   * look-ahead in long runs of underscores.
   */
  private static final int LONGEST_WORD = 1 << 10;

  /** Most UTF-8 bytes for one UTF-16 code unit. */
  private static final int MOST_BYTES = 3;

  /** The end of the Latin letters that have a lower case of two bytes. */
  private static final int LATIN_END = 0x230;

  private final boolean keepHyphens;
  private final boolean keepNumbers;
  private final StandardTokenizerImpl words;
  private final DictionaryWords dictionary;

  /** At least as long as the head of a term. */
  private byte[] folded = new byte[Vocabulary.HEAD_BYTES];

  /** The start of the pending word: the last one found, which a hyphen may continue. */
  private int pendingFrom;

  /** The end of the pending word, exclusive; -1 if there is none. */
  private int pendingTo;

  Tokenizer(WordRules rules) {
    keepHyphens = rules.keepHyphens();
    keepNumbers = rules.keepNumbers();
    dictionary = new DictionaryWords(rules.japanese());
    this.words = new StandardTokenizerImpl(new CharArrayReader(new char[0]));
    words.setBufferSize(LONGEST_WORD);
  }

  /** Replaces {@code tokens} by the tokens of {@code text}. */
  void tokenize(NormalizedText text, TokenList tokens) {
    tokens.clear();
    pendingTo = -1;
    byte[] ascii = text.lowerAscii;
    for (int at = 0; at < text.length; ) {
      int end = PlainWords.end(ascii, at);
      if (end > at) {
        plainWord(text, at, end, tokens);
      } else if (end < 0) {
        end = PlainWords.stretchEnd(ascii, at, text.length);
        tokenizeStretch(text.chars, at, end, tokens);
      } else {
        end = at + 1;
      }
      at = end;
    }
    flush(text.chars, tokens);
    tokens.resolve();
  }

  private void tokenizeStretch(char[] chars, int from, int to, TokenList tokens) {
    for (int at = from; at < to; ) {
      int start = dictionary.start(chars, at, to);
      if (start > at) {
        tokenizeByGrammar(chars, at, start, tokens);
      }
      at = dictionary.end(chars, start, to);
      if (at > start) {
        dictionary.visit(chars, start, at, (first, end) -> piece(chars, first, end, tokens));
      }
    }
  }

  private void tokenizeByGrammar(char[] chars, int from, int to, TokenList tokens) {
    int end = to;
    // At an unpaired surrogate at the end Lucene's scanner would wait for its other half.
    while (end > from && Character.isHighSurrogate(chars[end - 1])) {
      end--;
    }
    words.yyreset(new CharArrayReader(chars, from, end - from));
    try {
      while (words.getNextToken() != StandardTokenizerImpl.YYEOF) {
        int start = from + words.yychar();
        splitAtColons(chars, start, start + words.yylength(), tokens);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Splits a word at its colons; UAX #29 keeps them between letters, for Swedish. */
  private void splitAtColons(char[] chars, int from, int to, TokenList tokens) {
    int start = from;
    for (int i = from + 1; i < to - 1; i++) {
      if (Characters.isColon(chars[i])) {
        splitAtStops(chars, start, i, tokens);
        start = i + 1;
      }
    }
    splitAtStops(chars, start, to, tokens);
  }

  private void splitAtStops(char[] chars, int from, int to, TokenList tokens) {
    int start = from;
    for (int i = from + 1; i < to - 1; i++) {
      if (chars[i] == '.'
          && Characters.letterBefore(chars, i)
          && Characters.letterAt(chars, i + 1, to)) {
        if (start == from && isSingleLetters(chars, from, to)) {
          break;
        }
        piece(chars, start, i, tokens);
        start = i + 1;
      }
    }
    piece(chars, start, to, tokens);
  }

  /** Returns whether each part of a word between full stops is a single letter. */
  private static boolean isSingleLetters(char[] chars, int from, int to) {
    int part = 0;
    for (int i = from; i < to; ) {
      int codePoint = Character.codePointAt(chars, i, to);
      if (codePoint == '.') {
        part = 0;
      } else if (!Characters.isMark(codePoint) && ++part > 1) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  private void piece(char[] chars, int from, int to, TokenList tokens) {
    if (keepHyphens && !containsLetterOrDigit(chars, from, to)) {
      return;
    }
    if (continuesPending(chars, from)) {
      pendingTo = to;
      return;
    }
    flush(chars, tokens);
    pendingFrom = from;
    pendingTo = to;
  }

  /** Adds a word of ASCII letters and apostrophes, as most words are, by its head. */
  private void plainWord(NormalizedText text, int from, int to, TokenList tokens) {
    byte[] ascii = text.lowerAscii;
    if (pendingTo >= 0) {
      if (continuesPending(text.chars, from)) {
        pendingTo = to;
        return;
      }
      flush(text.chars, tokens);
    }
    boolean mayContinue = keepHyphens && ascii[to] == '-'; // Plain words end at no other hyphen.
    if (mayContinue || to - from >= Vocabulary.HEAD_BYTES) {
      pendingFrom = from;
      pendingTo = to;
      return;
    }
    int firstEnd = Math.min(to, from + Long.BYTES);
    long first = Vocabulary.head(ascii, from, firstEnd - from);
    tokens.add(from, to, first, Vocabulary.head(ascii, firstEnd, to - firstEnd));
  }

  /** Returns whether a hyphen joins the pending word to the one that begins at {@code from}. */
  private boolean continuesPending(char[] chars, int from) {
    return keepHyphens
        && pendingTo >= 0
        && pendingTo + 1 == from
        && Characters.isHyphen(chars[pendingTo]);
  }

  /** Tells words from emoji, which the grammar returns like words. */
  private static boolean containsLetterOrDigit(char[] chars, int from, int to) {
    for (int i = from; i < to; ) {
      int codePoint = Character.codePointAt(chars, i, to);
      if (Characters.isLetterOrDigit(codePoint)) {
        return true;
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }

  private void flush(char[] chars, TokenList tokens) {
    if (pendingTo < 0) {
      return;
    }
    int length = fold(chars, pendingFrom, pendingTo);
    if (length > 0) {
      tokens.add(pendingFrom, pendingTo, folded, length);
    }
    pendingTo = -1;
  }

  /** Writes the term of a word into {@code folded}; returns its length, 0 if it is no token. */
  private int fold(char[] chars, int from, int to) {
    folded = ArrayUtil.growNoCopy(folded, (to - from) * MOST_BYTES);
    boolean letter = false;
    boolean digit = false;
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c < 0x80) {
        byte lower = NormalizedText.lower(c);
        letter |= lower >= 'a' && lower <= 'z';
        digit |= lower >= '0' && lower <= '9';
        folded[length++] = lower;
      } else if (c < LATIN_END && c != 0x130 && Characters.isLetter(c)) {
        // The lower case of a Latin letter does not depend on its neighbours.
        int lower = UCharacter.toLowerCase(c);
        letter = true;
        folded[length++] = (byte) (0xC0 | (lower >> 6));
        folded[length++] = (byte) (0x80 | (lower & 0x3F));
      } else {
        return foldWhole(chars, from, to);
      }
    }
    return letter || (digit && keepNumbers) ? length : 0;
  }

  /** Folds any other word at once: the lower case of a letter may depend on its neighbours. */
  private int foldWhole(char[] chars, int from, int to) {
    String word = new String(chars, from, to - from);
    boolean letter = word.codePoints().anyMatch(Characters::isLetter);
    if (!letter && !(keepNumbers && word.codePoints().anyMatch(Characters::isLetterOrDigit))) {
      return 0;
    }
    byte[] utf8 = lowerCase(word).getBytes(StandardCharsets.UTF_8);
    folded = ArrayUtil.growNoCopy(folded, utf8.length);
    System.arraycopy(utf8, 0, folded, 0, utf8.length);
    return utf8.length;
  }

  /** Returns a word in lower case by the root locale, with each kind of hyphen as {@code -}. */
  static String lowerCase(String word) {
    return withPlainHyphens(UCharacter.toLowerCase(ULocale.ROOT, word));
  }

  /** Returns a word with each kind of hyphen as {@code -}. */
  static String withPlainHyphens(String word) {
    return word.replace('\u2010', '-').replace('\u2011', '-');
  }
}
