package org.parley.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Relabellings of the units of a grouping as target or reference. Each keeps the number of units in
 * the target.
 *
 * <p>If fewer than 999 exist, they are all of them, in lexicographic order. Otherwise they are 999
 * random ones from a single {@link SplittableRandom}. Each starts from the observed labels of the
 * units, in the order of their first documents. Then, for i from the last unit down to the second,
 * the labels of unit i and unit {@code nextInt(i + 1)} are swapped. Shuffling labels makes the
 * result symmetric: swapping target and reference swaps the groups of each relabelling.
 */
final class Relabellings implements Iterator<Relabellings.Relabelling> {

  /** Number of random relabellings. */
  static final int SAMPLE = 999;

  /**
   * One relabelling.
   *
   * @param target contains document d if bit {@code d % 64} of word {@code d / 64} is set
   * @param targetTokens tokens of the target
   */
  record Relabelling(long[] target, long targetTokens) {}

  private final Grouping grouping;
  private final int[] unitOf;
  private final boolean[] observed;
  private final boolean[] labels;
  private final int total;
  private final int[] chosen;
  private final SplittableRandom random;
  private int made;

  /**
   * Creates an iterator over the relabellings.
   *
   * @param unitOf any number for each document; documents with the same number are a unit
   */
  Relabellings(Grouping grouping, int[] unitOf, long seed) {
    if (unitOf.length != grouping.documents()) {
      throw new IllegalArgumentException(
          grouping.documents() + " documents are divided into units by " + unitOf.length);
    }
    this.grouping = grouping;
    Map<Integer, Integer> units = new HashMap<>();
    this.unitOf =
        Arrays.stream(unitOf)
            .map(number -> units.computeIfAbsent(number, first -> units.size()))
            .toArray();
    observed = labels(grouping, this.unitOf);
    labels = observed.clone();
    int targets = (int) IntStream.range(0, observed.length).filter(i -> observed[i]).count();
    total = atMostSample(observed.length, targets);
    chosen = IntStream.range(0, targets).toArray();
    random = new SplittableRandom(seed);
  }

  private static boolean[] labels(Grouping grouping, int[] unitOf) {
    boolean[] labels = new boolean[Arrays.stream(unitOf).max().orElse(-1) + 1];
    int first = 0;
    for (int document = 0; document < unitOf.length; document++) {
      if (unitOf[document] == first) {
        labels[first++] = grouping.isTarget(document);
      } else if (labels[unitOf[document]] != grouping.isTarget(document)) {
        throw new IllegalArgumentException("a unit is in both groups: document " + document);
      }
    }
    return labels;
  }

  /** Returns the number of subsets of k of n units, at most 999. */
  private static int atMostSample(int n, int k) {
    long sets = 1;
    for (int i = 1; i <= Math.min(k, n - k) && sets < SAMPLE; i++) {
      sets = sets * (n - i + 1) / i;
    }
    return (int) Math.min(sets, SAMPLE);
  }

  /** Returns whether these are all relabellings that exist. */
  boolean areAll() {
    return total < SAMPLE;
  }

  /** Returns the number of relabellings. */
  int total() {
    return total;
  }

  @Override
  public boolean hasNext() {
    return made < total;
  }

  @Override
  public Relabelling next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (areAll()) {
      if (made > 0) {
        choose();
      }
      Arrays.fill(labels, false);
      for (int unit : chosen) {
        labels[unit] = true;
      }
    } else {
      shuffle();
    }
    made++;
    return relabelling();
  }

  /** Advances to the next subset in lexicographic order. */
  private void choose() {
    int last = chosen.length - 1;
    int i = last;
    while (chosen[i] == observed.length - 1 - (last - i)) {
      i--;
    }
    chosen[i]++;
    for (int j = i + 1; j <= last; j++) {
      chosen[j] = chosen[j - 1] + 1;
    }
  }

  private void shuffle() {
    System.arraycopy(observed, 0, labels, 0, labels.length);
    for (int i = labels.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      boolean label = labels[i];
      labels[i] = labels[other];
      labels[other] = label;
    }
  }

  private Relabelling relabelling() {
    long[] target = new long[(unitOf.length + Long.SIZE - 1) / Long.SIZE];
    long tokens = 0;
    for (int document = 0; document < unitOf.length; document++) {
      // Avoids a branch, which the CPU could not predict.
      long label = labels[unitOf[document]] ? 1 : 0;
      target[document / Long.SIZE] |= label << document; // Java shifts by the remainder of 64.
      tokens += label * grouping.tokens(document);
    }
    return new Relabelling(target, tokens);
  }
}
