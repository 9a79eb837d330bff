package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.parley.model.Batch;
import org.parley.model.ProgressCounter;
import org.parley.model.Reference;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;
import org.parley.text.TextAnalyzer;

/**
 * Counts all accepted documents: batches of references in, the files of the tables out.
 *
 * <p>References are shuffled to contiguous ranges of author-weeks; each range is read, cut, counted
 * and written on the spot, in the order of the tables. Neither texts nor counts move. Only an
 * author-week that is too large for one range is counted in parts, whose term counts are then added
 * up.
 */
public final class CountDocuments extends PTransform<PCollection<byte[]>, PCollection<WorkFile>> {

  private static final TupleTag<WorkFile> FILES = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, Part>> PARTS = new TupleTag<>() {};

  private final CountSettings settings;
  private final SerializableFunction<Weights, RangePlan> planner;

  private CountDocuments(CountSettings settings, SerializableFunction<Weights, RangePlan> planner) {
    this.settings = settings;
    this.planner = planner;
  }

  /** Counts as {@code settings} say. */
  public static CountDocuments of(CountSettings settings) {
    int slots = settings.slots();
    return new CountDocuments(settings, weights -> RangePlan.of(weights, slots));
  }

  /** The same, in ranges of another size: the tables do not depend on it, and a test shows it. */
  CountDocuments withRangeBytes(long rangeBytes) {
    return withBytes(rangeBytes, RangePlan.SHARD_BYTES);
  }

  /** The same, with shards of terms of another size too. */
  CountDocuments withBytes(long rangeBytes, long shardBytes) {
    return new CountDocuments(settings, weights -> RangePlan.of(weights, rangeBytes, shardBytes));
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<byte[]> references) {
    PCollectionView<Weights> weights =
        references.apply("Weigh", Combine.globally(new WeighFn()).asSingletonView());
    PCollectionTuple counted =
        references
            .apply(
                "Assign ranges", ParDo.of(new AssignFn(planner, weights)).withSideInputs(weights))
            .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
            .apply("Group ranges", GroupByKey.create())
            .apply(
                "Count ranges",
                ParDo.of(new CountFn(settings, planner, weights))
                    .withSideInputs(weights)
                    .withOutputTags(FILES, TupleTagList.of(PARTS)));
    PCollection<WorkFile> merged =
        counted
            .get(PARTS)
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Part.class)))
            .apply("Group parts", GroupByKey.create())
            .apply("Merge parts", ParDo.of(new MergeFn(settings)));
    return PCollectionList.of(counted.get(FILES))
        .and(merged)
        .apply("Files", Flatten.pCollections());
  }

  private static final class WeighFn extends Combine.CombineFn<byte[], Weights, Weights> {
    @Override
    public Weights createAccumulator() {
      return new Weights();
    }

    @Override
    public Weights addInput(Weights weights, byte[] batch) {
      weights.addAll(Batch.references(batch));
      return weights;
    }

    @Override
    public Weights mergeAccumulators(Iterable<Weights> accumulators) {
      Weights sum = new Weights();
      accumulators.forEach(sum::addAll);
      return sum;
    }

    @Override
    public Weights extractOutput(Weights weights) {
      return weights;
    }

    @Override
    public Coder<Weights> getAccumulatorCoder(CoderRegistry registry, Coder<byte[]> inputCoder) {
      return new WeightsCoder();
    }

    @Override
    public Coder<Weights> getDefaultOutputCoder(CoderRegistry registry, Coder<byte[]> inputCoder) {
      return new WeightsCoder();
    }
  }

  private static final class AssignFn extends DoFn<byte[], KV<Integer, byte[]>> {
    private final SerializableFunction<Weights, RangePlan> planner;
    private final PCollectionView<Weights> weights;

    AssignFn(SerializableFunction<Weights, RangePlan> planner, PCollectionView<Weights> weights) {
      this.planner = planner;
      this.weights = weights;
    }

    @ProcessElement
    public void assign(ProcessContext context) {
      RangePlan ranges = planner.apply(context.sideInput(weights));
      Batch.group(
          Batch.references(context.element()),
          ranges::number,
          (batch, range) -> context.output(KV.of(range, batch)));
    }
  }

  private static final class CountFn extends DoFn<KV<Integer, Iterable<byte[]>>, WorkFile> {
    /** So many terms take some 50 MB of memory with what is kept of each. */
    private static final int LARGEST_VOCABULARY = 1 << 19;

    private final Counter countedDocuments =
        Metrics.counter(ProgressCounter.class, ProgressCounter.COUNTED.name());
    private final SerializedOnce<CountSettings> settings;
    private final SerializableFunction<Weights, RangePlan> planner;
    private final PCollectionView<Weights> weights;
    private transient TextAnalyzer analyzer;
    private transient TermTally terms;

    CountFn(
        CountSettings settings,
        SerializableFunction<Weights, RangePlan> planner,
        PCollectionView<Weights> weights) {
      this.settings = SerializedOnce.of(settings);
      this.planner = planner;
      this.weights = weights;
    }

    @ProcessElement
    public void count(ProcessContext context) throws IOException {
      if (analyzer == null || analyzer.vocabulary().size() > LARGEST_VOCABULARY) {
        analyzer = new TextAnalyzer(settings.get().rules());
        terms = new TermTally();
      }
      RangePlan plan = planner.apply(context.sideInput(weights));
      RangePlan.Range range = plan.range(context.element().getKey());
      boolean whole = range.parts() == 1;
      try (RangeCounter counter =
          counter(range.firstNumber(), context.element().getKey(), plan.shards())) {
        for (List<Reference> authorWeek : authorWeeks(context.element().getValue())) {
          counter.count(authorWeek, whole);
          countedDocuments.inc(authorWeek.size());
        }
        counter.finish().forEach(context::output);
        counter.part().ifPresent(part -> context.output(PARTS, KV.of(range.firstNumber(), part)));
      }
    }

    private RangeCounter counter(int order, int number, int shards) throws IOException {
      return new RangeCounter(settings.get(), order, number, shards, analyzer, terms);
    }

    /** The documents of each author-week by path, the author-weeks in their order. */
    private static Collection<List<Reference>> authorWeeks(Iterable<byte[]> batches) {
      Map<AuthorWeek, List<Reference>> groups = new HashMap<>();
      for (byte[] batch : batches) {
        for (Reference reference : Batch.references(batch)) {
          groups.computeIfAbsent(AuthorWeek.of(reference), key -> new ArrayList<>()).add(reference);
        }
      }
      groups.values().forEach(group -> group.sort(Reference.BY_PATH));
      return new TreeMap<>(groups).values();
    }
  }

  private static final class MergeFn extends DoFn<KV<Integer, Iterable<Part>>, WorkFile> {
    private final SerializedOnce<CountSettings> settings;

    MergeFn(CountSettings settings) {
      this.settings = SerializedOnce.of(settings);
    }

    @ProcessElement
    public void merge(@Element KV<Integer, Iterable<Part>> parts, OutputReceiver<WorkFile> files)
        throws IOException {
      List<Part> list = new ArrayList<>();
      parts.getValue().forEach(list::add);
      new PartMerger(settings.get(), list).merge().forEach(files::output);
    }
  }
}
