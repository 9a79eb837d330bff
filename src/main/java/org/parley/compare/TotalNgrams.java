package org.parley.compare;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/** Totals the n-grams of each shard: files of windows in, candidates for the rankings out. */
final class TotalNgrams extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  private final ForEachGroup step;

  TotalNgrams(
      SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
    step =
        new ForEachGroup(
            settings,
            documents,
            (comparisons, shard, files) -> new NgramShard(comparisons).total(files));
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> windows) {
    return windows.apply("Each shard", step);
  }
}
