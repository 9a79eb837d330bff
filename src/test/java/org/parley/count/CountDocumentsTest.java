package org.parley.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.publish.PublishTables;
import org.parley.publish.ResultsFolder;
import org.parley.spill.LineFiles;
import org.parley.spill.MergedRuns;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.WorkFile;
import org.parley.studyfile.MadeUpStudies;

class CountDocumentsTest {

  @TempDir private Path folder;

  private static TestPipeline pipeline() {
    PipelineOptions options =
        PipelineOptionsFactory.fromArgs("--enforceImmutability=true", "--enforceEncodability=true")
            .create();
    return TestPipeline.fromOptions(options).enableAbandonedNodeEnforcement(false);
  }

  private static PCollection<ReferenceBatch> references(
      Pipeline pipeline, List<Reference> references) {
    // Several batches, so that there are bundles to run in parallel.
    List<ReferenceBatch> batches = new ArrayList<>();
    for (int from = 0; from < references.size(); from += 5) {
      batches.addAll(
          ReferenceBatch.of(references.subList(from, Math.min(from + 5, references.size()))));
    }
    return pipeline.apply(Create.of(batches).withCoder(ReferenceBatch.CODER));
  }

  @Test
  void writesTheRowsOfEveryTable() throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));
    Map<String, String> texts =
        Map.of(
            "a.txt", "The last ferry\n\nIt is safe.",
            "b.txt", "\u201cIs the last ferry safe?\u201d Yes.");
    List<Reference> documents =
        List.of(
            MadeUp.reference("b.txt", "Skippers", "2031-05-12", 30),
            MadeUp.reference("a.txt", "Harbour Board", "2031-05-06", 27));
    TestPipeline pipeline = pipeline();
    PCollectionTuple files =
        references(pipeline, MadeUp.written(documents, texts, work))
            .apply(CountDocuments.of(MadeUp.settings(work)));
    PAssert.that(files.get(CountDocuments.TABLE_FILES)).satisfies(new ExpectedRows());
    pipeline.run().waitUntilFinish();
  }

  /** Checks the rows of the two documents, table by table. */
  private static final class ExpectedRows
      implements SerializableFunction<Iterable<WorkFile>, Void> {
    @Override
    public Void apply(Iterable<WorkFile> files) {
      Map<WorkFile.Kind, String> rows = rows(files);
      String hash = "0".repeat(64);
      assertThat(
          rows.get(WorkFile.Kind.DOCUMENTS),
          is(
              "a.txt,,accepted,,,Harbour Board,board,2031-05-06,2031-W19,The last ferry,,,"
                  + "text/plain,"
                  + hash
                  + ",27,27,3,0,0,3,1,list,list,short\n"
                  + "b.txt,,accepted,,,Skippers,crew,2031-05-12,2031-W20,The last ferry,,,"
                  + "text/plain,"
                  + hash
                  + ",30,30,6,5,0,6,2,list,list,short;mostly_quoted\n"));
      assertThat(rows.get(WorkFile.Kind.TRIMMED), is("a.txt,,0,14,title,The last ferry\n"));
      assertThat(
          rows.get(WorkFile.Kind.CONCORDANCE),
          is(
              """
              last-ferry,b.txt,,8,18,last ferry,Skippers,crew,2031-05-12,2031-W20,1,true,\u201cIs the,last ferry,safe?\u201d Yes.
              safe,a.txt,,22,26,safe,Harbour Board,board,2031-05-06,2031-W19,1,false,It is,safe,.
              safe,b.txt,,19,23,safe,Skippers,crew,2031-05-12,2031-W20,1,true,\u201cIs the last ferry,safe,?\u201d Yes.
              """));
      assertThat(
          rows.get(WorkFile.Kind.TERM_FREQUENCIES),
          is(
              """
              2031-W19,Harbour Board,board,is,2031-05-05,1,1,3,333333,1,3,333333
              2031-W19,Harbour Board,board,it,2031-05-05,1,1,3,333333,1,3,333333
              2031-W19,Harbour Board,board,safe,2031-05-05,1,1,3,333333,1,3,333333
              2031-W20,Skippers,crew,ferry,2031-05-12,1,1,6,166667,0,1,0
              2031-W20,Skippers,crew,is,2031-05-12,1,1,6,166667,0,1,0
              2031-W20,Skippers,crew,last,2031-05-12,1,1,6,166667,0,1,0
              2031-W20,Skippers,crew,safe,2031-05-12,1,1,6,166667,0,1,0
              2031-W20,Skippers,crew,the,2031-05-12,1,1,6,166667,0,1,0
              2031-W20,Skippers,crew,yes,2031-05-12,1,1,6,166667,1,1,1000000
              """));
      return null;
    }

    private static Map<WorkFile.Kind, String> rows(Iterable<WorkFile> files) {
      Map<WorkFile.Kind, List<WorkFile>> byKind = new EnumMap<>(WorkFile.Kind.class);
      files.forEach(file -> byKind.computeIfAbsent(file.kind(), k -> new ArrayList<>()).add(file));
      Map<WorkFile.Kind, String> rows = new EnumMap<>(WorkFile.Kind.class);
      byKind.forEach((kind, ofKind) -> rows.put(kind, rows(kind, ofKind)));
      return rows;
    }

    private static String rows(WorkFile.Kind kind, List<WorkFile> files) {
      StringBuilder rows = new StringBuilder();
      try {
        if (kind == WorkFile.Kind.TERM_FREQUENCIES) {
          files.sort(Comparator.comparing(WorkFile::number));
          for (WorkFile file : files) {
            rows.append(LineFiles.text(file));
          }
          return rows.toString();
        }
        try (MergedRuns runs = new MergedRuns(files)) {
          while (runs.next()) {
            rows.append(new String(runs.value(), StandardCharsets.UTF_8));
          }
        }
        return rows.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void theTablesDoNotDependOnTheSizeOfTheRanges() throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<Reference> documents = new ArrayList<>();
    Random random = new Random(4711);
    for (int i = 0; i < 90; i++) {
      String path = "d/" + i + ".txt";
      // A quarter of them are in one author-week, which is larger than a range.
      String author = i % 4 == 0 ? "Skippers" : "Board " + i % 3;
      String day = i % 4 == 0 ? "2031-05-07" : "2031-05-" + (10 + i % 14);
      String text = text(random);
      texts.put(path, text);
      documents.add(MadeUp.reference(path, author, day, text.length()));
    }
    Map<String, String> whole = tables(documents, texts, 1 << 30);
    assertThat(whole.size(), is(TableName.values().length));
    assertThat(whole.get("concordance.csv").lines().count(), is(greaterThan(50L)));
    for (long rangeBytes : new long[] {2_000, 9_000}) {
      assertThat(tables(documents, texts, rangeBytes), is(whole));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 150; word++) {
      text.append(
          word == 70 ? "the last ferry " : word == 90 ? "\u201csafety comes first\u201d " : "");
      text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(9) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  /** Returns all tables of a run with ranges of that size, by file name. */
  private Map<String, String> tables(
      List<Reference> documents, Map<String, String> texts, long rangeBytes) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (ResultsFolder results =
        ResultsFolder.open(folder.resolve("ranges-of-" + rangeBytes).toString())) {
      TestPipeline pipeline = pipeline();
      Path work = Path.of(results.work());
      references(pipeline, MadeUp.written(documents, texts, work))
          .apply(CountDocuments.of(MadeUp.settings(work)).withSizes(rangeBytes, 8 << 20))
          .get(CountDocuments.TABLE_FILES)
          .apply(PublishTables.of(MadeUpStudies.of(folder), results.tables()));
      pipeline.run().waitUntilFinish();
      results.collect();
      try (var files = Files.list(Path.of(results.tables()))) {
        for (Path file : files.toList()) {
          tables.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return tables;
  }

  @Test
  void failsIfAWorkFileIsGone() throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));
    TestPipeline pipeline = pipeline();
    references(pipeline, List.of(MadeUp.reference("a.txt", "Skippers", "2031-05-12", 30)))
        .apply(CountDocuments.of(MadeUp.settings(work)));
    Pipeline.PipelineExecutionException failed =
        assertThrows(Pipeline.PipelineExecutionException.class, pipeline::run);
    assertThat(failed.getCause().getMessage(), is(work.resolve("texts").toString()));
  }

  @Test
  void writesNoFileWhereNothingIsAccepted() {
    TestPipeline pipeline = pipeline();
    PCollectionTuple files =
        references(pipeline, List.of()).apply(CountDocuments.of(MadeUp.settings(folder)));
    PAssert.that(files.get(CountDocuments.TABLE_FILES)).empty();
    PAssert.that(files.get(CountDocuments.DOCUMENTS)).empty();
    pipeline.run().waitUntilFinish();
  }
}
