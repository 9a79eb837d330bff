package org.parley.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusGeneratorTest {

  private static final String SMALL = "40";
  private static final String LARGER = "60";

  @TempDir Path folder;

  @Test
  void plantsAsManyPhrasesAsTheBoundCounts() throws Exception {
    Path corpus = generate(SMALL, "corpus");
    Path tables = folder.resolve("tables");
    Bound.main(new String[] {corpus.toString(), tables.toString(), "2"});

    CellCounts planted = CellCounts.read(corpus.resolve("expected_phrases.csv"), "phrase");
    CellCounts counted = CellCounts.read(tables.resolve("phrases.csv"), "phrase");
    assertThat(planted.size(), is(greaterThan(20L)));
    assertThat(counted.differences(planted), is(empty()));
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    assertThat(
        CorpusContent.of(generate(SMALL, "again")),
        is(equalTo(CorpusContent.of(generate(SMALL, "corpus")))));
  }

  @Test
  void beginsALargerCorpusWithTheSmaller() throws IOException {
    Path small = generate(SMALL, "small");
    Path larger = generate(LARGER, "larger");
    List<String> smallList = Files.readAllLines(small.resolve("documents.csv"));
    List<String> largerList = Files.readAllLines(larger.resolve("documents.csv"));
    assertThat(largerList.subList(0, smallList.size()), is(equalTo(smallList)));
    assertThat(
        Files.readString(larger.resolve("docs/doc000039.txt")),
        is(equalTo(Files.readString(small.resolve("docs/doc000039.txt")))));
  }

  private Path generate(String size, String name) throws IOException {
    Path corpus = folder.resolve(name);
    CorpusGenerator.main(new String[] {size, corpus.toString()});
    return corpus;
  }
}
