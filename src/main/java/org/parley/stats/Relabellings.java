package org.parley.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Relabellings of units as target or reference. Each keeps the number of target units in every
 * stratum.
 *
 * <p>If fewer than 999 exist, they are all of them. Otherwise they are 999 random ones from a
 * single {@link SplittableRandom}. Each starts from the observed labels. Strata come in the order
 * of their first units. In each, i goes from the last unit down to the second. The labels of unit i
 * and unit {@code nextInt(i + 1)} of the stratum are swapped. Shuffling labels makes the result
 * symmetric: swapping target and reference swaps the groups of each relabelling.
 */
final class Relabellings {

  /** Number of random relabellings. */
  static final int SAMPLE = 999;

  private final boolean[] observed;
  private final boolean[] labels;
  private final List<Stratum> strata = new ArrayList<>();
  private final int total;
  private final SplittableRandom random;
  private int made;

  /**
   * Creates relabellings.
   *
   * @param observed whether each unit is in the target
   * @param stratumOf any number for each unit; units with the same number are a stratum
   */
  Relabellings(boolean[] observed, int[] stratumOf, long seed) {
    this.observed = observed.clone();
    labels = observed.clone();
    Map<Integer, IntStream.Builder> members = new LinkedHashMap<>();
    for (int unit = 0; unit < observed.length; unit++) {
      members.computeIfAbsent(stratumOf[unit], number -> IntStream.builder()).add(unit);
    }
    members.values().forEach(units -> strata.add(new Stratum(units.build().toArray())));
    long all = 1;
    for (Stratum stratum : strata) {
      all = Math.min(all * stratum.subsets(), SAMPLE);
    }
    total = (int) all;
    random = new SplittableRandom(seed);
  }

  /** Returns whether these are all relabellings that exist. */
  boolean areAll() {
    return total < SAMPLE;
  }

  /** Returns the number of relabellings. */
  int total() {
    return total;
  }

  /**
   * Returns the next relabelling: whether each unit is in the target. The next call overwrites it.
   */
  boolean[] next() {
    if (areAll()) {
      boolean more = made > 0;
      for (int i = strata.size() - 1; more && i >= 0; i--) {
        more = !strata.get(i).advance();
      }
      strata.forEach(Stratum::label);
    } else {
      System.arraycopy(observed, 0, labels, 0, labels.length);
      strata.forEach(Stratum::shuffle);
    }
    made++;
    return labels;
  }

  /** A set of units that exchange labels. */
  private final class Stratum {

    private final int[] units;

    /** Places in {@link #units} of the target, ascending. */
    private final int[] chosen;

    Stratum(int[] units) {
      this.units = units;
      chosen = new int[(int) Arrays.stream(units).filter(unit -> observed[unit]).count()];
      restart();
    }

    /** Returns the number of sets of units that can be the target, at most 999. */
    int subsets() {
      int n = units.length;
      long sets = 1;
      for (int i = 1; i <= Math.min(chosen.length, n - chosen.length) && sets < SAMPLE; i++) {
        sets = sets * (n - i + 1) / i;
      }
      return (int) Math.min(sets, SAMPLE);
    }

    private void restart() {
      Arrays.setAll(chosen, place -> place);
    }

    /** Advances to the next set in lexicographic order; after the last, restarts: false. */
    boolean advance() {
      int last = chosen.length - 1;
      int i = last;
      while (i >= 0 && chosen[i] == units.length - 1 - (last - i)) {
        i--;
      }
      if (i < 0) {
        restart();
        return false;
      }
      chosen[i]++;
      for (int j = i + 1; j <= last; j++) {
        chosen[j] = chosen[j - 1] + 1;
      }
      return true;
    }

    void label() {
      for (int unit : units) {
        labels[unit] = false;
      }
      for (int place : chosen) {
        labels[units[place]] = true;
      }
    }

    void shuffle() {
      for (int i = units.length - 1; i > 0; i--) {
        int unit = units[i];
        int other = units[random.nextInt(i + 1)];
        boolean label = labels[unit];
        labels[unit] = labels[other];
        labels[other] = label;
      }
    }
  }
}
