package org.parley.compare;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.parley.model.ProgressCounter;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/** A DoFn that makes new files of a group of files, given the comparisons of the run. */
abstract class GroupedFilesFn extends DoFn<KV<Integer, Iterable<WorkFile>>, WorkFile> {

  private final Counter compared =
      Metrics.counter(ProgressCounter.class, ProgressCounter.COMPARED.name());
  private final SerializedOnce<CompareSettings> settings;
  private final PCollectionView<Iterable<WorkFile>> documents;

  /** Kept here because {@link Comparisons} itself only keeps what is in use. */
  private transient Comparisons comparisons;

  GroupedFilesFn(
      SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
    this.settings = settings;
    this.documents = documents;
  }

  /**
   * Makes the files of a group.
   *
   * @param number order of the group's files
   */
  abstract List<WorkFile> process(
      int number, List<WorkFile> files, CompareSettings settings, Comparisons comparisons)
      throws IOException;

  @ProcessElement
  public void process(ProcessContext context) throws IOException {
    comparisons = Comparisons.of(settings.get(), context.sideInput(documents));
    int number = context.element().getKey();
    List<WorkFile> files =
        StreamSupport.stream(context.element().getValue().spliterator(), false).toList();
    process(number, files, settings.get(), comparisons).forEach(context::output);
    compared.inc(files.size());
  }
}
