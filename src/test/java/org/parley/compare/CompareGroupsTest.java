package org.parley.compare;

import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.count.CountDocuments;
import org.parley.count.CountedTexts;
import org.parley.spill.LineFiles;
import org.parley.spill.WorkFile;
import org.parley.study.Comparison;
import org.parley.study.Group;
import org.parley.studyfile.MadeUpStudies;

class CompareGroupsTest {

  private static final long WHOLE = 1 << 30;

  @TempDir private Path folder;

  /** Holds the lines of the tables, by what they are, to those expected. */
  private record ExpectedLines(EnumMap<WorkFile.Kind, String> expected)
      implements SerializableFunction<Iterable<WorkFile>, Void> {
    @Override
    public Void apply(Iterable<WorkFile> files) {
      EnumMap<WorkFile.Kind, String> lines = new EnumMap<>(WorkFile.Kind.class);
      StreamSupport.stream(files.spliterator(), false)
          .sorted(Comparator.comparing(WorkFile::number))
          .collect(groupingBy(WorkFile::kind))
          .forEach((kind, ofKind) -> lines.put(kind, text(ofKind)));
      assertThat(lines, is(expected));
      return null;
    }

    private static String text(List<WorkFile> files) {
      StringBuilder text = new StringBuilder();
      for (WorkFile file : files) {
        try {
          String lines = LineFiles.text(file);
          assertThat(file.toString(), file.rows(), is(lines.lines().count()));
          text.append(lines);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return text.toString();
    }
  }

  private void check(
      Trial trial, long rangeBytes, long shardBytes, EnumMap<WorkFile.Kind, String> expected)
      throws IOException {
    PipelineOptions options =
        PipelineOptionsFactory.fromArgs("--enforceImmutability=true", "--enforceEncodability=true")
            .create();
    TestPipeline pipeline = TestPipeline.fromOptions(options).enableAbandonedNodeEnforcement(false);
    PCollectionTuple counted =
        CountedTexts.count(pipeline, trial.study(), trial.texts(), rangeBytes, shardBytes, folder);
    PAssert.that(
            PCollectionTuple.of(CompareGroups.DOCUMENTS, counted.get(CountDocuments.DOCUMENTS))
                .and(CompareGroups.POSTINGS, counted.get(CountDocuments.POSTINGS))
                .and(CompareGroups.WINDOWS, counted.get(CountDocuments.WINDOWS))
                .apply("Compare", CompareGroups.of(trial.settings())))
        .satisfies(new ExpectedLines(expected));
    pipeline.run().waitUntilFinish();
  }

  /**
   * The crew's {@code the last ferry is safe} and {@code the ferry is late}, 9 tokens, against the
   * board's {@code a ferry is safe}, 4. The measures were computed by another program.
   */
  @Test
  void writesTheLinesOfEveryTable() throws IOException {
    Trial trial =
        Trial.in(folder)
            .minimumCount(2)
            .text("a.txt", "Skippers", "crew", "2031-05-05", "The last ferry is safe.")
            .text("b.txt", "Skippers", "crew", "2031-05-12", "The ferry is late.")
            .text("c.txt", "Harbour Board", "board", "2031-05-13", "A ferry is safe.")
            .event("2031-05-12", "strike");
    EnumMap<WorkFile.Kind, String> lines = new EnumMap<>(WorkFile.Kind.class);
    lines.put(
        WorkFile.Kind.KEYNESS,
        """
            crew-board,1,the,2,9,0,4,222222,0,1.62769,0.202023,0.808093,1.95936,-3.58259,,0,0.116513,2,0,0.307692,,1.48543,1.58496,one_document;little_text
            crew-board,2,safe,1,9,1,4,111111,250000,-0.38474,0.535077,0.913079,-0.797956,-7.46449,5.12464,0,-0.0728223,1,1,0.307692,,-1.58496,-0.215013,one_document;little_text
            crew-board,3,ferry,2,9,1,4,222222,250000,-0.011915,0.913079,0.913079,-0.128105,-4.43364,5.71265,0,-0.013081,2,1,0.0512821,,-0.215013,0,one_document;little_text;fragile
            crew-board,4,is,2,9,1,4,222222,250000,-0.011915,0.913079,0.913079,-0.128105,-4.43364,5.71265,0,-0.013081,2,1,0.0512821,,-0.215013,0,one_document;little_text;fragile
            """);
    lines.put(
        WorkFile.Kind.PHRASE_COMPARISONS,
        """
            crew-board,1,last-ferry,1,9,0,4,111111,0,0.771946,0.379616,0.535077,1.28951,-6.45533,,0,0.0755222,1,0,0.615385,,0,1.48543,one_document;little_text;fragile
            crew-board,2,safe,1,9,1,4,111111,250000,-0.38474,0.535077,0.535077,-0.797956,-7.46449,5.12464,0,-0.0728223,1,1,0.307692,,-1.58496,-0.215013,one_document;little_text
            """);
    lines.put(
        WorkFile.Kind.EVENT_EFFECTS,
        """
            strike,all,last-ferry,2031-05-12,2,1,5,1,1,0,8,2,0,0,0,24.375,0.384615,,,0,0,one_document;little_text;fragile
            strike,all,safe,2031-05-12,2,1,5,1,1,1,8,2,1,0.625,0.0079621,49.0605,1,,,0,1.25,one_document;little_text;fragile
            strike,board,last-ferry,2031-05-12,2,0,0,0,0,0,4,1,0,,,,,,,,,empty_before;one_document;little_text
            strike,board,safe,2031-05-12,2,0,0,0,0,1,4,1,1,,,,,,,,,empty_before;one_document;little_text;fragile
            strike,crew,last-ferry,2031-05-12,2,1,5,1,1,0,4,1,0,0,0,48.75,1,1,,,,one_document;little_text;fragile
            strike,crew,safe,2031-05-12,2,1,5,1,1,0,4,1,0,0,0,48.75,1,1,,,,one_document;little_text;fragile
            """);
    lines.put(
        WorkFile.Kind.COLLOCATES,
        """
            last-ferry,crew,1,safe,1,1,3,7,1.92254,14,1.22239,1
            last-ferry,crew,2,is,1,2,3,7,0.0580081,13.415,0.222392,1
            last-ferry,crew,3,the,1,2,3,7,0.0580081,13.415,0.222392,1
            safe,board,1,a,1,1,3,3,,14,0,1
            safe,board,2,ferry,1,1,3,3,,14,0,1
            safe,board,3,is,1,1,3,3,,14,0,1
            safe,crew,1,last,1,1,4,8,1.52964,14,1,1
            safe,crew,2,ferry,1,2,4,8,0,13.415,0,1
            safe,crew,3,is,1,2,4,8,0,13.415,0,1
            safe,crew,4,the,1,2,4,8,0,13.415,0,1
            """);
    lines.put(
        WorkFile.Kind.NGRAMS,
        """
            all,2,1,ferry is,3,10,3,2,300000,,
            all,2,2,is safe,2,10,2,2,200000,,
            all,3,1,ferry is safe,2,7,2,2,285714,,
            crew,2,1,ferry is,2,7,2,1,285714,-0.0224268,0.880957
            """);
    lines.put(
        WorkFile.Kind.DISPERSION,
        """
            ferry,3,3,2,2,0.0512821,0.0740741,0.928571
            is,3,3,2,2,0.0512821,0.0740741,0.928571
            safe,2,2,2,2,0.307692,0.444444,0.490825
            the,2,2,1,2,0.307692,0.444444,0.490825
            """);
    lines.put(
        WorkFile.Kind.REMARKS,
        "warning: comparison crew-board: a group with 1 document, little text (target: 9 tokens in"
            + " 2 documents; reference: 4 tokens in 1 document); treat with care\n");
    check(trial, WHOLE, WHOLE, lines);
  }

  /** Words so few that there are ties everywhere, and everything meets everything. */
  private Trial manyTexts() {
    Trial trial =
        Trial.in(folder)
            .minimumCount(3)
            .detail(7)
            .event("2031-05-12", "strike")
            .comparing(
                new Comparison("z", MadeUpStudies.side("crew"), MadeUpStudies.side("board")),
                new Comparison("a", MadeUpStudies.side("board"), Group.REST));
    Random random = new Random(4711);
    String[] words = "the last ferry is safe safety and late no boat sails at ten".split(" ", -1);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        text.append(word == 20 ? "\u201cthe last ferry is safe\u201d " : "")
            .append(words[random.nextInt(words.length)])
            .append(random.nextInt(8) == 0 ? ".\n\n" : " ");
      }
      String side = List.of("crew", "board", "").get(i % 3);
      trial.text(
          "d" + i + ".txt",
          "Author " + side + i % 6,
          side,
          "2031-05-" + (10 + i % 18),
          text.toString());
    }
    return trial;
  }

  /** From ranges of an author-week or less and very many shards to one range. */
  @ParameterizedTest
  @CsvSource({"1000, 1000", "3000, 4000", "1000000000, 2000"})
  void theLinesDoNotDependOnTheNumberOfRangesAndShards(long rangeBytes, long shardBytes)
      throws IOException {
    Trial trial = manyTexts();
    EnumMap<WorkFile.Kind, String> expected = new EnumMap<>(WorkFile.Kind.class);
    for (WorkFile file : trial.compareAll()) {
      expected.merge(file.kind(), LineFiles.text(file), String::concat);
    }
    assertThat(expected.size(), is(7));
    check(trial, rangeBytes, shardBytes, expected);
  }

  @Test
  void writesNothingWhereNothingIsAccepted() throws IOException {
    check(Trial.in(folder), WHOLE, WHOLE, new EnumMap<>(WorkFile.Kind.class));
  }
}
