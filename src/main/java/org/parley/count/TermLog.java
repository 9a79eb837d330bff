package org.parley.count;

import java.util.Arrays;
import org.parley.text.Vocabulary;

/**
 * Notes about the terms of a range, a few numbers each: written one behind the other as they come,
 * and brought together by term at the end.
 */
final class TermLog {

  private static final int BLOCK_BITS = 14;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** How many numbers a note takes: its term, then its own. */
  private final int width;

  /** In blocks, so that they grow without a copy: there are millions. */
  private int[][] blocks = new int[8][];

  private int end;

  /** How many notes there are of each term. */
  private int[] counts = {};

  private int[] terms = new int[1 << 10];
  private int termCount;

  /** Once they are grouped: the notes by term, and where in that order each term's end. */
  private int[] grouped = {};

  private int[] ends = {};

  /**
   * @param numbers how many a note has
   */
  TermLog(int numbers) {
    width = 1 + numbers;
  }

  /** Begins a note of a term and gives the place of its first number, which the caller sets. */
  int add(int term) {
    reserve(term);
    if (counts[term]++ == 0) {
      addTerm(term);
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

  /** Brings the notes of each term together; no more can be added. */
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
   * The place of the first number of a grouped note.
   *
   * @param number of the note among those of its term, from 0 in the order in which they came
   */
  int place(int term, int number) {
    return grouped[ends[term] - counts[term] + number] + 1;
  }

  /** How many notes there are of a term. */
  int count(int term) {
    return term < counts.length ? counts[term] : 0;
  }

  /** How many numbers all notes take. */
  int size() {
    return end;
  }

  /** The terms with a note, by code point. */
  int[] sortedTerms(Vocabulary vocabulary) {
    int[] sorted = Arrays.copyOf(terms, termCount);
    vocabulary.sort(sorted, termCount);
    return sorted;
  }

  private void addTerm(int term) {
    if (termCount == terms.length) {
      terms = Arrays.copyOf(terms, termCount * 2);
    }
    terms[termCount++] = term;
  }

  private void reserve(int term) {
    int last = (end + width - 1) >>> BLOCK_BITS;
    if (last == blocks.length) {
      blocks = Arrays.copyOf(blocks, last * 2);
    }
    if (blocks[last] == null) {
      blocks[last] = new int[BLOCK];
    }
    if (term >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(Math.max(term + 1, counts.length * 2), 1 << 12));
    }
  }
}
