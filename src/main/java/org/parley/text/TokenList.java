package org.parley.text;

import java.util.BitSet;
import org.apache.lucene.util.ArrayUtil;

/**
 * The tokens of one document in order, as parallel arrays: one object per token would be too
 * expensive. Positions refer to the {@link NormalizedText}.
 */
final class TokenList {

  /** Number of words that are looked up together, so that their cache misses overlap. */
  private static final int WAITING = 1 << 10;

  int size;
  int[] from = new int[1024];
  int[] to = new int[1024];
  int[] term = new int[1024];

  /** Tokens that are not adjacent to the token before, see {@link TokenGaps}. */
  final BitSet apart = new BitSet();

  /** Tokens that count as quoted. */
  final BitSet quoted = new BitSet();

  /** Tokens inside long quotations, whether these count as quoted or not. */
  final BitSet longQuoted = new BitSet();

  /** The heads of the tokens from {@link #resolved} on; {@code NO_HEAD} if the term is known. */
  private final long[] heads = new long[2 * WAITING];

  /** Number of tokens with a known term. */
  private int resolved;

  private final Vocabulary vocabulary;

  TokenList(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds a token by its term; see {@link Vocabulary#numberOf(byte[], int, int)}. */
  void add(int tokenFrom, int tokenTo, byte[] utf8, int length) {
    add(tokenFrom, tokenTo, Vocabulary.NO_HEAD, 0);
    term[size - 1] = vocabulary.numberOf(utf8, 0, length);
  }

  /** Adds a token by the head of a short term; the term is looked up later. */
  void add(int tokenFrom, int tokenTo, long first, long second) {
    if (size == from.length) {
      from = ArrayUtil.grow(from);
      to = ArrayUtil.grow(to);
      term = ArrayUtil.grow(term);
    }
    if (size - resolved == WAITING) {
      resolve();
    }
    int head = (size - resolved) << 1;
    heads[head] = first;
    heads[head + 1] = second;
    from[size] = tokenFrom;
    to[size++] = tokenTo;
  }

  /** Looks up the terms that are still only heads. */
  void resolve() {
    for (int head = 0; resolved < size; resolved++, head += 2) {
      if (heads[head] != Vocabulary.NO_HEAD) {
        term[resolved] = vocabulary.numberOf(heads[head], heads[head + 1]);
      }
    }
  }

  void clear() {
    size = 0;
    resolved = 0;
    apart.clear();
    quoted.clear();
    longQuoted.clear();
  }
}
