package org.parley.near;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.parley.shingle.Fingerprints;
import org.parley.spill.MergedRuns;
import org.parley.spill.SortedRun;
import org.parley.spill.TextPair;
import org.parley.spill.WorkFile;

/** A division of the texts that have pairs into groups that are compared in parallel. */
final class TextGroups {

  /**
   * A pair must share this part of the fingerprints that it would share if one text contained as
   * much of the other as the threshold says. Changed words spoil more runs of eight words than
   * shingles.
   */
  private static final double SLACK = 0.2;

  /**
   * If all fingerprints that a pair shares occur in many texts, they must be this part of the
   * shorter text. So the notice that ends every article of a paper makes no copies.
   */
  private static final double WHOLE = 0.75;

  /** The numbers of the texts, in increasing unsigned order. */
  private final long[] numbers;

  private final int[] groups;

  private TextGroups(long[] numbers, int[] groups) {
    this.numbers = numbers;
    this.groups = groups;
  }

  /**
   * Writes the groups, and the pairs of each group in a section. Pairs that share too few
   * fingerprints are left out.
   *
   * @param files of {@link TextPair}, in which a pair may occur several times
   */
  static List<WorkFile> write(Collection<WorkFile> files, NearSettings settings)
      throws IOException {
    long[] pairs = pairs(files, settings.copies().threshold());
    Components components = new Components(pairs);
    SortedRun sections = new SortedRun(WorkFile.Kind.TEXT_PAIRS, settings.workFolder());
    for (int i = 0; i < pairs.length; i += 2) {
      TextPair pair = new TextPair(pairs[i], pairs[i + 1], 0, 0, 0);
      sections.add(group(components.of(pairs[i]), settings), pair.key(), pair.value());
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

  private static long[] pairs(Collection<WorkFile> files, double threshold) throws IOException {
    LongStream.Builder pairs = LongStream.builder();
    try (MergedRuns runs = new MergedRuns(files)) {
      TextPair sum = null;
      while (runs.next()) {
        TextPair next = TextPair.decode(runs.key(), runs.value());
        if (sum != null && sum.one() == next.one() && sum.other() == next.other()) {
          sum = sum.plus(next);
        } else {
          add(sum, threshold, pairs);
          sum = next;
        }
      }
      add(sum, threshold, pairs);
    }
    return pairs.build().toArray();
  }

  private static void add(TextPair pair, double threshold, LongStream.Builder pairs) {
    if (pair == null) {
      return;
    }
    int expected = Fingerprints.expected(pair.words());
    if (pair.rare() >= Math.max(1, (int) (SLACK * threshold * expected))
        || pair.shared() >= WHOLE * expected) {
      pairs.add(pair.one()).add(pair.other());
    }
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
        // With its sign turned, unsigned order is the order of numbers.
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
