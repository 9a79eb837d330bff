package org.parley.studyfile;

import static java.util.Comparator.comparing;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.model.CodePointOrder;
import org.parley.model.ListedDocument;

class DocumentListPropertyTest {

  private static Path folder;

  @BeforeContainer
  static void begin() throws IOException {
    folder = Files.createTempDirectory("lists");
  }

  @AfterContainer
  static void end() throws IOException {
    for (String name : List.of("list.csv", "study.yaml")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Property(tries = 300)
  void readsBackWhatACsvWriterWrote(
      @ForAll("documents") List<ListedDocument> documents,
      @ForAll Random order,
      @ForAll boolean byteOrderMark,
      @ForAll boolean windows)
      throws IOException {
    StudyFixture study = new StudyFixture(folder);
    String csv = write(documents, order, windows ? "\r\n" : "\n");
    study
        .bytes("list.csv", ((byteOrderMark ? "\uFEFF" : "") + csv).getBytes(StandardCharsets.UTF_8))
        .yaml(StudyFixture.LEAST);
    assertThat(
        study.documents(),
        is(
            documents.stream()
                .sorted(comparing(ListedDocument::path, CodePointOrder.COMPARATOR))
                .toList()));
  }

  private static String write(List<ListedDocument> documents, Random order, String lineEnd)
      throws IOException {
    List<String> columns =
        new ArrayList<>(
            List.of("path", "author", "side", "date", "title", "outlet", "url", "notes", "x"));
    Collections.shuffle(columns, order);
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator(lineEnd).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(columns);
      for (ListedDocument listed : documents) {
        Map<String, String> row =
            Map.of(
                "path", listed.path(),
                "author", listed.author(),
                "side", listed.side(),
                "date", listed.date() == null ? listed.badDate() : listed.date().toString(),
                "title", listed.title(),
                "outlet", listed.outlet(),
                "url", listed.url(),
                "notes", listed.title(),
                "x", "");
        printer.printRecord(columns.stream().map(row::get));
      }
    }
    return text.toString();
  }

  @Provide
  Arbitrary<List<ListedDocument>> documents() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("ab ,;\"'\n\r\t=é’\uFEFF\uFF01")
            .withCharRange('\u4E00', '\u4E10')
            .ofMaxLength(12)
            .map(text -> text.replace("b", "\uD83D\uDE00").strip());
    Arbitrary<LocalDate> dates =
        Arbitraries.longs()
            .between(0, 30_000)
            .injectNull(0.3)
            .map(day -> day == null ? null : LocalDate.ofEpochDay(day));
    return Combinators.combine(texts, texts, dates, texts, texts, texts)
        .as(
            (path, author, date, title, outlet, url) ->
                new ListedDocument(
                    "d/" + path + "_",
                    "",
                    author,
                    author.isEmpty() ? "" : "side " + author.length() % 3,
                    date,
                    false,
                    date == null ? outlet : "",
                    title,
                    outlet,
                    url))
        .list()
        .uniqueElements(ListedDocument::path)
        .ofMaxSize(20);
  }
}
