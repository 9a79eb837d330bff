package org.parley.compare;

import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/** Ranks the candidates of each ranking: files of candidates in, files of table lines out. */
final class RankCandidates extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  private final ForEachGroup step;

  RankCandidates(
      SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
    step =
        new ForEachGroup(
            settings,
            documents,
            (comparisons, ranking, files) ->
                List.of(Rankings.of(comparisons.settings()).rank(ranking, files, comparisons)));
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> candidates) {
    return candidates.apply("Each ranking", step);
  }
}
