package org.parley.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RichGeneratorTest {

  private static final String FOUR = "4";

  @TempDir Path folder;

  @Test
  void givesTheSameBytesAgain() throws IOException {
    assertThat(
        CorpusContent.of(generate("again")), is(equalTo(CorpusContent.of(generate("corpus")))));
  }

  @Test
  void listsTheFilesOfEachFormatInTurn() throws IOException {
    List<String> rows = Files.readAllLines(generate("corpus").resolve("files/documents.csv"));
    assertThat(
        rows.stream().skip(1).map(row -> row.substring(0, row.indexOf(','))).toList(),
        contains(
            "docs/doc000000.pdf",
            "docs/doc000001.docx",
            "docs/doc000002.odt",
            "docs/doc000003.html"));
  }

  @ParameterizedTest
  @EnumSource
  void writesWhatTikaReads(RichFormat format) throws Exception {
    Article article =
        new Article(
            "On \"pay\"",
            "Speaker 01",
            LocalDate.of(2016, 4, 26),
            List.of("The café’s Łukasz & Zoë say 3 < 4.", "Nothing else."));
    BodyContentHandler text = new BodyContentHandler(-1);
    new AutoDetectParser()
        .parse(new ByteArrayInputStream(format.write(article)), text, new Metadata());

    assertThat(
        text.toString().replaceAll("\\s+", " "),
        stringContainsInOrder("On \"pay\"", "The café’s Łukasz & Zoë say 3 < 4.", "Nothing else."));
  }

  private Path generate(String name) throws IOException {
    Path corpus = folder.resolve(name);
    RichGenerator.main(new String[] {FOUR, corpus.toString()});
    return corpus;
  }
}
