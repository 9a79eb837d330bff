package org.parley.compare;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;

/**
 * Compares groups of documents. The input is the counted files under {@link #DOCUMENTS}, {@link
 * #POSTINGS} and {@link #WINDOWS}; the output is the files of the tables that compare.
 *
 * <p>Terms and n-grams are totalled shard by shard, in parallel. Candidates for a row are then
 * ranked together: those of a comparison, of a side, or of a table. Elements are names of files, so
 * little data is shuffled.
 */
public final class CompareGroups extends PTransform<PCollectionTuple, PCollection<WorkFile>> {

  /** Files of {@link org.parley.spill.DocumentCounts}. */
  public static final TupleTag<WorkFile> DOCUMENTS = new TupleTag<>() {};

  /** Files of {@link org.parley.spill.TermPostings}; their number is that of a shard. */
  public static final TupleTag<WorkFile> POSTINGS = new TupleTag<>() {};

  /** Files of {@link org.parley.spill.TokenWindows}; their number is that of a shard. */
  public static final TupleTag<WorkFile> WINDOWS = new TupleTag<>() {};

  private final SerializedOnce<CompareSettings> settings;

  private CompareGroups(CompareSettings settings) {
    this.settings = SerializedOnce.of(settings);
  }

  /** Returns a transform that compares as {@code settings} say. */
  public static CompareGroups of(CompareSettings settings) {
    return new CompareGroups(settings);
  }

  @Override
  public PCollection<WorkFile> expand(PCollectionTuple counted) {
    PCollection<WorkFile> documents = counted.get(DOCUMENTS);
    PCollectionView<Iterable<WorkFile>> view = documents.apply("View", View.asIterable());
    PCollection<WorkFile> phrases =
        documents.apply("Compare phrases", new ComparePhrases(settings));
    PCollection<WorkFile> terms =
        counted
            .get(POSTINGS)
            .apply(
                "Total terms",
                new ForEachGroup(
                    settings, view, (corpus, shard, files) -> new TermShard(corpus).total(files)));
    PCollection<WorkFile> ngrams =
        counted
            .get(WINDOWS)
            .apply(
                "Total n-grams",
                new ForEachGroup(
                    settings, view, (corpus, shard, files) -> new NgramShard(corpus).total(files)));
    PCollection<WorkFile> ranked =
        PCollectionList.of(terms)
            .and(ngrams)
            .apply("Candidates", Flatten.pCollections())
            .apply("Rank", new ForEachGroup(settings, view, CompareGroups::rank));
    return PCollectionList.of(phrases).and(ranked).apply("Files", Flatten.pCollections());
  }

  private static List<WorkFile> rank(ComparedCorpus corpus, int ranking, List<WorkFile> candidates)
      throws IOException {
    return List.of(Rankings.of(corpus.settings()).rank(ranking, candidates, corpus));
  }
}
