package org.parley.count;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.parley.text.Vocabulary;

/**
 * A log about the terms of a range. An entry is a term and a few ints. The entries are added in any
 * order and grouped by term at the end.
 */
final class TermLog {

  private static final int BLOCK_BITS = 14;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** The ints of an entry, its term included. */
  private final int width;

  /** The entries, in blocks that are never copied, since there are millions of entries. */
  private int[][] blocks = {};

  private int end;

  /** The number of entries of each term. */
  private int[] counts = {};

  /** The terms with an entry, in the order of their first ones. */
  private int[] terms = {};

  private int termCount;

  /** After grouping: the positions of the entries, term by term. */
  private int[] grouped = {};

  /** After grouping: the end of each term's entries in {@link #grouped}. */
  private int[] ends = {};

  /**
   * Creates a log without entries.
   *
   * @param ints number of ints of an entry, without its term
   */
  TermLog(int ints) {
    width = 1 + ints;
  }

  /** Adds an entry of a term and returns the position of its first int, which the caller sets. */
  int add(int term) {
    reserve(term);
    if (counts[term]++ == 0) {
      terms = ArrayUtil.grow(terms, termCount + 1);
      terms[termCount++] = term;
    }
    int entry = end;
    end += width;
    set(entry, term);
    return entry + 1;
  }

  void set(int position, int number) {
    blocks[position >>> BLOCK_BITS][position & (BLOCK - 1)] = number;
  }

  int get(int position) {
    return blocks[position >>> BLOCK_BITS][position & (BLOCK - 1)];
  }

  /** Groups the entries by term; no more can be added. */
  void group() {
    ends = new int[counts.length];
    for (int term = 1; term < counts.length; term++) {
      ends[term] = ends[term - 1] + counts[term - 1];
    }
    grouped = new int[end / width];
    for (int entry = 0; entry < end; entry += width) {
      grouped[ends[get(entry)]++] = entry;
    }
  }

  /**
   * Returns the position of the first int of a grouped entry.
   *
   * @param number index of the entry among those of its term, in the order of their addition
   */
  int position(int term, int number) {
    return grouped[ends[term] - counts[term] + number] + 1;
  }

  /** Returns the number of entries of a term. */
  int count(int term) {
    return term < counts.length ? counts[term] : 0;
  }

  /** Returns the length of the log in ints, with the terms of the entries. */
  int length() {
    return end;
  }

  /** Returns the terms with an entry by code point. */
  int[] sortedTerms(Vocabulary vocabulary) {
    int[] sorted = Arrays.copyOf(terms, termCount);
    vocabulary.sort(sorted, termCount);
    return sorted;
  }

  private void reserve(int term) {
    int last = (end + width - 1) >>> BLOCK_BITS;
    blocks = ArrayUtil.grow(blocks, last + 1);
    if (blocks[last] == null) {
      blocks[last] = new int[BLOCK];
    }
    counts = ArrayUtil.grow(counts, term + 1);
  }
}
