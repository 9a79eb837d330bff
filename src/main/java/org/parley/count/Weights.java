package org.parley.count;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.model.Reference;

/**
 * How many bytes of documents there are where in the order of author-weeks: exact up to {@value
 * #MOST_ENTRIES} author-weeks, beyond that light neighbours are added up under the first of them,
 * so that it stays small whatever the size of the corpus.
 *
 * @param bytes by author-week
 * @param stretches those that stand for their neighbours, too
 */
record Weights(TreeMap<AuthorWeek, Long> bytes, Set<AuthorWeek> stretches) {

  static final int MOST_ENTRIES = 4096;

  /**
   * What opening and listing a document costs, in bytes of text that could be counted meanwhile.
   */
  private static final int DOCUMENT_OVERHEAD = 512;

  Weights() {
    this(new TreeMap<>(), new HashSet<>());
  }

  /** Adds documents: first those of an author-week together, which there are fewer of. */
  void addAll(List<Reference> references) {
    Map<AuthorWeek, Long> sums = new HashMap<>();
    for (Reference reference : references) {
      sums.merge(AuthorWeek.of(reference), reference.bytes() + DOCUMENT_OVERHEAD, Long::sum);
    }
    addAll(sums);
  }

  void addAll(Weights other) {
    stretches.addAll(other.stretches);
    addAll(other.bytes);
  }

  private void addAll(Map<AuthorWeek, Long> sums) {
    sums.forEach((authorWeek, weight) -> bytes.merge(authorWeek, weight, Long::sum));
    shrink();
  }

  long total() {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  private void shrink() {
    if (bytes.size() <= MOST_ENTRIES) {
      return;
    }
    long light = total() / (MOST_ENTRIES / 4);
    Iterator<Map.Entry<AuthorWeek, Long>> entries = bytes.entrySet().iterator();
    Map.Entry<AuthorWeek, Long> kept = entries.next();
    while (entries.hasNext()) {
      Map.Entry<AuthorWeek, Long> entry = entries.next();
      if (kept.getValue() + entry.getValue() <= light) {
        kept.setValue(kept.getValue() + entry.getValue());
        stretches.add(kept.getKey());
        stretches.remove(entry.getKey());
        entries.remove();
      } else {
        kept = entry;
      }
    }
  }
}
