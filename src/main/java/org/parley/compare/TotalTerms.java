package org.parley.compare;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/** Totals the terms of each shard: files of postings in, candidates for the rankings out. */
final class TotalTerms extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  private final SerializedOnce<CompareSettings> settings;
  private final PCollectionView<Iterable<WorkFile>> documents;

  TotalTerms(
      SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
    this.settings = settings;
    this.documents = documents;
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> postings) {
    return postings
        .apply("Group", new GroupByOrder())
        .apply("Total", ParDo.of(new TotalFn(settings, documents)).withSideInputs(documents))
        .setCoder(postings.getCoder());
  }

  private static final class TotalFn extends GroupedFilesFn {
    TotalFn(
        SerializedOnce<CompareSettings> settings, PCollectionView<Iterable<WorkFile>> documents) {
      super(settings, documents);
    }

    @Override
    List<WorkFile> process(
        int shard, List<WorkFile> postings, CompareSettings settings, Comparisons comparisons)
        throws IOException {
      return new TermShard(settings, comparisons).total(postings);
    }
  }
}
