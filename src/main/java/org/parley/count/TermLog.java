package org.parley.count;

import java.util.Arrays;
import org.parley.text.Vocabulary;

/**
 * Notes of a few numbers each, one behind the other for every term of a range: a chain per term
 * through one array, since there is a note for each document and term.
 */
final class TermLog {

  private static final int NONE = -1;

  private final int width;

  /** The notes: where the term's next one begins, then its numbers. */
  private int[] notes = new int[1 << 12];

  private int end;
  private int[] firsts = {};
  private int[] lasts = {};

  /** How many notes there are of each term. */
  private int[] counts = {};

  private int[] terms = new int[1 << 10];
  private int termCount;

  /**
   * @param width how many numbers a note has
   */
  TermLog(int width) {
    this.width = width;
  }

  /** Begins a note of a term and gives the place of its first number, which the caller sets. */
  int add(int term) {
    reserve(term);
    int note = end;
    end += width + 1;
    notes[note] = NONE;
    if (firsts[term] == NONE) {
      addTerm(term);
      firsts[term] = note;
    } else {
      notes[lasts[term]] = note;
    }
    lasts[term] = note;
    counts[term]++;
    return note + 1;
  }

  void set(int place, int number) {
    notes[place] = number;
  }

  int get(int place) {
    return notes[place];
  }

  /** The place of the first number of the term's first note; -1 if there is none. */
  int first(int term) {
    return term >= firsts.length || firsts[term] == NONE ? NONE : firsts[term] + 1;
  }

  /** The place of the first number of the note behind the one at {@code place}; -1 at the end. */
  int next(int place) {
    int next = notes[place - 1];
    return next == NONE ? NONE : next + 1;
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
    if (end + width + 1 > notes.length) {
      notes = Arrays.copyOf(notes, notes.length * 2);
    }
    if (term >= firsts.length) {
      int known = firsts.length;
      int room = Math.max(Math.max(term + 1, known * 2), 1 << 12);
      firsts = Arrays.copyOf(firsts, room);
      lasts = Arrays.copyOf(lasts, room);
      counts = Arrays.copyOf(counts, room);
      Arrays.fill(firsts, known, room, NONE);
    }
  }
}
