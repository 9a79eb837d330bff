package org.parley.near;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.parley.near.MadeUpTexts.BOARD;
import static org.parley.near.MadeUpTexts.SKIPPERS;
import static org.parley.near.MadeUpTexts.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Reference;
import org.parley.spill.MergedRuns;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.TextPair;
import org.parley.spill.WorkFile;
import org.parley.study.Copies;

class FindCopiesTest {

  @TempDir Path work;
  private MadeUpTexts texts;

  @BeforeEach
  void begin() {
    texts = new MadeUpTexts(work);
  }

  /** Shards and groups divide the work; batches are of one document each. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 8", "3, 2", "50, 50"})
  void copiesAreTheSameHoweverTheWorkIsDivided(int shards, int groups) throws IOException {
    texts.add("long.txt", SKIPPERS, 5, words("a", 900));
    texts.add("part.txt", SKIPPERS, 9, words("a", 300, 360));
    texts.add("reprint.txt", BOARD, 7, words("b", 30) + " " + words("a", 100, 800));
    texts.add("other.txt", BOARD, 8, words("c", 500));
    texts.add("wet.txt", BOARD, 8, "The quay is wet.");
    texts.add("again.txt", BOARD, 9, "The quay is wet.");
    TestPipeline pipeline =
        TestPipeline.fromOptions(
                PipelineOptionsFactory.fromArgs(
                        "--enforceImmutability=true", "--enforceEncodability=true")
                    .create())
            .enableAbandonedNodeEnforcement(false);
    List<ReferenceBatch> batches = new ArrayList<>();
    for (Reference document : texts.documents()) {
      batches.addAll(ReferenceBatch.of(List.of(document)));
    }
    PCollectionTuple found =
        PCollectionTuple.of(
                FindCopies.DOCUMENTS,
                pipeline.apply("Documents", Create.of(batches).withCoder(ReferenceBatch.CODER)))
            .and(
                FindCopies.FINGERPRINTS,
                pipeline.apply(
                    "Fingerprints",
                    Create.of(texts.fingerprints(shards)).withCoder(WorkFile.CODER)))
            .and(
                FindCopies.REPEATED_PARAGRAPHS,
                pipeline.apply("Paragraphs", Create.empty(WorkFile.CODER)))
            .apply(
                FindCopies.of(
                    new NearSettings(Copies.DEFAULT, List.of(), work.toString(), groups)));
    PAssert.that(found.get(FindCopies.ACCEPTED))
        .satisfies(
            accepted -> {
              assertThat(
                  ReferenceBatch.references(accepted).stream()
                      .sorted(Reference.BY_PATH)
                      .map(one -> one.path() + " " + one.flags())
                      .toList(),
                  is(
                      List.of(
                          "long.txt []",
                          "other.txt []",
                          "reprint.txt [NEAR_COPY_OTHER_AUTHOR]",
                          "wet.txt []")));
              return null;
            });
    PAssert.that(found.get(FindCopies.TABLE_FILES))
        .satisfies(
            files -> {
              assertThat(
                  rows(files, WorkFile.Kind.COPIES),
                  is(
                      List.of(
                          "again.txt,,wet.txt,,1,4,same_bytes",
                          "part.txt,,long.txt,,1,60,near",
                          "reprint.txt,,long.txt,,0.958678,700,near")));
              assertThat(
                  rows(files, WorkFile.Kind.DUPLICATES).stream()
                      .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, 4)))
                      .toList(),
                  is(List.of("again.txt,,duplicate,wet.txt", "part.txt,,duplicate,long.txt")));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static List<String> rows(Iterable<WorkFile> files, WorkFile.Kind kind) {
    List<WorkFile> ofKind = new ArrayList<>();
    files.forEach(ofKind::add);
    ofKind.removeIf(file -> file.kind() != kind);
    List<String> rows = new ArrayList<>();
    try (MergedRuns runs = new MergedRuns(ofKind)) {
      while (runs.next()) {
        rows.add(new String(runs.value(), StandardCharsets.UTF_8).stripTrailing());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private List<TextPair> pairs() throws IOException {
    List<TextPair> pairs = new ArrayList<>();
    try (MergedRuns runs =
        new MergedRuns(PairFinder.find(texts.fingerprints(1), work.toString()))) {
      while (runs.next()) {
        pairs.add(TextPair.decode(runs.key(), runs.value()));
      }
    }
    return pairs;
  }

  /** Finds pairs in shards of fingerprints, and compares them in one group. */
  private CopyRules.Decided decided(int shards) throws IOException {
    NearSettings settings = new NearSettings(Copies.DEFAULT, List.of(), work.toString(), 1);
    Map<Long, List<WorkFile>> sections =
        texts.fingerprints(shards).stream().collect(Collectors.groupingBy(WorkFile::number));
    List<WorkFile> pairs = new ArrayList<>();
    for (List<WorkFile> shard : sections.values()) {
      pairs.addAll(PairFinder.find(shard, work.toString()));
    }
    return AlikeTexts.decide(
        texts.documents(),
        TextGroups.write(pairs, settings).stream()
            .filter(file -> file.kind() == WorkFile.Kind.TEXT_PAIRS)
            .toList(),
        settings.copies(),
        settings.workFolder(),
        RepeatedParagraphs.NONE);
  }

  /** All texts share a notice of 60 words; pairs of all texts would be 44,850. */
  @Test
  void aNoticeInAllTextsMakesFewPairsAndNoCopies() throws IOException {
    for (int i = 0; i < 300; i++) {
      texts.add("d" + i, SKIPPERS, 5, words("t" + i + "x", 400) + " " + words("notice", 60));
    }
    assertThat(pairs().size(), is(greaterThan(300)));
    assertThat(pairs().size(), is(lessThan(300 * (PairFinder.MOST_PARTNERS + 5))));
    assertThat(decided(1).rows(), is(empty()));
  }

  /** Of 105 words, 60 are a notice that all texts end with. */
  @Test
  void aNoticeThatIsMostOfShortTextsMakesNoCopies() throws IOException {
    for (int i = 0; i < 40; i++) {
      texts.add("d" + i, SKIPPERS, 5, words("t" + i + "x", 45) + " " + words("notice", 60));
    }
    texts.add("same", BOARD, 6, words("t7x", 45) + " " + words("notice", 58));
    assertThat(
        decided(1).rows().stream().map(row -> row.copy().path()).toList(), is(List.of("same")));
  }

  /** There are far more copies than a fingerprint has partners. */
  @Test
  void aHundredCopiesAreAllFound() throws IOException {
    texts.add("first", SKIPPERS, 5, words("a", 400));
    for (int i = 0; i < 100; i++) {
      texts.add(
          "d" + i, SKIPPERS, 6, words("a", 10 + i, 390 - i) + " " + words("own" + i + "x", 9));
    }
    CopyRules.Decided decided = decided(2);
    assertThat(decided.left().size(), is(100));
    assertThat(decided.counted().get(0).path(), is("first"));
  }

  /**
   * Equally long texts, so that their longest ones are chosen by their hashes, not by their days.
   */
  @Test
  void aLetterThatManySendOnManyDaysIsFoundAndEachAuthorKeepsOne() throws IOException {
    for (int i = 0; i < 200; i++) {
      String author = i % 4 == 0 ? BOARD : SKIPPERS;
      texts.add("d" + i, author, 1 + i % 28, words("a", 300) + " " + words("own" + i + "x", 4));
    }
    CopyRules.Decided decided = decided(2);
    assertThat(decided.rows().size(), is(199));
    assertThat(
        decided.counted().stream().map(Reference::path).sorted().toList(), is(List.of("d0", "d1")));
  }

  /** So short a text has one or two fingerprints. */
  @Test
  void aShortLetterThatManySignIsFound() throws IOException {
    for (int letter = 0; letter < 10; letter++) {
      for (int i = 0; i < 16; i++) {
        String name = " " + words("n" + letter + "x" + i + "x", 3);
        texts.add("d" + letter + "-" + i, SKIPPERS, 1 + i, words("l" + letter + "x", 45) + name);
      }
    }
    assertThat(decided(1).counted().size(), is(10));
  }
}
