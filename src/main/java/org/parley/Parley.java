package org.parley;

import java.io.IOException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.parley.compare.CompareGroups;
import org.parley.count.CountDocuments;
import org.parley.publish.PublishTables;
import org.parley.publish.ResultsFolder;
import org.parley.read.ReadDocuments;
import org.parley.spill.WorkFile;
import org.parley.studyfile.StudyFile;

/** The graph of a run. */
public final class Parley {

  private Parley() {}

  /**
   * Builds the graph, one labelled line per stage, and writes the lists that the first stage reads.
   *
   * @param results the folder that the run may write to
   * @throws IOException if the lists cannot be written
   */
  public static void graph(
      Pipeline pipeline, StudyFile file, ParleyOptions options, ResultsFolder results)
      throws IOException {
    RunSettings settings = new RunSettings(file, options, results);
    PublishTables publish = PublishTables.of(file.study(), results.tables());

    PCollection<String> lists =
        pipeline.apply("List", Create.of(settings.writeLists()).withCoder(StringUtf8Coder.of()));
    PCollectionTuple read = lists.apply("Read", ReadDocuments.of(settings.read()));
    PCollectionTuple counted =
        read.get(ReadDocuments.ACCEPTED).apply("Count", CountDocuments.of(settings.count()));
    PCollection<WorkFile> files =
        PCollectionList.of(read.get(ReadDocuments.TABLE_FILES))
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
