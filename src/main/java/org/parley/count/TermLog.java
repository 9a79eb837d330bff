package org.parley.count;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.parley.text.Vocabulary;

/**
 * A log of notes about the terms of a range. A note is a few numbers. The notes are added in any
 * order and grouped by term at the end.
 */
final class TermLog {

  private static final int BLOCK_BITS = 14;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** The numbers of a note, its term included. */
  private final int width;

  /** The notes, in blocks that are never copied, since there are millions of notes. */
  private int[][] blocks = {};

  private int end;

  /** The number of notes of each term. */
  private int[] counts = {};

  /** The terms with a note, in the order of their first ones. */
  private int[] terms = {};

  private int termCount;

  /** After grouping: the places of the notes, term by term. */
  private int[] grouped = {};

  /** After grouping: the end of each term's notes in {@link #grouped}. */
  private int[] ends = {};

  /**
   * @param numbers numbers of a note, without its term
   */
  TermLog(int numbers) {
    width = 1 + numbers;
  }

  /** Adds a note of a term and returns the place of its first number, which the caller sets. */
  int add(int term) {
    reserve(term);
    if (counts[term]++ == 0) {
      terms = ArrayUtil.grow(terms, termCount + 1);
      terms[termCount++] = term;
    }
    int note = end;
    end += width;
    set(note, term);
    return note + 1;
  }

  void set(int place, int number) {
    blocks[place >>> BLOCK_BITS][place & (BLOCK - 1)] = number;
  }

  int get(int place) {
    return blocks[place >>> BLOCK_BITS][place & (BLOCK - 1)];
  }

  /** Groups the notes by term; no more can be added. */
  void group() {
    ends = new int[counts.length];
    for (int term = 1; term < counts.length; term++) {
      ends[term] = ends[term - 1] + counts[term - 1];
    }
    grouped = new int[end / width];
    for (int note = 0; note < end; note += width) {
      grouped[ends[get(note)]++] = note;
    }
  }

  /**
   * Returns the place of the first number of a grouped note.
   *
   * @param number index of the note among those of its term, in the order of their addition
   */
  int place(int term, int number) {
    return grouped[ends[term] - counts[term] + number] + 1;
  }

  /** Returns the number of notes of a term. */
  int count(int term) {
    return term < counts.length ? counts[term] : 0;
  }

  /** Returns the number of numbers in all notes, their terms included. */
  int size() {
    return end;
  }

  /** Returns the terms with a note by code point. */
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
