package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.parley.model.ProgressCounter;
import org.parley.model.Reference;
import org.parley.model.SerializedOnce;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.RemarkFile;
import org.parley.spill.WorkFile;
import org.parley.text.TextAnalyzer;

/**
 * Counts all accepted documents. The input is references. The outputs are work files: {@link
 * #TABLE_FILES} for publishing, {@link #DOCUMENTS}, {@link #POSTINGS} and {@link #WINDOWS} for
 * comparing.
 *
 * <p>References are shuffled to contiguous ranges of author-weeks. A worker reads the texts of its
 * range, counts them and writes the counts in the order of the tables. Neither texts nor counts are
 * shuffled.
 */
public final class CountDocuments
    extends PTransform<PCollection<ReferenceBatch>, PCollectionTuple> {

  /** Files of rows and counts, sorted as in the tables. */
  public static final TupleTag<WorkFile> TABLE_FILES = new TupleTag<>() {};

  /** Files of {@link org.parley.spill.DocumentCounts}; none unless the study compares. */
  public static final TupleTag<WorkFile> DOCUMENTS = new TupleTag<>() {};

  /** Sections of {@link org.parley.spill.TermPostings}, one per shard of the terms. */
  public static final TupleTag<WorkFile> POSTINGS = new TupleTag<>() {};

  /** Sections of {@link org.parley.spill.TokenWindows}, one per shard of the beginnings. */
  public static final TupleTag<WorkFile> WINDOWS = new TupleTag<>() {};

  private static final String PLAN = "plan";

  private final CountSettings settings;

  /** Null to derive the sizes from the slots of the settings. */
  private final RangePlan.Sizes sizes;

  private CountDocuments(CountSettings settings, RangePlan.Sizes sizes) {
    this.settings = settings;
    this.sizes = sizes;
  }

  /** Returns a transform that counts documents with these settings. */
  public static CountDocuments of(CountSettings settings) {
    return new CountDocuments(settings, null);
  }

  /** Returns the transform with other sizes, on which the tables do not depend. */
  CountDocuments withSizes(long rangeWeight, long shardWeight) {
    return new CountDocuments(settings, new RangePlan.Sizes(rangeWeight, shardWeight));
  }

  @Override
  public PCollectionTuple expand(PCollection<ReferenceBatch> references) {
    PCollectionView<RangePlan> plan =
        references.apply(
            "Plan ranges", Combine.globally(new PlanFn(settings, sizes)).asSingletonView());
    PCollectionTuple counted =
        references
            .apply("Assign ranges", ParDo.of(new AssignFn()).withSideInput(PLAN, plan))
            .setCoder(KvCoder.of(VarIntCoder.of(), ReferenceBatch.CODER))
            .apply("Group ranges", GroupByKey.create())
            .apply(
                "Count ranges",
                ParDo.of(new CountFn(settings))
                    .withSideInput(PLAN, plan)
                    .withOutputTags(
                        TABLE_FILES, TupleTagList.of(DOCUMENTS).and(POSTINGS).and(WINDOWS)));
    counted.get(TABLE_FILES).setCoder(WorkFile.CODER);
    counted.get(DOCUMENTS).setCoder(WorkFile.CODER);
    counted.get(POSTINGS).setCoder(WorkFile.CODER);
    counted.get(WINDOWS).setCoder(WorkFile.CODER);
    return counted;
  }

  /** Surveys all documents, refuses those of too many author-weeks, and plans the ranges. */
  private static final class PlanFn extends Combine.CombineFn<ReferenceBatch, Survey, RangePlan> {
    private final SerializedOnce<CountSettings> settings;
    private final RangePlan.Sizes sizes;

    PlanFn(CountSettings settings, RangePlan.Sizes sizes) {
      this.settings = SerializedOnce.of(settings);
      this.sizes = sizes;
    }

    @Override
    public Survey createAccumulator() {
      return new Survey();
    }

    @Override
    public Survey addInput(Survey survey, ReferenceBatch batch) {
      survey.addAll(batch.references());
      return survey;
    }

    @Override
    public Survey mergeAccumulators(Iterable<Survey> accumulators) {
      Survey sum = new Survey();
      accumulators.forEach(sum::addAll);
      return sum;
    }

    @Override
    public RangePlan extractOutput(Survey survey) {
      CountSettings counted = settings.get();
      survey.extent().requireFewAuthorWeeks(counted.coverage(), counted.sides());
      long total = survey.weights().total();
      return RangePlan.of(
          survey.weights(),
          sizes == null ? RangePlan.Sizes.of(total, counted.slots()) : sizes,
          survey.extent().warnings(counted.coverage()));
    }

    @Override
    public Coder<Survey> getAccumulatorCoder(
        CoderRegistry registry, Coder<ReferenceBatch> inputCoder) {
      return Survey.SurveyCoder.of();
    }

    @Override
    public Coder<RangePlan> getDefaultOutputCoder(
        CoderRegistry registry, Coder<ReferenceBatch> inputCoder) {
      return RangePlan.RangePlanCoder.of();
    }
  }

  /** Sends each document to its range. */
  private static final class AssignFn extends DoFn<ReferenceBatch, KV<Integer, ReferenceBatch>> {
    @ProcessElement
    public void assign(
        @Element ReferenceBatch references,
        @SideInput(PLAN) RangePlan plan,
        OutputReceiver<KV<Integer, ReferenceBatch>> ranges) {
      ReferenceBatch.group(
          references.references(),
          reference -> plan.range(AuthorWeek.of(reference)),
          (range, batch) -> ranges.output(KV.of(range, batch)));
    }
  }

  /** Counts the documents of a range. */
  private static final class CountFn extends DoFn<KV<Integer, Iterable<ReferenceBatch>>, WorkFile> {
    /** A vocabulary of this size takes some 50 MB with the tallies of its terms. */
    private static final int LARGEST_VOCABULARY = 1 << 19;

    private final Counter countedDocuments =
        Metrics.counter(ProgressCounter.class, ProgressCounter.COUNTED.name());
    private final SerializedOnce<CountSettings> settings;
    private transient TextAnalyzer analyzer;
    private transient TermTally terms;

    CountFn(CountSettings settings) {
      this.settings = SerializedOnce.of(settings);
    }

    @Setup
    public void setup() {
      newAnalyzer();
    }

    private void newAnalyzer() {
      analyzer = new TextAnalyzer(settings.get().rules());
      terms = new TermTally();
    }

    @ProcessElement
    public void count(
        @Element KV<Integer, Iterable<ReferenceBatch>> range,
        @SideInput(PLAN) RangePlan plan,
        MultiOutputReceiver out)
        throws IOException {
      if (analyzer.vocabulary().size() > LARGEST_VOCABULARY) {
        newAnalyzer();
      }
      try (RangeCounter counter =
          new RangeCounter(settings.get(), range.getKey(), plan.shards(), analyzer, terms)) {
        for (List<Reference> authorWeek : authorWeeks(range.getValue())) {
          counter.count(authorWeek);
          countedDocuments.inc(authorWeek.size());
        }
        counter.finish().forEach(file -> out.get(output(file.kind())).output(file));
      }
      // Every run with a document has a range 0.
      if (range.getKey() == 0 && !plan.warnings().isEmpty()) {
        out.get(TABLE_FILES)
            .output(
                RemarkFile.write(
                    settings.get().workFolder(), WorkFile.Kind.DATE_REMARKS, plan.warnings()));
      }
    }

    private static TupleTag<WorkFile> output(WorkFile.Kind kind) {
      return switch (kind) {
        case DOCUMENT_COUNTS -> DOCUMENTS;
        case TERM_POSTINGS -> POSTINGS;
        case TOKEN_WINDOWS -> WINDOWS;
        default -> TABLE_FILES;
      };
    }

    /** Returns the documents of each author-week by path, the author-weeks in order. */
    private static Collection<List<Reference>> authorWeeks(Iterable<ReferenceBatch> batches) {
      Map<AuthorWeek, List<Reference>> groups = new HashMap<>();
      for (Reference reference : ReferenceBatch.references(batches)) {
        groups.computeIfAbsent(AuthorWeek.of(reference), key -> new ArrayList<>()).add(reference);
      }
      groups.values().forEach(group -> group.sort(Reference.BY_PATH));
      return new TreeMap<>(groups).values();
    }
  }
}
