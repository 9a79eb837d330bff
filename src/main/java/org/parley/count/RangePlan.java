package org.parley.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;

/**
 * A division of the ordered author-weeks into contiguous ranges of about equal work. Author-weeks
 * that {@link Weights} merged stay together.
 *
 * @param starts the first author-week of each range except range 0
 * @param shards number of shards into which the comparisons divide the terms and n-grams
 * @param warnings lines that the run prints about the dates of the documents
 */
record RangePlan(List<AuthorWeek> starts, int shards, List<String> warnings) {

  private static final long SMALLEST_RANGE = 1 << 20;
  private static final long LARGEST_RANGE = 16 << 20;

  /** The weight of texts with about as many terms and n-grams as a worker examines at once. */
  private static final long SHARD_WEIGHT = 8 << 20;

  /** Several ranges per slot, so that a slow one does not keep the others waiting. */
  private static final long RANGES_PER_SLOT = 10;

  /**
   * The sizes that a plan aims at.
   *
   * @param rangeWeight weight of a range
   * @param shardWeight weight of all documents per shard
   */
  record Sizes(long rangeWeight, long shardWeight) implements Serializable {

    /** Returns sizes that keep {@code slots} workers busy with documents of this total weight. */
    static Sizes of(long total, int slots) {
      long even = total / (slots * RANGES_PER_SLOT);
      return new Sizes(Math.max(SMALLEST_RANGE, Math.min(LARGEST_RANGE, even)), SHARD_WEIGHT);
    }
  }

  /** Returns a plan for these weights, with these warnings. */
  static RangePlan of(Weights weights, Sizes sizes, List<String> warnings) {
    List<AuthorWeek> starts = new ArrayList<>();
    long filled = 0;
    for (Map.Entry<AuthorWeek, Long> entry : weights.weights().entrySet()) {
      if (filled > 0 && filled + entry.getValue() > sizes.rangeWeight()) {
        starts.add(entry.getKey());
        filled = 0;
      }
      filled += entry.getValue();
    }
    int shards = Math.toIntExact(1 + weights.total() / sizes.shardWeight());
    return new RangePlan(starts, shards, warnings);
  }

  /** Returns the number of the range that contains an author-week. */
  int range(AuthorWeek authorWeek) {
    int found = Collections.binarySearch(starts, authorWeek);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** A coder of plans; equal plans have equal bytes. */
  static final class RangePlanCoder extends AtomicCoder<RangePlan> {
    private static final RangePlanCoder INSTANCE = new RangePlanCoder();

    private RangePlanCoder() {}

    static RangePlanCoder of() {
      return INSTANCE;
    }

    @Override
    public void encode(RangePlan plan, OutputStream stream) throws IOException {
      OutputStreamDataOutput out = new OutputStreamDataOutput(stream);
      out.writeVInt(plan.shards());
      out.writeVInt(plan.starts().size());
      for (AuthorWeek start : plan.starts()) {
        start.write(out);
      }
      out.writeVInt(plan.warnings().size());
      for (String warning : plan.warnings()) {
        out.writeString(warning);
      }
    }

    @Override
    public RangePlan decode(InputStream stream) throws IOException {
      InputStreamDataInput in = new InputStreamDataInput(stream);
      int shards = in.readVInt();
      List<AuthorWeek> starts = new ArrayList<>();
      for (int left = in.readVInt(); left > 0; left--) {
        starts.add(AuthorWeek.read(in));
      }
      List<String> warnings = new ArrayList<>();
      for (int left = in.readVInt(); left > 0; left--) {
        warnings.add(in.readString());
      }
      return new RangePlan(starts, shards, warnings);
    }
  }
}
