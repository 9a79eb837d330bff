package org.parley.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnevenGeneratorTest {

  private static final String THOUSANDTH = "1000";
  private static final long LONGEST_DOCUMENT = 100_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesAgain(Unevenness unevenness) throws IOException {
    assertThat(
        CorpusContent.of(generate(unevenness, "again")),
        is(equalTo(CorpusContent.of(generate(unevenness, "corpus")))));
  }

  @ParameterizedTest
  @EnumSource
  void plantsAsManyPhrasesAsTheBoundCounts(Unevenness unevenness) throws Exception {
    Path corpus = generate(unevenness, "corpus").resolve("uneven");
    Path tables = folder.resolve("tables");
    Bound.main(new String[] {corpus.toString(), tables.toString(), "1"});

    CellCounts planted = CellCounts.read(corpus.resolve("expected_phrases.csv"), "phrase");
    CellCounts counted = CellCounts.read(tables.resolve("phrases.csv"), "phrase");
    assertThat(counted.differences(planted), is(empty()));
  }

  @ParameterizedTest
  @EnumSource
  void makesTheEvenCorpusAsLargeAsTheOther(Unevenness unevenness) throws IOException {
    Path corpus = generate(unevenness, "corpus");
    long uneven = bytes(corpus.resolve("uneven/docs"));
    assertThat(
        bytes(corpus.resolve("even/docs")),
        is(both(greaterThanOrEqualTo(uneven)).and(lessThan(uneven + LONGEST_DOCUMENT))));
  }

  @Test
  void givesThreeInFiveDocumentsToOneAuthorAndWeek() throws IOException {
    Path corpus = generate(Unevenness.LARGE_AUTHOR_WEEK, "corpus").resolve("uneven");
    List<String> rows = Files.readAllLines(corpus.resolve("documents.csv"));
    assertThat(rows.stream().filter(row -> row.contains(",Speaker 01,")).count(), is(12L));
  }

  @Test
  void drawsNoFreshWordTwice() {
    Random unused = new Random(0);
    FreshWords first = new FreshWords(0);
    FreshWords second = new FreshWords(50_000);
    Stream<String> words =
        Stream.concat(
            Stream.generate(() -> first.apply(unused)).limit(50_000),
            Stream.generate(() -> second.apply(unused)).limit(50_000));
    assertThat(words.distinct().count(), is(100_000L));
  }

  private Path generate(Unevenness unevenness, String name) throws IOException {
    String spelled = unevenness.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Path corpus = folder.resolve(name);
    UnevenGenerator.main(new String[] {spelled, corpus.toString(), THOUSANDTH});
    return corpus;
  }

  private static long bytes(Path documents) throws IOException {
    return CorpusContent.of(documents).values().stream().mapToLong(String::length).sum();
  }
}
