package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.RunSettings;
import org.parley.extract.ReadLimits;
import org.parley.extract.Samples;
import org.parley.model.ListedDocument;
import org.parley.model.Reference;
import org.parley.spill.MergedRuns;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.WorkFile;
import org.parley.study.AuthorSides;
import org.parley.studyfile.MadeUpStudies;

/** Tests both outputs of the stage: accepted references, and the rows of the other documents. */
class ReadDocumentsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 8", "3, 3", "50, 1"})
  void everyListedDocumentComesOutOnce(int shards, int files) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The last ferry is safe.\n");
    Files.writeString(folder.resolve("b.txt"), "The  last ferry\nis safe.");
    Files.write(folder.resolve("c.docx"), Samples.docx("The last ferry is safe."));
    Files.copy(folder.resolve("a.txt"), folder.resolve("d.md"));
    Files.writeString(folder.resolve("e.txt"), "Nothing at sea is safe.");
    Files.writeString(folder.resolve("f.txt"), "");
    List<ListedDocument> listed =
        List.of(
            listed("a.txt", "Skippers", 13),
            listed("b.txt", "Skippers", 6),
            listed("c.docx", "Skippers", 14),
            listed("d.md", "Harbour Board", 20),
            listed("e.txt", "Skippers", 7),
            listed("f.txt", "Skippers", 7),
            listed("g.txt", "Skippers", 7),
            listed("../h.txt", "Skippers", 7));

    TestPipeline pipeline =
        TestPipeline.fromOptions(
                PipelineOptionsFactory.fromArgs(
                        "--enforceImmutability=true", "--enforceEncodability=true")
                    .create())
            .enableAbandonedNodeEnforcement(false);
    PCollectionTuple read =
        pipeline
            .apply(Create.of(DocumentLists.write(listed, files, folder.toString())))
            .apply(ReadDocuments.of(settings(shards)));
    PAssert.that(read.get(ReadDocuments.DOCUMENTS))
        .satisfies(
            batches -> {
              assertThat(
                  accepted(batches),
                  is(
                      List.of(
                          "a.txt by Skippers on 2031-05-13 [SAME_TEXT_OTHER_AUTHOR]",
                          "b.txt by Skippers on 2031-05-06 [SAME_TEXT_OTHER_AUTHOR]",
                          "c.docx by Skippers on 2031-05-14 [SAME_TEXT_OTHER_AUTHOR]",
                          "d.md by Harbour Board on 2031-05-20 [SAME_TEXT_OTHER_AUTHOR]",
                          "e.txt by Skippers on 2031-05-07 []")));
              return null;
            });
    PAssert.that(read.get(ReadDocuments.TABLE_FILES)).satisfies(new ExpectedRows());
    pipeline.run().waitUntilFinish();
  }

  private static List<String> accepted(Iterable<ReferenceBatch> batches) {
    return ReferenceBatch.references(batches).stream()
        .sorted(Reference.BY_PATH)
        .map(one -> one.path() + " by " + one.author() + " on " + one.date() + " " + one.flags())
        .toList();
  }

  /** Checks rows, without the columns that other tests check. */
  private static final class ExpectedRows
      implements SerializableFunction<Iterable<WorkFile>, Void> {
    @Override
    public Void apply(Iterable<WorkFile> files) {
      assertThat(
          rows(files, WorkFile.Kind.REJECTED),
          is(
              List.of(
                  "../h.txt,,outside_root,the path leaves the folder of the documents: move the"
                      + " file into it,,",
                  "f.txt,,empty,the file contains no bytes,0,"
                      + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                  "g.txt,,not_found,\"the list names it, but there is no such file in the"
                      + " documents' folder\",,")));
      return null;
    }

    private static List<String> rows(Iterable<WorkFile> files, WorkFile.Kind kind) {
      List<WorkFile> ofKind = new ArrayList<>();
      files.forEach(file -> addIf(file.kind() == kind, file, ofKind));
      List<String> rows = new ArrayList<>();
      try (MergedRuns runs = new MergedRuns(ofKind)) {
        while (runs.next()) {
          rows.add(new String(runs.value(), StandardCharsets.UTF_8).stripTrailing());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assertThat(ofKind.stream().mapToLong(WorkFile::rows).sum(), is((long) rows.size()));
      return rows;
    }

    private static void addIf(boolean fits, WorkFile file, List<WorkFile> files) {
      if (fits) {
        files.add(file);
      }
    }
  }

  private ReadSettings settings(int shards) throws IOException {
    return new ReadSettings(
        MadeUpStudies.of(folder),
        RunSettings.rules(MadeUpStudies.of(folder)),
        AuthorSides.of(MadeUpStudies.AUTHORS, List.of()),
        ReadLimits.DEFAULTS,
        folder.resolve("store").toString(),
        Files.createDirectories(folder.resolve("work")).toString(),
        shards);
  }

  private static ListedDocument listed(String path, String author, int dayOfMay) {
    return new ListedDocument(
        path, "", author, "", LocalDate.of(2031, 5, dayOfMay), false, "", "", "", "");
  }
}
