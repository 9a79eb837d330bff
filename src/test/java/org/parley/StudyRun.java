package org.parley;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parley.cli.Cli;
import org.parley.study.Study;

/** A study and its results. Each study runs once for all tests; no test may change its results. */
enum StudyRun {
  /** One document, the study that the program comes with. */
  JUNIOR_DOCTORS(Path.of("pipelines", "junior-doctors.yaml")),
  /** 47 made-up documents in nine formats. */
  SAMPLE_DISPUTE(Path.of("pipelines", "sample-dispute.yaml")),
  /** 85 essays by four authors. */
  FEDERALIST(Path.of("src", "test", "resources", "corpora", "federalist.yaml")),
  /** 189 speeches by many authors, most with one speech, in a study without a coverage. */
  CONVENTIONS(Path.of("src", "test", "resources", "corpora", "us-conventions-2012.yaml")),
  /** 24 made-up documents in a study that compares quoted words, too. */
  ALL_WORDS(null),
  /** Eight sides and 40 authors, made up. */
  EIGHT_SIDES(null);

  private static final Path FOLDER = Path.of("target", "study-runs");

  /** The corpus of {@link #CONVENTIONS}, which is not part of the repository. */
  private static final Path SPEECHES =
      Path.of("..", "shared", "corpora", "us-conventions-2012", "documents.csv");

  private static final Map<StudyRun, FinishedRun> RUNS = new ConcurrentHashMap<>();
  private static final Map<StudyRun, Study> STUDIES = new ConcurrentHashMap<>();

  private final Path file;

  StudyRun(Path file) {
    this.file = file;
  }

  private Path folder() {
    return FOLDER.resolve(name()).toAbsolutePath();
  }

  /** The study's file. */
  Path yaml() {
    return file == null ? new SmallStudy(folder()).yaml() : file;
  }

  /** The study's list of documents. */
  Path list() {
    return switch (this) {
      case JUNIOR_DOCTORS -> Path.of("data", "junior-doctors", "documents.csv");
      case SAMPLE_DISPUTE -> Path.of("data", "sample-dispute", "documents.csv");
      case FEDERALIST ->
          Path.of("src", "test", "resources", "corpora", "federalist", "documents.csv");
      case CONVENTIONS -> SPEECHES;
      case ALL_WORDS, EIGHT_SIDES -> folder().resolve("docs").resolve("documents.csv");
    };
  }

  /** Runs the study unless a test has done so; skips the test if the corpus is missing. */
  FinishedRun run() {
    return RUNS.computeIfAbsent(this, StudyRun::runNow);
  }

  /** Skips tests of the program's first study if it has more documents than the repository. */
  static void assumeNothingIsDownloaded() {
    Path fetched = Path.of("data", "junior-doctors", "fetched");
    assumeTrue(Files.notExists(fetched), "the study has more documents: move " + fetched + " away");
  }

  private FinishedRun runNow() {
    if (this == JUNIOR_DOCTORS) {
      assumeNothingIsDownloaded();
    }
    assumeTrue(
        this != CONVENTIONS || Files.exists(SPEECHES),
        "the corpus is not part of the repository and not in " + SPEECHES);
    delete(folder());
    if (this == ALL_WORDS) {
      SmallStudy.ofManyTexts(folder()).adding("words: all");
    }
    if (this == EIGHT_SIDES) {
      EightSides.in(folder());
    }
    return FinishedRun.of(yaml(), folder().resolve("results")).done();
  }

  /** Texts that an earlier build extracted must not be read again. */
  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The folder of the results. */
  Path results() {
    run();
    return folder().resolve("results");
  }

  PublishedTables tables() {
    return PublishedTables.at(results());
  }

  Study study() {
    return STUDIES.computeIfAbsent(this, run -> Cli.open(run.yaml()).study());
  }
}
