package org.parley.compare;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/** Totals the n-grams of each shard: files of windows in, candidates for the rankings out. */
final class TotalNgrams extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  private final SerializedOnce<CompareSettings> settings;
  private final PCollectionView<Iterable<WorkFile>> documents;

  TotalNgrams(
      SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
    this.settings = settings;
    this.documents = documents;
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> windows) {
    return windows
        .apply("Group", new GroupByOrder())
        .apply("Total", ParDo.of(new TotalFn(settings, documents)).withSideInputs(documents))
        .setCoder(windows.getCoder());
  }

  private static final class TotalFn extends GroupedFilesFn {
    TotalFn(
        SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
      super(settings, documents);
    }

    @Override
    List<WorkFile> process(
        int shard, List<WorkFile> windows, CompareSettings settings, Comparisons comparisons)
        throws IOException {
      return new NgramShard(settings, comparisons.corpus()).total(windows);
    }
  }
}
