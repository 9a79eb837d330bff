package org.parley.compare;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/** Totals the terms of each shard: files of postings in, candidates for the rankings out. */
final class TotalTerms extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  private final ForEachGroup step;

  TotalTerms(
      SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
    step =
        new ForEachGroup(
            settings,
            documents,
            (comparisons, shard, files) -> new TermShard(comparisons).total(files));
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> postings) {
    return postings.apply("Each shard", step);
  }
}
