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

/** Groups files by their order, a number of a shard or ranking, and makes new files of a group. */
final class ForEachGroup extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  /** Makes new files of a group, given the number of the group and its files. */
  interface Step extends Serializable {
    List<WorkFile> apply(Comparisons comparisons, int number, List<WorkFile> files)
        throws IOException;
  }

  private final PCollectionView<Iterable<WorkFile>> documents;
  private final ApplyFn fn;

  /**
   * Creates the transform.
   *
   * @param documents files of the run's documents, of which comparisons are made
   */
  ForEachGroup(
      SerializedOnce<CompareSettings> settings,
      PCollectionView<Iterable<WorkFile>> documents,
      Step step) {
    this.documents = documents;
    fn = new ApplyFn(settings, documents, step);
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> files) {
    return files
        .apply("Key", ParDo.of(new KeyFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), files.getCoder()))
        .apply("Group", GroupByKey.create())
        .apply("Apply", ParDo.of(fn).withSideInputs(documents))
        .setCoder(files.getCoder());
  }

  private static final class KeyFn extends DoFn<WorkFile, KV<Integer, WorkFile>> {
    private final Counter toCompare =
        Metrics.counter(ProgressCounter.class, ProgressCounter.TO_COMPARE.name());

    @ProcessElement
    public void key(@Element WorkFile file, OutputReceiver<KV<Integer, WorkFile>> keyed) {
      toCompare.inc();
      keyed.output(KV.of(Math.toIntExact(file.order()), file));
    }
  }

  private static final class ApplyFn extends DoFn<KV<Integer, Iterable<WorkFile>>, WorkFile> {
    private final Counter compared =
        Metrics.counter(ProgressCounter.class, ProgressCounter.COMPARED.name());
    private final SerializedOnce<CompareSettings> settings;
    private final PCollectionView<Iterable<WorkFile>> documents;
    private final Step step;

    /** Keeps the comparisons between groups; {@link Comparisons} keeps only those in use. */
    private transient Comparisons comparisons;

    ApplyFn(
        SerializedOnce<CompareSettings> settings,
        PCollectionView<Iterable<WorkFile>> documents,
        Step step) {
      this.settings = settings;
      this.documents = documents;
      this.step = step;
    }

    @ProcessElement
    public void apply(ProcessContext context) throws IOException {
      comparisons = Comparisons.of(settings.get(), context.sideInput(documents));
      KV<Integer, Iterable<WorkFile>> group = context.element();
      List<WorkFile> files = StreamSupport.stream(group.getValue().spliterator(), false).toList();
      step.apply(comparisons, group.getKey(), files).forEach(context::output);
      compared.inc(files.size());
    }
  }
}
