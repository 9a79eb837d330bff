package org.parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.ParleyOptions;
import org.parley.model.DocumentPath;
import org.parley.model.ListedDocument;
import org.parley.model.TableName;
import org.parley.storage.DocumentFolder;
import org.parley.study.Comparison;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;

/** {@code parley check STUDY.yaml}: validates a study and says what a run would read. */
final class CheckCommand {

  private CheckCommand() {}

  static int run(Path yaml, ParleyOptions options, PrintStream out) throws IOException {
    StudyFile file = Cli.open(yaml);
    Study study = file.study();
    Collection<Long> sizes = sizes(file).values();
    long bytes = sizes.stream().mapToLong(Long::longValue).sum();
    int missing = file.documents().size() - sizes.size();
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

  private static Map<String, Long> sizes(StudyFile file) throws IOException {
    return DocumentFolder.at(file.study().documents().root())
        .sizes(
            file.documents().stream()
                .map(ListedDocument::path)
                .filter(path -> !DocumentPath.leavesRoot(path))
                .toList());
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
