package org.parley;

import java.io.IOException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.DelegateCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.KV;
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
   * The graph of a run: one labelled line per stage. Writes the lists that the first one names.
   *
   * @param results where the run may write
   * @throws IOException if the lists cannot be written
   */
  public static void graph(
      Pipeline pipeline, StudyFile file, ParleyOptions options, ResultsFolder results)
      throws IOException {
    RunSettings settings = new RunSettings(file, options, results);
    pipeline
        .getCoderRegistry()
        .registerCoderForClass(
            WorkFile.class,
            DelegateCoder.of(StringUtf8Coder.of(), WorkFile::encode, WorkFile::decode));

    PCollection<KV<Integer, String>> listed =
        pipeline.apply(
            "List",
            Create.of(settings.writeLists())
                .withCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of())));
    PCollectionTuple read = listed.apply("Read", ReadDocuments.of(settings.read()));
    PCollection<WorkFile> counted =
        read.get(ReadDocuments.ACCEPTED).apply("Count", CountDocuments.of(settings.count()));
    PCollection<WorkFile> files =
        PCollectionList.of(read.get(ReadDocuments.FILES))
            .and(counted)
            .apply("Files", Flatten.pCollections());
    PublishTables publish = PublishTables.of(file.study(), results.tables());
    if (settings.compares()) {
      PCollection<WorkFile> compared =
          PCollectionTuple.of(
                  CompareGroups.DOCUMENTS, ofKind(WorkFile.Kind.DOCUMENT_COUNTS, counted))
              .and(CompareGroups.POSTINGS, ofKind(WorkFile.Kind.TERM_POSTINGS, counted))
              .and(CompareGroups.WINDOWS, ofKind(WorkFile.Kind.TOKEN_WINDOWS, counted))
              .apply("Compare", CompareGroups.of(settings.compare()));
      files.apply("Publish counts", publish.counts());
      PCollectionList.of(files)
          .and(compared)
          .apply("All files", Flatten.pCollections())
          .apply("Publish comparisons", publish.comparisons());
    } else {
      files.apply("Publish", publish);
    }
  }

  private static PCollection<WorkFile> ofKind(WorkFile.Kind kind, PCollection<WorkFile> files) {
    return files.apply("Files " + kind, Filter.by(file -> file.kind() == kind));
  }
}
