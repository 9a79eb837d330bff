package org.parley.compare;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.parley.model.ProgressCounter;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/** Groups files by their number, that of a shard or ranking, and makes new files of each group. */
final class ForEachGroup extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  /** Makes new files of a group, given the number of the group and its files. */
  interface Step extends Serializable {
    List<WorkFile> apply(ComparedCorpus corpus, int number, List<WorkFile> files)
        throws IOException;
  }

  private static final String DOCUMENTS = "documents";

  private final PCollectionView<Iterable<WorkFile>> documents;
  private final ApplyFn fn;

  /**
   * Creates the transform.
   *
   * @param documents files of the run's documents, with the corpus to compare
   */
  ForEachGroup(
      SerializedOnce<CompareSettings> settings,
      PCollectionView<Iterable<WorkFile>> documents,
      Step step) {
    this.documents = documents;
    fn = new ApplyFn(settings, step);
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> files) {
    return files
        .apply("Key", ParDo.of(new KeyFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), files.getCoder()))
        .apply("Group", GroupByKey.create())
        .apply("Apply", ParDo.of(fn).withSideInput(DOCUMENTS, documents))
        .setCoder(files.getCoder());
  }

  private static final class KeyFn extends DoFn<WorkFile, KV<Integer, WorkFile>> {
    private final Counter toCompare =
        Metrics.counter(ProgressCounter.class, ProgressCounter.TO_COMPARE.name());

    @ProcessElement
    public void key(@Element WorkFile file, OutputReceiver<KV<Integer, WorkFile>> keyed) {
      toCompare.inc();
      keyed.output(KV.of(Math.toIntExact(file.number()), file));
    }
  }

  private static final class ApplyFn extends DoFn<KV<Integer, Iterable<WorkFile>>, WorkFile> {
    private final Counter compared =
        Metrics.counter(ProgressCounter.class, ProgressCounter.COMPARED.name());
    private final SerializedOnce<CompareSettings> settings;
    private final Step step;

    /** A strong reference between groups: the cache of {@link ComparedCorpus} is weak. */
    private transient ComparedCorpus corpus;

    ApplyFn(SerializedOnce<CompareSettings> settings, Step step) {
      this.settings = settings;
      this.step = step;
    }

    @ProcessElement
    public void apply(
        @Element KV<Integer, Iterable<WorkFile>> group,
        @SideInput(DOCUMENTS) Iterable<WorkFile> documents,
        OutputReceiver<WorkFile> out)
        throws IOException {
      corpus = ComparedCorpus.of(settings.get(), documents);
      List<WorkFile> files = StreamSupport.stream(group.getValue().spliterator(), false).toList();
      step.apply(corpus, group.getKey(), files).forEach(out::output);
      compared.inc(files.size());
    }
  }
}
