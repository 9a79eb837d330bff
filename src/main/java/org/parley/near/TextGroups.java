package org.parley.near;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.parley.spill.MergedRuns;
import org.parley.spill.SortedRun;
import org.parley.spill.TextPair;
import org.parley.spill.WorkFile;

/** A division of the texts that have pairs into groups that are compared in parallel. */
final class TextGroups {

  /**
   * Least share of the expected fingerprints that a pair has in common, frequent ones left out.
   * Expected are those of a containment at the threshold. The share is small, since a changed word
   * spoils more runs of eight words than shingles.
   */
  private static final double SLACK = 0.2;

  /**
   * If too few of the fingerprints that a pair shares are rare, all of them must be this part of
   * those of the text that has fewer. Such texts must share more: see {@link CopyRules#MOSTLY}.
   */
  private static final double HALF = 0.5;

  /**
   * Pairs to compare.
   *
   * @param texts the numbers of the two texts of each pair, after each other
   * @param rare the pairs that share rare fingerprints
   */
  private record Pairs(long[] texts, BitSet rare) {}

  /** The numbers of the texts with their signs turned, in increasing order. */
  private final long[] numbers;

  private final int[] groups;

  private TextGroups(long[] numbers, int[] groups) {
    this.numbers = numbers;
    this.groups = groups;
  }

  /**
   * Writes the groups, and the pairs of each group in a section. Leaves out pairs that share too
   * few fingerprints.
   *
   * @param files of {@link TextPair}, in which a pair may occur several times
   */
  static List<WorkFile> write(Collection<WorkFile> files, NearSettings settings)
      throws IOException {
    Pairs pairs = pairs(files, settings.copies().threshold());
    Components components = new Components(pairs.texts());
    SortedRun sections = new SortedRun(WorkFile.Kind.TEXT_PAIRS, settings.workFolder());
    for (int i = 0; i < pairs.texts().length; i += 2) {
      long one = pairs.texts()[i];
      TextPair pair =
          new TextPair(one, pairs.texts()[i + 1], 0, pairs.rare().get(i / 2) ? 1 : 0, 0);
      sections.add(group(components.of(one), settings), pair.key(), pair.value());
    }
    SortedRun groups = new SortedRun(WorkFile.Kind.TEXT_GROUPS, settings.workFolder());
    for (int place = 0; place < components.size(); place++) {
      long number = components.number(place);
      groups.add(
          ByteBuffer.allocate(Long.BYTES).putLong(number).array(),
          ByteBuffer.allocate(Integer.BYTES)
              .putInt(group(components.of(number), settings))
              .array());
    }
    List<WorkFile> written = new ArrayList<>(sections.finish());
    written.addAll(groups.finish());
    return written;
  }

  private static Pairs pairs(Collection<WorkFile> files, double threshold) throws IOException {
    LongStream.Builder texts = LongStream.builder();
    BitSet rare = new BitSet();
    int count = 0;
    try (MergedRuns runs = new MergedRuns(files)) {
      boolean more = runs.next();
      while (more) {
        TextPair sum = TextPair.decode(runs.key(), runs.value());
        for (more = runs.next(); more; more = runs.next()) {
          TextPair next = TextPair.decode(runs.key(), runs.value());
          if (next.one() != sum.one() || next.other() != sum.other()) {
            break;
          }
          sum = sum.plus(next);
        }
        boolean few = sum.rare() >= least(SLACK * threshold, sum);
        if (few || sum.shared() >= least(HALF, sum)) {
          texts.add(sum.one()).add(sum.other());
          rare.set(count++, few);
        }
      }
    }
    return new Pairs(texts.build().toArray(), rare);
  }

  /** Returns a share of the fingerprints of the text that has fewer: at least one. */
  private static int least(double share, TextPair pair) {
    return Math.max(1, (int) (share * pair.fingerprints()));
  }

  /** Returns the group of a component, or of a text without a pair. */
  static int group(long component, NearSettings settings) {
    return (int) Long.remainderUnsigned(component, settings.groups());
  }

  /** Reads the groups. */
  static TextGroups read(Collection<WorkFile> files) throws IOException {
    int size = Math.toIntExact(files.stream().mapToLong(WorkFile::rows).sum());
    long[] numbers = new long[size];
    int[] groups = new int[size];
    try (MergedRuns runs = new MergedRuns(files)) {
      for (int i = 0; runs.next(); i++) {
        // The turned sign makes unsigned order the order of numbers.
        numbers[i] = ByteBuffer.wrap(runs.key()).getLong() ^ Long.MIN_VALUE;
        groups[i] = ByteBuffer.wrap(runs.value()).getInt();
      }
    }
    return new TextGroups(numbers, groups);
  }

  /** Returns the group of a text; −1 if the text has no pair. */
  int of(long number) {
    int place = Arrays.binarySearch(numbers, number ^ Long.MIN_VALUE);
    return place < 0 ? -1 : groups[place];
  }
}
