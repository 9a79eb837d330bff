package org.parley.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The tokens of one document in their order, as parallel arrays: a corpus has too many for an
 * object each. Positions point into the {@link NormalizedText}.
 */
final class TokenList {

  int size;
  int[] from = new int[1024];
  int[] to = new int[1024];
  int[] term = new int[1024];

  /** Tokens with nothing but white space, hyphens or quotation marks since the one before. */
  final BitSet adjacent = new BitSet();

  /** Tokens inside a quotation. */
  final BitSet quoted = new BitSet();

  void add(int tokenFrom, int tokenTo, int tokenTerm) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      term = Arrays.copyOf(term, size * 2);
    }
    from[size] = tokenFrom;
    to[size] = tokenTo;
    term[size++] = tokenTerm;
  }

  void clear() {
    size = 0;
    adjacent.clear();
    quoted.clear();
  }
}
