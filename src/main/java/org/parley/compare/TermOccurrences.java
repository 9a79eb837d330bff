package org.parley.compare;

import java.util.Arrays;
import java.util.BitSet;

/** How often a term stands in each document, told in any order, a long document piece by piece. */
final class TermOccurrences {

  /** Where fewer than one document in so many holds the term, sorting them is less than looking. */
  private static final int RARE = 64;

  private final int[] counts;
  private final BitSet held;
  private int[] documents = new int[1 << 10];
  private int size;
  private long total;

  /**
   * @param documents how many there are
   */
  TermOccurrences(int documents) {
    counts = new int[documents];
    held = new BitSet(documents);
  }

  /** Adds occurrences, at least one, in a document. */
  void add(int document, int count) {
    if (counts[document] == 0) {
      if (size == documents.length) {
        documents = Arrays.copyOf(documents, size * 2);
      }
      documents[size++] = document;
    }
    counts[document] += count;
    total += count;
  }

  /** All occurrences. */
  long total() {
    return total;
  }

  /** The documents that hold the term, ascending. */
  int[] documents() {
    int[] sorted = Arrays.copyOf(documents, size);
    if (size < counts.length / RARE) {
      Arrays.sort(sorted);
      return sorted;
    }
    for (int document : sorted) {
      held.set(document);
    }
    int place = 0;
    for (int at = held.nextSetBit(0); at >= 0; at = held.nextSetBit(at + 1)) {
      sorted[place++] = at;
    }
    held.clear();
    return sorted;
  }

  /** How often the term stands in each of some documents. */
  int[] counts(int[] ofDocuments) {
    int[] found = new int[ofDocuments.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = counts[ofDocuments[i]];
    }
    return found;
  }

  /** Forgets the term. */
  void clear() {
    for (int i = 0; i < size; i++) {
      counts[documents[i]] = 0;
    }
    size = 0;
    total = 0;
  }
}
