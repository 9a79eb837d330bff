package org.parley.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.storage.Storage;

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

  @Test
  void makesTheSameDocumentsWhileTheyAreRead() throws Exception {
    Path corpus = generate(SMALL, "corpus");
    Path list = folder.resolve("list");
    CorpusGenerator.main(new String[] {SMALL, list.toString(), "generated"});
    for (String file : List.of("documents.csv", "expected_phrases.csv", "size.txt")) {
      assertThat(Files.readString(list.resolve(file)), is(Files.readString(corpus.resolve(file))));
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    String name = "docs/doc000039.txt";
    assertThat(
        Storage.readAll(GeneratedFiles.ROOT + "/" + name),
        is(Files.readAllBytes(corpus.resolve(name))));
    assertThrows(
        NoSuchFileException.class, () -> Storage.readAll(GeneratedFiles.ROOT + "/docs/other.txt"));
  }

  private Path generate(String size, String name) throws IOException {
    Path corpus = folder.resolve(name);
    CorpusGenerator.main(new String[] {size, corpus.toString()});
    return corpus;
  }
}
