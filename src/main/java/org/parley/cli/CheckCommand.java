package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.ParleyOptions;
import org.parley.RunSettings;
import org.parley.count.Extent;
import org.parley.model.DocumentPath;
import org.parley.model.ListedDocument;
import org.parley.model.Phrase;
import org.parley.model.Reason;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.near.CountedDocuments;
import org.parley.read.OutletParagraphs;
import org.parley.read.ReadSettings;
import org.parley.read.ReadTexts;
import org.parley.storage.DocumentFolder;
import org.parley.study.AuthorSides;
import org.parley.study.Comparison;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;
import org.parley.studyfile.Suggestions;
import org.parley.text.PatternCutter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley check STUDY.yaml}: checks a study and shows what a run would read. */
@Command(
    name = "check",
    customSynopsis = "parley check STUDY.yaml [--flag=value ...]",
    description = "Checks a study and shows what a run with the same flags would read.")
final class CheckCommand extends Subcommand {

  @Parameters(paramLabel = "STUDY.yaml", description = "The study.")
  Path yaml;

  @Option(
      names = "--read",
      description =
          "Also read the documents and list the paragraphs that occur in at least three texts of an"
              + " outlet, as patterns for the key trim; and the authors that they name.")
  boolean read;

  @Mixin ParleyOptions options;

  @Override
  public Integer call() throws IOException {
    requireRanges(options);
    beamFlags().options();
    StudyFile file = Cli.open(yaml);
    Study study = file.study();
    List<Long> sizes = sizes(file);
    out().println(study.name() + ": " + study.title());
    showDocuments(file, sizes);
    line("authors", "%,d in the list or the study", authors(file));
    line("sides", "%s", study.sides().isEmpty() ? "none" : String.join(", ", study.sides()));
    line(
        "coverage",
        "%s to %s, %s",
        day(study.coverage().first()),
        day(study.coverage().last()),
        study.timeZone());
    Extent extent = extent(file);
    extent.warnings(study.coverage()).forEach(warning -> line("", "%s", warning));
    line(
        "phrases",
        "%,d with %,d patterns",
        study.phrases().size(),
        study.phrases().stream().mapToInt(phrase -> phrase.patterns().size()).sum());
    sharedPatterns(study).forEach(shared -> line("", "%s", shared));
    line("events", "%,d", study.events().size());
    List<String> comparisons = study.comparisons().stream().map(Comparison::name).toList();
    line(
        "comparisons",
        "%,d%s",
        comparisons.size(),
        comparisons.isEmpty() ? "" : ": " + String.join(", ", comparisons));
    line("words", "%s", study.comparing().words().label());
    line(
        "tables",
        "%s",
        study.tables().stream().map(TableName::label).collect(Collectors.joining(", ")));
    line("output", "%s", Cli.shown(Objects.requireNonNullElse(options.output, study.output())));
    showGaps(file);
    file.remarks().forEach(out()::println);
    extent.requireFewAuthorWeeks(study.coverage(), study.sidesOfAuthors());
    Stream<String> authors =
        read ? showRepeated(file) : file.documents().stream().map(ListedDocument::author);
    AlikeAuthors.lines(authors, study).forEach(out()::println);
    return Cli.DONE;
  }

  /**
   * Shows how many documents there are, and how many of them a run would not count.
   *
   * @param sizes of the files that exist, in bytes
   */
  private void showDocuments(StudyFile file, List<Long> sizes) {
    Study study = file.study();
    long bytes = sizes.stream().mapToLong(Long::longValue).sum();
    long files = file.documents().stream().map(ListedDocument::path).distinct().count();
    long missing = files - sizes.size();
    line(
        "documents",
        "%,d, %,d bytes, below %s",
        file.documents().size(),
        bytes,
        Cli.shown(study.documents().root()));
    if (missing > 0) {
      line(
          "",
          "%,d %s missing or outside the folder and will be rejected",
          missing,
          missing == 1 ? "is" : "are");
    }
    long outside = file.documents().stream().filter(listed -> isOutside(listed, study)).count();
    if (outside > 0) {
      line("", "%,d %s: dated outside the coverage", outside, Reason.OUTSIDE_STUDY.label());
    }
  }

  /** Shows the values that the list lacks; a study of folders has no list. */
  private void showGaps(StudyFile file) {
    if (file.study().documents().list() != null) {
      String rejected = "if the document does not give it, the run rejects the document";
      String label = "missing";
      for (String gap : ListGaps.of(file).lines(rejected)) {
        line(label, "%s", gap);
        label = "";
      }
    }
  }

  /**
   * Reads the documents, with work files in a folder that is deleted, and shows what repeats.
   * Returns the authors of the documents.
   */
  private Stream<String> showRepeated(StudyFile file) throws IOException {
    Path work = Files.createTempDirectory("parley-check-");
    try {
      String folder = work.toString();
      ReadSettings settings =
          RunSettings.read(file, options, folder + "/texts", folder, file.documents().size());
      ReadTexts read = ReadTexts.in(settings, file.documents());
      List<Reference> counted =
          CountedDocuments.among(
              read.documents(), read.fingerprints(), read.repeated(), file.study(), folder);
      line("read", "%s accepted", Cli.count(counted.size(), "document"));
      List<OutletParagraphs.Found> repeated = OutletParagraphs.in(settings, read, counted);
      line(
          "boilerplate",
          "%s in at least three texts of an outlet%s",
          Cli.count(repeated.size(), "paragraph"),
          repeated.isEmpty() ? "" : "; paste those that no author wrote into the study:");
      if (!repeated.isEmpty()) {
        TrimPatterns.lines(repeated).forEach(out()::println);
      }
      return read.documents().stream().map(Reference::author);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Names the patterns that several phrases have: their words count once in each. */
  private static List<String> sharedPatterns(Study study) {
    PatternCutter cutter = new PatternCutter(study.tokens().words());
    Map<List<Object>, String> texts = new LinkedHashMap<>();
    Map<List<Object>, Set<String>> phrases = new HashMap<>();
    for (Phrase phrase : study.phrases()) {
      for (Phrase.Pattern pattern : phrase.patterns()) {
        List<Object> key = cutter.cut(pattern.text()).common();
        if (!pattern.excluded()) {
          texts.putIfAbsent(key, pattern.text());
          phrases.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(phrase.name());
        }
      }
    }
    return texts.entrySet().stream()
        .filter(pattern -> phrases.get(pattern.getKey()).size() > 1)
        .map(
            pattern ->
                Suggestions.quoted(pattern.getValue())
                    + " is a pattern of "
                    + String.join(" and of ", phrases.get(pattern.getKey())))
        .toList();
  }

  /** Returns whether the list's date is outside the coverage. */
  private static boolean isOutside(ListedDocument listed, Study study) {
    return listed.date() != null && !study.includes(listed.author(), listed.date());
  }

  /** Returns the authors and weeks that the list gives. */
  private static Extent extent(StudyFile file) {
    Extent extent = new Extent();
    AuthorSides sides = AuthorSides.of(file.study().authors(), file.documents());
    for (ListedDocument listed : file.documents()) {
      if (listed.date() != null && !listed.author().isEmpty() && !isOutside(listed, file.study())) {
        extent.add(listed.author(), sides.of(listed), listed.date(), listed.path());
      }
    }
    return extent;
  }

  private static List<Long> sizes(StudyFile file) throws IOException {
    return new DocumentFolder(file.study().documents().root())
        .sizes(
            file.documents().stream()
                .map(ListedDocument::path)
                .distinct()
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

  private void line(String name, String format, Object... values) {
    out().printf(Locale.ROOT, "  %-11s %s%n", name, String.format(Locale.ROOT, format, values));
  }
}
