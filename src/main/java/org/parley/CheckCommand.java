package org.parley;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.DocumentPath;
import org.parley.model.ListedDocument;
import org.parley.model.TableName;
import org.parley.study.Comparison;
import org.parley.study.Study;
import org.parley.study.StudyFile;

/** {@code parley check STUDY.yaml}: validates a study and says what a run would read. */
final class CheckCommand {

  private CheckCommand() {}

  static int run(Path yaml, ParleyOptions options, PrintStream out) throws IOException {
    StudyFile file = RunSettings.open(yaml);
    Study study = file.study();
    long missing = 0;
    long bytes = 0;
    for (ListedDocument document : file.documents()) {
      Optional<Path> path = path(study, document);
      if (path.isPresent()) {
        bytes += Files.size(path.get());
      } else {
        missing++;
      }
    }
    out.println(study.name() + ": " + study.title());
    line(
        out,
        "documents",
        "%,d, %,d bytes, below %s",
        file.documents().size(),
        bytes,
        Cli.shown(study.documents().root()));
    if (missing > 0) {
      line(out, "", "%,d of them are not there or outside; they will be rejected", missing);
    }
    line(out, "authors", "%,d in the list or the study", authors(file));
    line(out, "sides", "%s", study.sides().isEmpty() ? "none" : String.join(", ", study.sides()));
    line(
        out,
        "coverage",
        "%s to %s, %s",
        day(study.coverage().first()),
        day(study.coverage().last()),
        study.timeZone());
    line(
        out,
        "phrases",
        "%,d with %,d patterns",
        study.phrases().size(),
        study.phrases().stream().mapToInt(phrase -> phrase.patterns().size()).sum());
    line(out, "events", "%,d", study.events().size());
    List<String> comparisons = study.comparisons().stream().map(Comparison::name).toList();
    line(
        out,
        "comparisons",
        "%,d%s",
        comparisons.size(),
        comparisons.isEmpty() ? "" : ": " + String.join(", ", comparisons));
    line(out, "words", "%s", study.comparing().words().label());
    line(
        out,
        "tables",
        "%s",
        study.tables().stream().sorted().map(TableName::label).collect(Collectors.joining(", ")));
    line(
        out,
        "output",
        "%s",
        Cli.shown(Objects.requireNonNullElse(options.getOutput(), study.output())));
    return Cli.DONE;
  }

  private static Optional<Path> path(Study study, ListedDocument document) {
    if (DocumentPath.leavesRoot(document.path())) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(study.documents().root()).resolve(document.path());
      return Optional.of(path).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static long authors(StudyFile file) {
    return Stream.concat(
            file.documents().stream().map(ListedDocument::author),
            file.study().authors().stream().map(Study.Author::name))
        .filter(name -> !name.isEmpty())
        .distinct()
        .count();
  }

  private static String day(LocalDate day) {
    return day == null ? "open" : day.toString();
  }

  private static void line(PrintStream out, String name, String format, Object... values) {
    out.printf(Locale.ROOT, "  %-11s %s%n", name, String.format(Locale.ROOT, format, values));
  }
}
