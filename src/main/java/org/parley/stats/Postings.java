package org.parley.stats;

import java.util.Arrays;

/**
 * The documents of a group that hold a term, as far as dispersion asks: how often each holds it and
 * how long each is. They are looked at as kinds of equal documents in a fixed order, so that
 * neither the order of the documents nor how they were divided can change a sum.
 */
public final class Postings {

  /** Occurrences above, tokens below, of each document. */
  private long[] documents = new long[8];

  private int size;
  private long total;

  /**
   * Adds a document.
   *
   * @throws ArithmeticException if it is longer than any text can be
   */
  public void add(Posting posting) {
    add(Math.toIntExact(posting.count()), Math.toIntExact(posting.tokens()));
  }

  /** Adds a document of {@code tokens} tokens that holds the term {@code count} times. */
  public void add(int count, int tokens) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, size * 2);
    }
    documents[size++] = (long) count << Integer.SIZE | tokens;
    total += count;
  }

  /** All occurrences. */
  long total() {
    return total;
  }

  /** How many documents there are. */
  long documents() {
    return size;
  }

  /** The kinds of documents, by occurrences, then by tokens. */
  Kinds kinds() {
    Arrays.sort(documents, 0, size);
    return new Kinds();
  }

  /** Goes through the kinds. */
  final class Kinds {
    private int from;
    private int to;

    /** Goes to the next kind; false behind the last one. */
    boolean next() {
      from = to;
      while (to < size && documents[to] == documents[from]) {
        to++;
      }
      return from < to;
    }

    /** Occurrences in each document of the kind. */
    long count() {
      return documents[from] >> Integer.SIZE;
    }

    /** Tokens of each. */
    long tokens() {
      return (int) documents[from];
    }

    /** How many documents there are of the kind. */
    long documents() {
      return to - (long) from;
    }
  }
}
