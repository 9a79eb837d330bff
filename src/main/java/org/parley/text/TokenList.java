package org.parley.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The tokens of one document in their order, as parallel arrays: a corpus has too many for an
 * object each. Positions point into the {@link NormalizedText}.
 */
final class TokenList {

  /**
   * How many words wait until they are looked up together: the processor then fetches the places of
   * several at once, where one after the other it would wait for each.
   */
  private static final int WAITING = 1 << 10;

  int size;
  int[] from = new int[1024];
  int[] to = new int[1024];
  int[] term = new int[1024];

  /**
   * Tokens with an empty line, or with more than white space, hyphens and quotation marks, before.
   */
  final BitSet apart = new BitSet();

  /** Tokens inside a quotation. */
  final BitSet quoted = new BitSet();

  /** The heads of the tokens from {@link #numbered} on; none where the number is known. */
  private final long[] heads = new long[2 * WAITING];

  /** How many tokens have the numbers of their terms. */
  private int numbered;

  private final Vocabulary vocabulary;

  TokenList(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds a token by its term, as {@link Vocabulary#number(byte[], int)} wants it. */
  void add(int tokenFrom, int tokenTo, byte[] utf8, int length) {
    add(tokenFrom, tokenTo, Vocabulary.NO_HEAD, 0);
    term[size - 1] = vocabulary.number(utf8, length);
  }

  /** Adds a token by the head of its term, which is all of it; its number follows. */
  void add(int tokenFrom, int tokenTo, long first, long second) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      term = Arrays.copyOf(term, size * 2);
    }
    if (size - numbered == WAITING) {
      number();
    }
    int head = (size - numbered) << 1;
    heads[head] = first;
    heads[head + 1] = second;
    from[size] = tokenFrom;
    to[size++] = tokenTo;
  }

  /** Gives all tokens the numbers of their terms. */
  void number() {
    for (int head = 0; numbered < size; numbered++, head += 2) {
      if (heads[head] != Vocabulary.NO_HEAD) {
        term[numbered] = vocabulary.number(heads[head], heads[head + 1]);
      }
    }
  }

  void clear() {
    size = 0;
    numbered = 0;
    apart.clear();
    quoted.clear();
  }
}
