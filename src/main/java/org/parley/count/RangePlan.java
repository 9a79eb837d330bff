package org.parley.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.model.Reference;

/**
 * How the order of author-weeks is cut into contiguous ranges of about equal work. An author-week
 * that is too large for one range is a range of its own, cut into parts. Several that are weighed
 * together stay together.
 *
 * @param ranges in order; the first begins before all author-weeks
 * @param shards into how many shares the terms of all documents are divided for the comparisons
 */
record RangePlan(List<Range> ranges, int shards) {

  private static final long SMALLEST_RANGE = 1 << 20;
  private static final long LARGEST_RANGE = 16 << 20;

  /** So many bytes of text have as many terms and n-grams as one worker looks through at once. */
  static final long SHARD_BYTES = 8 << 20;

  /** Several ranges for each slot, so that a slow one does not keep the others waiting. */
  private static final long RANGES_PER_SLOT = 10;

  /**
   * Consecutive author-weeks.
   *
   * @param first its first author-week; null for the first range
   * @param firstNumber the number of its first part, counted over all ranges
   * @param parts how many parts it is cut into; more than 1 only for a range of one author-week
   */
  record Range(AuthorWeek first, int firstNumber, int parts) {}

  /** Plans for so many worker slots. */
  static RangePlan of(Weights weights, int slots) {
    return of(weights, rangeBytes(weights.total(), slots));
  }

  static long rangeBytes(long total, int slots) {
    return Math.max(SMALLEST_RANGE, Math.min(LARGEST_RANGE, total / (slots * RANGES_PER_SLOT)));
  }

  static RangePlan of(Weights weights, long rangeBytes) {
    return of(weights, rangeBytes, SHARD_BYTES);
  }

  static RangePlan of(Weights weights, long rangeBytes, long shardBytes) {
    List<Range> ranges = new ArrayList<>();
    ranges.add(new Range(null, 0, 1));
    long filled = 0;
    for (Map.Entry<AuthorWeek, Weights.Weight> entry : weights.bytes().entrySet()) {
      AuthorWeek authorWeek = entry.getKey();
      Weights.Weight weight = entry.getValue();
      int parts = Math.toIntExact(weight.own() / rangeBytes);
      if (parts > 1) {
        add(ranges, authorWeek, parts);
        add(ranges, authorWeek.successor(), 1);
        filled = weight.neighbours();
      } else {
        if (filled > 0 && filled + weight.sum() > rangeBytes) {
          add(ranges, authorWeek, 1);
          filled = 0;
        }
        filled += weight.sum();
      }
    }
    return new RangePlan(ranges, Math.toIntExact(1 + weights.total() / shardBytes));
  }

  private static void add(List<Range> ranges, AuthorWeek first, int parts) {
    Range last = ranges.get(ranges.size() - 1);
    ranges.add(new Range(first, last.firstNumber() + last.parts(), parts));
  }

  /** The number of the range, or of the part of one, that a document is counted in. */
  int number(Reference reference) {
    Range range = range(AuthorWeek.of(reference));
    return range.firstNumber() + Math.floorMod(reference.path().hashCode(), range.parts());
  }

  /** The range that the range number {@code number} is, or is a part of. */
  Range range(int number) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (ranges.get(middle).firstNumber() <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return ranges.get(low);
  }

  private Range range(AuthorWeek authorWeek) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (ranges.get(middle).first().compareTo(authorWeek) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return ranges.get(low);
  }
}
