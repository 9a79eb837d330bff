package org.parley.count;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Reference;

/**
 * How many bytes of documents there are where in the order of author-weeks: exact up to {@value
 * #MOST_ENTRIES} author-weeks, beyond that light neighbours are added up under the first of them,
 * so that it stays small whatever the size of the corpus.
 *
 * @param bytes by author-week
 */
record Weights(TreeMap<AuthorWeek, Weight> bytes) {

  /**
   * A weight in bytes.
   *
   * @param own of the author-week
   * @param neighbours of some behind it that were added to it
   */
  record Weight(long own, long neighbours) {

    long sum() {
      return own + neighbours;
    }

    Weight plus(Weight more) {
      return new Weight(own + more.own, neighbours + more.neighbours);
    }
  }

  static final int MOST_ENTRIES = 4096;

  /**
   * What opening and listing a document costs, in bytes of text that could be counted meanwhile.
   */
  private static final int DOCUMENT_OVERHEAD = 512;

  Weights() {
    this(new TreeMap<>());
  }

  /** Adds documents: first those of an author-week together, which there are fewer of. */
  void addAll(List<Reference> references) {
    Map<AuthorWeek, Weight> sums = new HashMap<>();
    for (Reference reference : references) {
      Weight weight = new Weight(reference.bytes() + DOCUMENT_OVERHEAD, 0);
      sums.merge(AuthorWeek.of(reference), weight, Weight::plus);
    }
    addAll(sums);
  }

  void addAll(Weights other) {
    addAll(other.bytes);
  }

  private void addAll(Map<AuthorWeek, Weight> sums) {
    sums.forEach((authorWeek, weight) -> bytes.merge(authorWeek, weight, Weight::plus));
    shrink();
  }

  long total() {
    return bytes.values().stream().mapToLong(Weight::sum).sum();
  }

  private void shrink() {
    if (bytes.size() <= MOST_ENTRIES) {
      return;
    }
    long light = total() / (MOST_ENTRIES / 4);
    Iterator<Map.Entry<AuthorWeek, Weight>> entries = bytes.entrySet().iterator();
    Map.Entry<AuthorWeek, Weight> kept = entries.next();
    while (entries.hasNext()) {
      Map.Entry<AuthorWeek, Weight> entry = entries.next();
      long more = entry.getValue().sum();
      if (kept.getValue().sum() + more <= light) {
        kept.setValue(kept.getValue().plus(new Weight(0, more)));
        entries.remove();
      } else {
        kept = entry;
      }
    }
  }
}
