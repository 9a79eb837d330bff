package org.parley.compare;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/** Ranks the candidates of each ranking: files of candidates in, files of table lines out. */
final class RankCandidates extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  private final SerializedOnce<CompareSettings> settings;
  private final PCollectionView<Iterable<WorkFile>> documents;

  RankCandidates(
      SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
    this.settings = settings;
    this.documents = documents;
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> candidates) {
    return candidates
        .apply("Group", new GroupByOrder())
        .apply("Rank", ParDo.of(new RankFn(settings, documents)).withSideInputs(documents))
        .setCoder(candidates.getCoder());
  }

  private static final class RankFn extends GroupedFilesFn {
    RankFn(
        SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
      super(settings, documents);
    }

    @Override
    List<WorkFile> process(
        int number, List<WorkFile> candidates, CompareSettings settings, Comparisons comparisons)
        throws IOException {
      return List.of(Rankings.of(settings).rank(number, candidates, comparisons));
    }
  }
}
