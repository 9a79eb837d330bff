package org.parley.count;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.parley.model.Reference;

/**
 * A sum of the work per author-week, in order. A document weighs its bytes of text plus {@value
 * #DOCUMENT_OVERHEAD}.
 *
 * <p>Above {@value #MOST_ENTRIES} author-weeks, small neighbours are merged under the first of
 * them, so that the size does not grow with the corpus. The sums, and the plan made from them, then
 * depend on the order in which documents are added. The tables do not.
 *
 * @param weights the weight of each author-week
 */
record Weights(TreeMap<AuthorWeek, Long> weights) {

  static final int MOST_ENTRIES = 4096;

  /** The cost of opening and listing a document, in bytes of text that could be counted instead. */
  private static final int DOCUMENT_OVERHEAD = 512;

  Weights() {
    this(new TreeMap<>());
  }

  /** Adds documents. */
  void addAll(List<Reference> references) {
    // Summing them first saves comparisons: a batch has fewer author-weeks than documents.
    Map<AuthorWeek, Long> sums = new HashMap<>();
    for (Reference reference : references) {
      long weight = (long) reference.text().bytes() + DOCUMENT_OVERHEAD;
      sums.merge(AuthorWeek.of(reference), weight, Long::sum);
    }
    addAll(sums);
  }

  /** Adds other weights. */
  void addAll(Weights other) {
    addAll(other.weights);
  }

  private void addAll(Map<AuthorWeek, Long> sums) {
    sums.forEach((authorWeek, weight) -> weights.merge(authorWeek, weight, Long::sum));
    shrink();
  }

  /** Returns the sum of all weights. */
  long total() {
    return weights.values().stream().mapToLong(Long::longValue).sum();
  }

  private void shrink() {
    if (weights.size() <= MOST_ENTRIES) {
      return;
    }
    long light = total() / (MOST_ENTRIES / 4);
    Iterator<Map.Entry<AuthorWeek, Long>> entries = weights.entrySet().iterator();
    Map.Entry<AuthorWeek, Long> kept = entries.next();
    while (entries.hasNext()) {
      Map.Entry<AuthorWeek, Long> entry = entries.next();
      if (kept.getValue() + entry.getValue() <= light) {
        kept.setValue(kept.getValue() + entry.getValue());
        entries.remove();
      } else {
        kept = entry;
      }
    }
  }

  /** Writes the entries in order, so that equal weights have equal bytes. */
  void write(DataOutput out) throws IOException {
    out.writeVInt(weights.size());
    for (Map.Entry<AuthorWeek, Long> entry : weights.entrySet()) {
      entry.getKey().write(out);
      out.writeVLong(entry.getValue());
    }
  }

  static Weights read(DataInput in) throws IOException {
    Weights weights = new Weights();
    for (int left = in.readVInt(); left > 0; left--) {
      weights.weights().put(AuthorWeek.read(in), in.readVLong());
    }
    return weights;
  }
}
