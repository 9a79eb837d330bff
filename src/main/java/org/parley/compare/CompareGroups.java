package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.parley.model.ProgressCounter;
import org.parley.model.SerializedOnce;
import org.parley.model.TableName;
import org.parley.spill.WorkFile;
import org.parley.table.DispersionRow;

/**
 * Compares groups of documents: what counting noted of documents, terms and windows in, the files
 * of the tables that compare out.
 *
 * <p>Terms and n-grams are totalled shard by shard; what may get a row goes to the task that ranks
 * its table, comparison or side as a whole. Only names of files move.
 */
public final class CompareGroups extends PTransform<PCollectionTuple, PCollection<WorkFile>> {

  public static final TupleTag<WorkFile> DOCUMENTS = new TupleTag<>() {};
  public static final TupleTag<WorkFile> POSTINGS = new TupleTag<>() {};
  public static final TupleTag<WorkFile> WINDOWS = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, WorkFile>> CANDIDATES = new TupleTag<>() {};
  private static final TupleTag<WorkFile> FILES = new TupleTag<>() {};

  private final CompareSettings settings;

  private CompareGroups(CompareSettings settings) {
    this.settings = settings;
  }

  /** Compares as {@code settings} say. */
  public static CompareGroups of(CompareSettings settings) {
    return new CompareGroups(settings);
  }

  @Override
  public PCollection<WorkFile> expand(PCollectionTuple in) {
    PCollection<WorkFile> counted =
        PCollectionList.of(in.get(DOCUMENTS))
            .and(in.get(POSTINGS))
            .and(in.get(WINDOWS))
            .apply("Counted", Flatten.pCollections());
    PCollectionView<Iterable<WorkFile>> documents =
        counted
            .apply("Documents", Filter.by(file -> file.kind() == WorkFile.Kind.DOCUMENT_COUNTS))
            .apply("View documents", View.asIterable());
    KvCoder<Integer, WorkFile> coder = KvCoder.of(VarIntCoder.of(), counted.getCoder());
    PCollectionTuple totalled =
        counted
            .apply("Assign shards", ParDo.of(new AssignFn()))
            .setCoder(coder)
            .apply("Group shards", GroupByKey.create())
            .apply(
                "Total shards",
                ParDo.of(new TotalFn(settings, documents))
                    .withSideInputs(documents)
                    .withOutputTags(CANDIDATES, TupleTagList.of(FILES)));
    totalled.get(FILES).setCoder(WorkFile.CODER);
    PCollection<WorkFile> ranked =
        totalled
            .get(CANDIDATES)
            .setCoder(coder)
            .apply("Group tasks", GroupByKey.create())
            .apply("Rank", ParDo.of(new RankFn(settings, documents)).withSideInputs(documents))
            .setCoder(WorkFile.CODER);
    return PCollectionList.of(totalled.get(FILES))
        .and(ranked)
        .apply("Files", Flatten.pCollections());
  }

  /** Shares of the terms have even numbers, shares of the windows odd ones. */
  private static final class AssignFn extends DoFn<WorkFile, KV<Integer, WorkFile>> {
    static final int DOCUMENTS = -1;

    private final Counter toCompare =
        Metrics.counter(ProgressCounter.class, ProgressCounter.TO_COMPARE.name());

    @ProcessElement
    public void assign(@Element WorkFile file, OutputReceiver<KV<Integer, WorkFile>> shards) {
      int section = 2 * Math.toIntExact(file.order());
      switch (file.kind()) {
        case TERM_POSTINGS -> hand(section, file, shards);
        case TOKEN_WINDOWS -> hand(section + 1, file, shards);
        case DOCUMENT_COUNTS -> hand(DOCUMENTS, file, shards);
        default -> {} // Made for the tables as it is.
      }
    }

    private void hand(int shard, WorkFile file, OutputReceiver<KV<Integer, WorkFile>> shards) {
      toCompare.inc();
      shards.output(KV.of(shard, file));
    }
  }

  /** What needs to know the documents of a run. */
  private abstract static class WithCorpus<I, O> extends DoFn<I, O> {
    private final SerializedOnce<CompareSettings> settings;
    private final PCollectionView<Iterable<WorkFile>> documents;
    private transient Comparisons comparisons;

    WithCorpus(CompareSettings settings, PCollectionView<Iterable<WorkFile>> documents) {
      this.settings = SerializedOnce.of(settings);
      this.documents = documents;
    }

    CompareSettings settings() {
      return settings.get();
    }

    Comparisons comparisons(ProcessContext context) throws IOException {
      if (comparisons == null) {
        comparisons = Comparisons.of(settings(), context.sideInput(documents));
      }
      return comparisons;
    }

    static List<WorkFile> files(Iterable<WorkFile> group) {
      List<WorkFile> files = new ArrayList<>();
      group.forEach(files::add);
      return files;
    }
  }

  private static final class TotalFn
      extends WithCorpus<KV<Integer, Iterable<WorkFile>>, KV<Integer, WorkFile>> {
    private final Counter toCompare =
        Metrics.counter(ProgressCounter.class, ProgressCounter.TO_COMPARE.name());
    private final Counter compared =
        Metrics.counter(ProgressCounter.class, ProgressCounter.COMPARED.name());

    TotalFn(CompareSettings settings, PCollectionView<Iterable<WorkFile>> documents) {
      super(settings, documents);
    }

    @ProcessElement
    public void total(ProcessContext context) throws IOException {
      int shard = context.element().getKey();
      List<WorkFile> files = files(context.element().getValue());
      if (shard == AssignFn.DOCUMENTS) {
        compareDocuments(context);
      } else if (shard % 2 == 0) {
        Comparisons known = comparisons(context);
        hand(new TermShard(settings(), known.corpus(), known.compared()).total(files), context);
      } else {
        hand(new NgramShard(settings(), comparisons(context).corpus()).total(files), context);
      }
      compared.inc(files.size());
    }

    private void hand(List<WorkFile> candidates, ProcessContext context) {
      toCompare.inc(candidates.size());
      candidates.forEach(file -> context.output(KV.of(Math.toIntExact(file.order()), file)));
    }

    /** What is known of whole documents is enough for the phrases. */
    private void compareDocuments(ProcessContext context) throws IOException {
      Corpus corpus = comparisons(context).corpus();
      List<ComparedGroups> groups = comparisons(context).compared();
      if (settings().wants(TableName.PHRASE_COMPARISONS)) {
        context.output(FILES, PhraseComparisons.write(settings(), corpus, groups));
      }
      if (settings().wants(TableName.EVENT_EFFECTS)) {
        context.output(FILES, EventEffects.write(settings(), corpus));
      }
      if (settings().wants(TableName.KEYNESS) || settings().wants(TableName.PHRASE_COMPARISONS)) {
        context.output(FILES, Remarks.write(settings(), groups));
      }
    }
  }

  private static final class RankFn extends WithCorpus<KV<Integer, Iterable<WorkFile>>, WorkFile> {
    private final Counter compared =
        Metrics.counter(ProgressCounter.class, ProgressCounter.COMPARED.name());

    RankFn(CompareSettings settings, PCollectionView<Iterable<WorkFile>> documents) {
      super(settings, documents);
    }

    @ProcessElement
    public void rank(ProcessContext context) throws IOException {
      int number = context.element().getKey();
      List<WorkFile> files = files(context.element().getValue());
      Rankings.Task task = Rankings.of(settings()).list().get(number);
      context.output(
          switch (task.table()) {
            case KEYNESS -> keyness(task.name(), files, context).rank(number);
            case COLLOCATES -> CollocateRanking.rank(settings(), files);
            case NGRAMS -> new NgramRanking(settings(), files).rank(number);
            case DISPERSION ->
                LineWriter.merge(
                    WorkFile.Kind.DISPERSION, DispersionRow.TABLE, files, settings().workFolder());
            default -> throw new IllegalStateException("not ranked: " + task);
          });
      compared.inc(files.size());
    }

    private KeynessRanking keyness(String name, List<WorkFile> files, ProcessContext context)
        throws IOException {
      return new KeynessRanking(settings(), comparisons(context).compared(name), files);
    }
  }
}
