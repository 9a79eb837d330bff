package org.parley.stats;

import java.util.Arrays;

/**
 * The documents of a group that contain a term: the term's count in each, and the document's
 * length. Documents with equal count and length form a class. Classes have a fixed order, so that
 * sums of doubles do not depend on the order of documents.
 */
public final class Postings {

  /** For each document its count in the high half, its tokens in the low half. */
  private long[] documents = new long[8];

  private int size;
  private long total;

  /** Adds a document. */
  public void add(Posting posting) {
    add(posting.count(), posting.tokens());
  }

  /** Adds a document that contains the term {@code count} times in {@code tokens} tokens. */
  public void add(int count, int tokens) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, size * 2);
    }
    documents[size++] = (long) count << Integer.SIZE | tokens;
    total += count;
  }

  /** Returns the occurrences in all documents. */
  long total() {
    return total;
  }

  /** Returns the number of documents. */
  long documents() {
    return size;
  }

  /** Returns the classes of documents, by count, then by tokens. */
  Classes classes() {
    Arrays.sort(documents, 0, size);
    return new Classes();
  }

  /** A cursor over the classes. */
  final class Classes {
    private int from;
    private int to;

    /** Moves to the next class; returns false after the last one. */
    boolean next() {
      from = to;
      while (to < size && documents[to] == documents[from]) {
        to++;
      }
      return from < to;
    }

    /** Returns the count in each document of the class. */
    long count() {
      return documents[from] >> Integer.SIZE;
    }

    /** Returns the tokens of each document of the class. */
    long tokens() {
      return (int) documents[from];
    }

    /** Returns the number of documents of the class. */
    long documents() {
      return to - (long) from;
    }
  }
}
