package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.cli.Cli;
import org.parley.model.TableName;
import org.parley.storage.Memory;

/** The made-up dispute, with documents and results in a file system other than the disk. */
class ElsewhereTest {

  private static final Path STUDY = Path.of("pipelines", "sample-dispute.yaml");
  private static final Path DATA = Path.of("data", "sample-dispute");
  private static final String TEXTS = "memory://store/texts";
  private static final String OUTPUT = "memory://store/results/sample";

  @TempDir private static Path folder;
  private static Path study;
  private static FinishedRun here;
  private static FinishedRun elsewhere;

  @BeforeAll
  static void runTheStudyHereAndElsewhere() throws IOException {
    Memory.begin();
    Memory.upload(DATA, TEXTS);
    here = FinishedRun.of(STUDY, folder.resolve("results")).done();
    study = Files.writeString(folder.resolve("study.yaml"), remote(Files.readString(STUDY)));
    elsewhere = run().done();
  }

  /** The lists stay on the disk, the documents do not. */
  private static String remote(String yaml) {
    return yaml.replace("root: ../data/sample-dispute", "root: " + TEXTS)
        .replace("[../data/sample-dispute/found]", "[" + TEXTS + "/found]")
        .replace("../data/sample-dispute", DATA.toAbsolutePath().toString());
  }

  private static FinishedRun run() {
    return FinishedRun.of(
        study.toString(),
        "--output=" + OUTPUT,
        "--enforceImmutability=true",
        "--enforceEncodability=true");
  }

  private static String current() {
    return OUTPUT + "/" + Memory.text(OUTPUT + "/current.json").replaceAll("(?s).*: \"|\"\n}", "");
  }

  @ParameterizedTest
  @EnumSource(TableName.class)
  void tableIsAsExpected(TableName table) throws IOException {
    assertThat(
        Memory.text(current() + "/tables/" + table.label() + ".csv"),
        is(
            Files.readString(
                Path.of("src/test/resources/expected/sample-dispute", table.label() + ".csv"))));
  }

  /** Only the report and the record of the run contain its time and flags. */
  @Test
  void everyOtherFileIsThereAndTheSame() throws IOException {
    assertThat(published(), is(local()));
  }

  private static Map<String, String> published() {
    Map<String, String> files = new TreeMap<>();
    Memory.files()
        .forEach(
            (name, file) -> {
              if (name.startsWith(current() + "/")) {
                add(files, name.substring(current().length() + 1), file.bytes());
              }
            });
    return files;
  }

  private static Map<String, String> local() throws IOException {
    Path results = folder.resolve("results").toRealPath();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(results)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        add(files, results.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void add(Map<String, String> files, String name, byte[] bytes) {
    boolean dated = name.equals("run.json") || name.equals("report.html");
    files.put(name, dated ? "" : new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Test
  void saysWhatBecameOfEveryDocumentAndWhereTheTablesAre() {
    assertThat(elsewhere.out().lines().findFirst(), is(here.out().lines().findFirst()));
    assertThat(
        elsewhere.out(),
        allOf(
            containsString("tables in " + OUTPUT + "/run-"),
            containsString("/tables, charts in " + OUTPUT + "/run-")));
    assertThat(elsewhere.err(), is(""));
  }

  @Test
  void leavesNothingBehindButResultsAndTexts() {
    List<String> names =
        Memory.files().keySet().stream()
            .filter(name -> name.startsWith(OUTPUT))
            .map(name -> name.substring(OUTPUT.length() + 1).replaceAll("(-.*)?/.*", ""))
            .distinct()
            .toList();
    assertThat(names, is(List.of("current.json", "run", "texts")));
  }

  @Test
  void checkCountsTheDocumentsWithoutOpeningThem() {
    FinishedRun check = FinishedRun.of("check", study.toString()).done();
    assertThat(
        check.out().lines().toList(),
        hasItems(
            "  documents   47, 151,741 bytes, below memory://store/texts",
            "              2 are missing or outside the folder and will be rejected"));
  }

  @Test
  void showsADocumentAsItIsCounted() throws IOException {
    String document;
    try (Stream<Path> files = Files.list(DATA.resolve("found"))) {
      document =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".html"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    FinishedRun there =
        FinishedRun.of("text", TEXTS + "/found/" + document, "--study=" + study).done();
    FinishedRun local =
        FinishedRun.of("text", DATA + "/found/" + document, "--study=" + STUDY).done();
    assertThat(there.out().lines().skip(1).toList(), is(local.out().lines().skip(1).toList()));
    assertThat(
        FinishedRun.of("text", TEXTS + "/nowhere.txt").err(),
        is("no such document: '" + TEXTS + "/nowhere.txt'\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3://bucket/out, . Build one with ./scripts/build s3 (see docs/running.md)",
    "gs://bucket/out, ''",
    "hdfs://names/out, . Build one with ./scripts/build hdfs (see docs/running.md)"
        + " and run it with HADOOP_CONF_DIR",
    "ftp://host/out, ''"
  })
  void refusesAPlaceThatNoFileSystemOfTheBuildKnows(String output, String advice) {
    FinishedRun run = FinishedRun.of(STUDY.toString(), "--output=" + output);
    assertThat(run.exit(), is(Cli.WRONG_USE));
    assertThat(
        run.err(),
        is(
            "'"
                + output
                + "' cannot be reached by this build (No filesystem found for scheme "
                + output.substring(0, output.indexOf(':'))
                + "); allowed: a local path, or a name of a Beam file system on the class path"
                + advice
                + "\n"));
  }

  @Test
  void namesTheLineOfAPlaceThatThisBuildDoesNotReach() throws IOException {
    Path yaml =
        Files.writeString(
            folder.resolve("s3.yaml"),
            Files.readString(study).replace("root: " + TEXTS, "root: s3://bucket/texts"));
    FinishedRun run = FinishedRun.of("check", yaml.toString());
    assertThat(run.exit(), is(Cli.WRONG_USE));
    assertThat(
        run.err().lines().toList(),
        hasItem(
            allOf(
                startsWith(yaml + ":13:"),
                containsString(
                    "documents.root: 's3://bucket/texts' cannot be reached by this build"))));
  }
}
