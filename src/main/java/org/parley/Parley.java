package org.parley;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.parley.compare.CompareGroups;
import org.parley.count.CountDocuments;
import org.parley.near.FindCopies;
import org.parley.publish.PublishTables;
import org.parley.read.ReadDocuments;
import org.parley.spill.WorkFile;

/** A builder that makes the graph of a run. */
public final class Parley {

  private Parley() {}

  /**
   * Builds the graph, one labelled line per stage.
   *
   * @param lists the names of the files of listed documents
   * @throws IOException if the documents' folder cannot be listed
   */
  public static void build(Pipeline pipeline, List<String> lists, RunSettings settings)
      throws IOException {
    PublishTables publish = PublishTables.of(settings.file().study(), settings.results().tables());

    PCollection<String> listed =
        pipeline.apply("List", Create.of(lists).withCoder(StringUtf8Coder.of()));
    PCollectionTuple read = listed.apply("Read", ReadDocuments.of(settings.read()));
    PCollectionTuple near =
        PCollectionTuple.of(FindCopies.DOCUMENTS, read.get(ReadDocuments.DOCUMENTS))
            .and(FindCopies.FINGERPRINTS, read.get(ReadDocuments.FINGERPRINTS))
            .and(FindCopies.REPEATED_PARAGRAPHS, read.get(ReadDocuments.REPEATED_PARAGRAPHS))
            .apply("Near", FindCopies.of(settings.near()));
    PCollectionTuple counted =
        near.get(FindCopies.ACCEPTED)
            .apply(
                "Count",
                CountDocuments.of(settings.count())
                    .withRepeated(read.get(ReadDocuments.REPEATED_PARAGRAPHS)));
    PCollection<WorkFile> files =
        PCollectionList.of(read.get(ReadDocuments.TABLE_FILES))
            .and(near.get(FindCopies.TABLE_FILES))
            .and(counted.get(CountDocuments.TABLE_FILES))
            .apply("Table files", Flatten.pCollections());
    if (settings.compares()) {
      files.apply("Publish counts", publish.counts());
      PCollection<WorkFile> compared =
          PCollectionTuple.of(CompareGroups.DOCUMENTS, counted.get(CountDocuments.DOCUMENTS))
              .and(CompareGroups.POSTINGS, counted.get(CountDocuments.POSTINGS))
              .and(CompareGroups.WINDOWS, counted.get(CountDocuments.WINDOWS))
              .apply("Compare", CompareGroups.of(settings.compare()));
      compared.apply("Publish comparisons", publish.comparisons());
    } else {
      files.apply("Publish", publish);
    }
  }
}
