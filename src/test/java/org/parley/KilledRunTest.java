package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;
import org.parley.model.Sha256;
import org.parley.model.TableName;

/** A run is killed as by a power cut: no handler runs. */
class KilledRunTest {

  private static final int DOCUMENTS = 300;
  private static final int WORDS = 2000;

  @TempDir private Path folder;
  private SmallStudy study;
  private String before;
  private Path publishedAtFirst;

  @BeforeEach
  void publishResultsOnceAndWriteALargerCorpus() throws IOException {
    study = SmallStudy.in(folder);
    study.run().done();
    before = everything();
    Random random = new Random(4711);
    List<String> rows = new ArrayList<>();
    for (int document = 0; document < DOCUMENTS; document++) {
      String path = "made-up-" + document + ".txt";
      int author = document % 12;
      rows.add(
          String.join(
              ",",
              path,
              "Skipper " + author,
              author % 2 == 0 ? "crew" : "board",
              "2031-0" + (1 + document % 9) + "-1" + document % 7));
      study.write("docs/" + path, text(random));
    }
    study.list(rows.toArray(String[]::new));
  }

  /** Sentences of ten words out of a vocabulary of 3,000. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      text.append(word % 10 == 3 ? "ferry" : "w" + Integer.toString(random.nextInt(3000), 36));
      text.append(word % 10 == 9 ? ". " : " ");
    }
    return text.append("The last ferry is safe.\n").toString();
  }

  @Test
  void afterAKillAtAnyMomentTheResultsAreWholeAndTheNextRunSucceeds() throws Exception {
    killBesideASecondRun(() -> inWork("TERM_FREQUENCIES"));
    assertThat(everything(), is(before));
    kill(() -> inStaging(".concordance.csv") || inStaging("concordance.csv"));
    assertThat(everything(), is(before));
    kill(() -> inStaging("DOCUMENT_TABLES.json"));
    assertThat(everything(), is(before));
    kill(() -> staged("", ".tables.xlsx"));
    assertThat(everything(), is(before));
    kill(() -> there("link-") || !published().equals(publishedAtFirst));
    String after = everything();
    study.run().done();
    String whole = everything();
    assertThat(after, is(either(is(before)).or(is(whole))));
    assertThat(whole, is(not(before)));
    assertThat(study.hidden(), contains("lock", "run-ID"));
    assertThat(PublishedTables.at(study.output()).rows(TableName.DOCUMENTS).size(), is(DOCUMENTS));
  }

  /** Starts a run in a process of its own and kills it at that moment. */
  private void kill(BooleanSupplier moment) throws Exception {
    Process process = start();
    await(process, moment);
    process.destroyForcibly().waitFor();
  }

  private void killBesideASecondRun(BooleanSupplier moment) throws Exception {
    Process process = start();
    await(process, moment);
    FinishedRun second = study.run();
    process.destroyForcibly().waitFor();
    assertThat(second.exit(), is(2));
    assertThat(second.err(), containsString("another run is writing these results"));
    assertThat(second.out(), is(""));
    assertThat(study.hidden(), hasItem("work-ID"));
  }

  private Process start() throws IOException {
    publishedAtFirst = published();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Cli.class.getName(),
            study.yaml().toString())
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  private void await(Process process, BooleanSupplier moment) throws Exception {
    boolean alive = true;
    while (!moment.getAsBoolean()) {
      assertThat("it ended too early: " + Files.readString(log()), alive);
      alive = process.isAlive();
      Thread.sleep(1); // The moment may be short.
    }
  }

  private Path log() {
    return folder.resolve("child.log");
  }

  private Path published() {
    try {
      return study.output().toRealPath();
    } catch (IOException e) {
      throw new AssertionError("there are no results", e);
    }
  }

  private Path hidden() {
    return study.output().resolveSibling(".ferry");
  }

  private boolean there(String prefix) {
    return names(hidden()).anyMatch(name -> name.startsWith(prefix));
  }

  private boolean inWork(String prefix) {
    return names(hidden())
        .filter(name -> name.startsWith("work-"))
        .anyMatch(name -> names(hidden().resolve(name)).anyMatch(file -> file.startsWith(prefix)));
  }

  private boolean inStaging(String prefix) {
    return staged("tables", prefix);
  }

  private boolean staged(String folder, String prefix) {
    return names(hidden())
        .filter(name -> name.startsWith("run-") && !published().endsWith(name))
        .anyMatch(
            name ->
                names(hidden().resolve(name).resolve(folder))
                    .anyMatch(file -> file.startsWith(prefix)));
  }

  private static Stream<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList().stream();
    } catch (NoSuchFileException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    for (TableName table : TableName.values()) {
      all.append(PublishedTables.at(study.output()).text(table));
      all.append(Files.readString(study.output().resolve("spreadsheet/" + table.label() + ".csv")));
    }
    all.append(Sha256.of(Files.readAllBytes(study.output().resolve("tables.xlsx"))));
    return all.toString();
  }
}
