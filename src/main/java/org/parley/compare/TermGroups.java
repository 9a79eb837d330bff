package org.parley.compare;

import org.apache.lucene.util.ArrayUtil;

/**
 * Groups items by term with a counting sort and drops rare terms. First count the items of each
 * term, then {@link #assign} positions to terms, then ask for the {@link #position} of each item.
 * Items of a term get consecutive positions in the order in which they come.
 *
 * <p>The groups form a stack: subgroups of a group lie on top of it until they are dropped.
 */
final class TermGroups {

  /** The position of an item with a rare term. */
  static final int NOWHERE = -1;

  private final int minimumCount;

  /** For each term its number of items, later the position of the next one; 0 between two sorts. */
  private int[] next = {};

  /** For each group its term. */
  private int[] terms = {};

  /** For each group the position after its last item. */
  private int[] ends = {};

  private int size;

  /**
   * Creates an empty stack.
   *
   * @param minimumCount fewest items of a term that is kept, at least 1
   */
  TermGroups(int minimumCount) {
    this.minimumCount = minimumCount;
  }

  /** Makes room for terms with numbers below {@code count}. */
  void reserve(int count) {
    next = ArrayUtil.grow(next, count);
  }

  /** Counts items, at least one, of a term. */
  void count(int term, int items) {
    if (next[term] == 0) {
      terms = ArrayUtil.grow(terms, size + 1);
      ends = ArrayUtil.grow(ends, size + 1);
      terms[size++] = term;
    }
    next[term] += items;
  }

  /**
   * Assigns positions to the counted items of frequent terms.
   *
   * @param first number of groups before counting
   * @param from the first position
   * @return the position after the last one
   */
  int assign(int first, int from) {
    int end = from;
    for (int i = first; i < size; i++) {
      int items = next[terms[i]];
      next[terms[i]] = items < minimumCount ? NOWHERE : end;
      end += items < minimumCount ? 0 : items;
    }
    return end;
  }

  /** Returns the position of the next item of a counted term, or {@link #NOWHERE}. */
  int position(int term) {
    int position = next[term];
    next[term] += position == NOWHERE ? 0 : 1;
    return position;
  }

  /** Returns whether a counted term is too rare to get positions. */
  boolean isRare(int term) {
    return next[term] == NOWHERE;
  }

  /** Drops the groups of rare terms once all items have their positions. */
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

  /** Returns the number of groups. */
  int size() {
    return size;
  }

  /** Returns the term of a group. */
  int term(int group) {
    return terms[group];
  }

  /** Returns the position after a group's last item, where the next group begins. */
  int end(int group) {
    return ends[group];
  }

  /** Drops all groups but the first ones. */
  void drop(int first) {
    size = first;
  }
}
