package org.parley.compare;

import java.util.Arrays;

/**
 * Puts things together by their terms and leaves out those of rare terms: first the things of each
 * term are counted, then every thing is given its place, those of a term side by side in the order
 * in which they come.
 *
 * <p>A stack: the groups of a part of a group lie above those of the whole until they are dropped.
 */
final class TermGroups {

  /** The place of a thing whose term is rare. */
  static final int NOWHERE = -1;

  private final int minimumCount;

  /** How many things have each term, then the place of the next of them; between times all 0. */
  private int[] next = new int[1 << 12];

  /** Of each group its term and the place behind its last thing. */
  private int[] terms = new int[1 << 12];

  private int[] ends = new int[1 << 12];
  private int size;

  /**
   * @param minimumCount fewer things of a term are left out; at least 1
   */
  TermGroups(int minimumCount) {
    this.minimumCount = minimumCount;
  }

  /** Makes room for terms with numbers below {@code count}. */
  void reserve(int count) {
    if (count > next.length) {
      next = Arrays.copyOf(next, Math.max(count, next.length / 2 * 3));
    }
  }

  /** Counts some things, at least one, of a term. */
  void count(int term, int things) {
    if (next[term] == 0) {
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      terms[size++] = term;
    }
    next[term] += things;
  }

  /**
   * Gives the things of frequent terms, as far as they were counted, places from {@code from} on.
   *
   * @param first how many groups there were before
   * @return the place behind the last
   */
  int assign(int first, int from) {
    int end = from;
    for (int i = first; i < size; i++) {
      int things = next[terms[i]];
      next[terms[i]] = things < minimumCount ? NOWHERE : end;
      end += things < minimumCount ? 0 : things;
    }
    return end;
  }

  /** The place of the next thing of a term that was counted. */
  int place(int term) {
    int place = next[term];
    next[term] += place == NOWHERE ? 0 : 1;
    return place;
  }

  /** Once all things have their places: forgets the rare terms above the first groups. */
  void keep(int first) {
    int counted = size;
    size = first;
    for (int i = first; i < counted; i++) {
      int term = terms[i];
      if (next[term] != NOWHERE) {
        ends[size] = next[term];
        terms[size++] = term;
      }
      next[term] = 0;
    }
  }

  /** How many groups there are. */
  int size() {
    return size;
  }

  /** The term of a group. */
  int term(int group) {
    return terms[group];
  }

  /** The place behind the last thing of a group; it begins where the one below it ends. */
  int end(int group) {
    return ends[group];
  }

  /** Drops the groups above the first. */
  void drop(int first) {
    size = first;
  }
}
