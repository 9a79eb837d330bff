package org.parley.text;

import java.util.Arrays;

/**
 * Sorts terms by their code points, again and again out of one vocabulary. Once it has seen most
 * terms it keeps their ranks: to sort is then to mark the ranks and to walk along the marks.
 */
final class TermOrder {

  /** A walk passes so many places without a mark for each term at most; else terms are compared. */
  private static final int MOST_PLACES_PER_TERM = 512;

  private static final int MOST_INSERTED = 24;

  private final Vocabulary vocabulary;

  /** The rank of each term among those that have one, the first ones by number. */
  private int[] ranks = {};

  /** The terms by rank. */
  private int[] ranked = {};

  /** A bit for each rank; none is set between two calls. */
  private long[] marks = {};

  private int[] strangers = new int[1 << 10];

  /** How many terms without a rank were sorted since the ranks were made. */
  private long strangersSorted;

  TermOrder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Sorts the first {@code count} numbers, which are all different. */
  void sort(int[] numbers, int count) {
    if (ranks.length / MOST_PLACES_PER_TERM > count) {
      sortByHead(numbers, count);
      return;
    }
    // Not when they were sorted, but when there is a next time: it may be the only one.
    if (strangersSorted > ranks.length) {
      rank();
    }
    int strangerCount = mark(numbers, count);
    sortByHead(strangers, strangerCount);
    walk(numbers, strangerCount);
    strangersSorted += strangerCount;
  }

  /** Marks the terms with a rank and gives the number of the others. */
  private int mark(int[] numbers, int count) {
    int strangerCount = 0;
    for (int i = 0; i < count; i++) {
      if (numbers[i] < ranks.length) {
        int rank = ranks[numbers[i]];
        marks[rank >>> 6] |= 1L << rank;
      } else {
        if (strangerCount == strangers.length) {
          strangers = Arrays.copyOf(strangers, strangerCount * 2);
        }
        strangers[strangerCount++] = numbers[i];
      }
    }
    return strangerCount;
  }

  /** Writes the marked terms and the sorted strangers in their order, and removes the marks. */
  private void walk(int[] numbers, int strangerCount) {
    int end = 0;
    int stranger = 0;
    int before = place(stranger, strangerCount);
    for (int word = 0; word < marks.length; word++) {
      for (long bits = marks[word]; bits != 0; bits &= bits - 1) {
        int rank = (word << 6) + Long.numberOfTrailingZeros(bits);
        while (before <= rank) {
          numbers[end++] = strangers[stranger++];
          before = place(stranger, strangerCount);
        }
        numbers[end++] = ranked[rank];
      }
      marks[word] = 0;
    }
    System.arraycopy(strangers, stranger, numbers, end, strangerCount - stranger);
  }

  /** The rank that a stranger stands before; behind the last one there is none. */
  private int place(int stranger, int strangerCount) {
    if (stranger == strangerCount) {
      return Integer.MAX_VALUE;
    }
    int from = 0;
    int to = ranked.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (vocabulary.compare(ranked[middle], strangers[stranger]) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private void rank() {
    ranked = new int[vocabulary.size()];
    Arrays.setAll(ranked, number -> number);
    sortByHead(ranked, ranked.length);
    ranks = new int[ranked.length];
    for (int rank = 0; rank < ranked.length; rank++) {
      ranks[ranked[rank]] = rank;
    }
    marks = new long[(ranked.length + Long.SIZE - 1) / Long.SIZE];
    strangersSorted = 0;
  }

  private void sortByHead(int[] numbers, int count) {
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = vocabulary.prefix(numbers[i]) << Integer.SIZE | numbers[i];
    }
    Arrays.sort(keys);
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
        to++;
      }
      sortTies(keys, from, to);
      from = to;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] = (int) keys[i];
    }
  }

  /** Terms alike in their first four bytes: mostly a handful, which insertion sorts fastest. */
  private void sortTies(long[] keys, int from, int to) {
    if (to - from > MOST_INSERTED) {
      Integer[] ties = new Integer[to - from];
      Arrays.setAll(ties, i -> (int) keys[from + i]);
      Arrays.sort(ties, vocabulary::compare);
      for (int i = from; i < to; i++) {
        keys[i] = ties[i - from];
      }
      return;
    }
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      int at = i;
      while (at > from && vocabulary.compare((int) keys[at - 1], (int) key) > 0) {
        keys[at] = keys[at - 1];
        at--;
      }
      keys[at] = key;
    }
  }
}
