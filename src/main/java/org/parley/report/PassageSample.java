package org.parley.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.parley.concordance.SampleRank;
import org.parley.model.CodePointOrder;

/** A random sample of the hits of a phrase or word: those with the lowest ranks. */
final class PassageSample {

  /**
   * A hit with the words around it.
   *
   * @param start offset of its start in the cleaned text
   */
  record Passage(
      String path,
      String part,
      int start,
      int end,
      boolean quoted,
      String left,
      String match,
      String right) {}

  private record Ranked(long rank, Passage passage) {}

  private static final Comparator<Passage> PLACE =
      Comparator.comparing(Passage::path, CodePointOrder.COMPARATOR)
          .thenComparing(Passage::part, CodePointOrder.COMPARATOR)
          .thenComparingInt(Passage::start);

  private final PriorityQueue<Ranked> highestFirst =
      new PriorityQueue<>(
          Comparator.comparingLong(Ranked::rank).thenComparing(Ranked::passage, PLACE).reversed());

  private final int most;
  private final long seed;
  private long hits;
  private long own;

  PassageSample(int most, long seed) {
    this.most = most;
    this.seed = seed;
  }

  /**
   * Adds a hit.
   *
   * @param start offset of its start in the cleaned text
   * @param passage makes its passage, which is needed only if its rank is low
   */
  void add(String path, String part, int start, boolean quoted, Supplier<Passage> passage) {
    hits++;
    own += quoted ? 0 : 1;
    long rank = SampleRank.of(seed, path, part, start);
    if (highestFirst.size() < most || rank <= highestFirst.element().rank) {
      highestFirst.add(new Ranked(rank, passage.get()));
      keep(most);
    }
  }

  /** Returns the number of passages. */
  int size() {
    return highestFirst.size();
  }

  /** Keeps a smaller sample. */
  void keep(int size) {
    while (highestFirst.size() > size) {
      highestFirst.remove();
    }
  }

  /** Returns the number of all hits. */
  long hits() {
    return hits;
  }

  /** Returns the number of hits that do not count as quoted. */
  long own() {
    return own;
  }

  /** Returns the sample in the order of documents and places. */
  List<Passage> passages() {
    return highestFirst.stream().map(Ranked::passage).sorted(PLACE).toList();
  }
}
