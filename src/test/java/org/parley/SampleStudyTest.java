package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.StudyRun.SAMPLE_DISPUTE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.TableName;

/** The made-up dispute, byte for byte, whatever the machine and the order of its input. */
class SampleStudyTest {

  private static final Path STUDY = SAMPLE_DISPUTE.yaml();
  private static final Path DATA = Path.of("data", "sample-dispute");

  @ParameterizedTest
  @EnumSource(TableName.class)
  void tableIsAsExpected(TableName table) throws IOException {
    ExpectedTables.check("sample-dispute", table, SAMPLE_DISPUTE.tables());
  }

  @Test
  @Tag("programs")
  void comparesAsAnIndependentProgramDoes(@TempDir Path work) throws Exception {
    IndependentComparison.check(DATA, SAMPLE_DISPUTE.tables(), work);
  }

  @Test
  void saysWhatBecameOfEveryDocument() {
    assertThat(
        SAMPLE_DISPUTE.run().out(),
        startsWith(
            "sample-dispute: 47 documents: 36 accepted, 2 duplicates, 1 outside_study, 8 rejected"
                + " (1 corrupt, 1 empty, 1 encrypted, 1 no_author, 1 no_date, 1 no_text,"
                + " 1 not_found, 1 outside_root)\n"));
    assertThat(SAMPLE_DISPUTE.run().err(), is(""));
  }

  /** In Turkish, the capital of i is not I; in Arabic locales, digits are not ASCII. */
  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
  void isTheSameInEveryLocale(String language, @TempDir Path results) throws IOException {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertSame(FinishedRun.of(STUDY, results.resolve("r")).done(), results.resolve("r"));
    } finally {
      Locale.setDefault(machine);
    }
  }

  /** 14 hours before and 10 hours after London, half of all instants are on another day. */
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Honolulu"})
  void isTheSameInEveryTimeZone(String zone, @TempDir Path results) throws IOException {
    TimeZone machine = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertSame(FinishedRun.of(STUDY, results.resolve("r")).done(), results.resolve("r"));
    } finally {
      TimeZone.setDefault(machine);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "7"})
  void isTheSameAtEveryParallelism(String slots, @TempDir Path results) throws IOException {
    FinishedRun other =
        FinishedRun.of(
            STUDY, results.resolve("r"), "--targetParallelism=" + slots, "--workerSlots=" + slots);
    assertSame(other.done(), results.resolve("r"));
  }

  @Test
  void isTheSameForEveryOrderOfTheList(@TempDir Path copy) throws IOException {
    copy(DATA, copy.resolve("data").resolve("sample-dispute"));
    Path pipelines = Files.createDirectories(copy.resolve("pipelines"));
    Path study = Files.copy(STUDY, pipelines.resolve("sample-dispute.yaml"));
    reverse(copy.resolve("data").resolve("sample-dispute").resolve("documents.csv"));
    FinishedRun other = FinishedRun.of(study, copy.resolve("results"));
    assertSame(other.done(), copy.resolve("results"));
  }

  @Test
  void isTheSameOnASecondRunWhichReadsTheTextCache(@TempDir Path results) throws IOException {
    Path output = results.resolve("r");
    assertSame(FinishedRun.of(STUDY, output).done(), output);
    Map<Path, Object> stored = storedTexts(results);
    Path first = output.toRealPath();
    assertSame(FinishedRun.of(STUDY, output).done(), output);
    assertThat(output.toRealPath(), is(not(first)));
    assertThat(stored.isEmpty(), is(false));
    assertThat(storedTexts(results), is(stored));
  }

  private void assertSame(FinishedRun other, Path output) throws IOException {
    assertThat(other.out().lines().findFirst(), is(SAMPLE_DISPUTE.run().out().lines().findFirst()));
    assertThat(
        Files.readString(output.resolve("datapackage.json")),
        is(Files.readString(SAMPLE_DISPUTE.results().resolve("datapackage.json"))));
    for (TableName table : TableName.values()) {
      assertThat(
          table.label(),
          PublishedTables.at(output).text(table),
          is(SAMPLE_DISPUTE.tables().text(table)));
      assertSameBytes(output, "spreadsheet/" + table.label() + ".csv");
    }
    assertSameBytes(output, "tables.xlsx");
    for (String chart : List.of("coverage", "phrases-by-side", "keyness-scatter", "events")) {
      assertSameBytes(output, "charts/" + chart + ".vl.json");
      assertSameBytes(output, "charts/" + chart + ".csv");
    }
  }

  private static void assertSameBytes(Path output, String file) throws IOException {
    long difference = Files.mismatch(output.resolve(file), SAMPLE_DISPUTE.results().resolve(file));
    assertThat(file, difference, is(-1L));
  }

  /** The cached files and when each was written. */
  private static Map<Path, Object> storedTexts(Path results) throws IOException {
    Map<Path, Object> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(results.resolve(".r").resolve("texts"))) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      paths.forEach(
          path -> {
            try {
              Files.createDirectories(to.getParent());
              Files.copy(path, to.resolve(from.relativize(path).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static void reverse(Path list) throws IOException {
    List<CSVRecord> rows;
    try (CSVParser csv = CSVParser.parse(list, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      rows = new ArrayList<>(csv.getRecords());
    }
    Collections.reverse(rows.subList(1, rows.size()));
    try (CSVPrinter out =
        new CSVPrinter(Files.newBufferedWriter(list, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
      out.printRecords(rows);
    }
  }
}
