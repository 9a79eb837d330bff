package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.parley.ParleyOptions;
import org.parley.RunSettings;
import org.parley.concordance.Concordance;
import org.parley.concordance.DocumentSearch;
import org.parley.concordance.HitOrder;
import org.parley.concordance.PhraseSearch;
import org.parley.concordance.Query;
import org.parley.concordance.RegexSearch;
import org.parley.concordance.TextSearch;
import org.parley.model.CodePointOrder;
import org.parley.model.Phrase;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.near.CountedDocuments;
import org.parley.publish.ResultsFolder;
import org.parley.read.AllCores;
import org.parley.read.ReadSettings;
import org.parley.read.ReadTexts;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;
import org.parley.text.PatternCutter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley find PATTERN STUDY.yaml}: writes a concordance of a study's documents. */
@Command(
    name = "find",
    customSynopsis = "parley find PATTERN STUDY.yaml [--flag=value ...]",
    description = {
      "Writes every hit of a pattern in the documents of a study, with the words around it, as CSV"
          + " (concordance). PATTERN is written as in phrases.csv.",
      "Reads the documents as a run does, on the cores of this machine, and changes no results."
    })
final class FindCommand extends Subcommand {

  private static final int MOST_CONTEXT = 1_000;

  @Parameters(index = "0", paramLabel = "PATTERN", description = "What to find.")
  String pattern;

  @Parameters(index = "1", paramLabel = "STUDY.yaml", description = "The study.")
  Path yaml;

  @Option(
      names = "--phrase",
      description = "PATTERN is the name of a phrase of the study: find all its patterns.")
  boolean phrase;

  @Option(
      names = "--regex",
      description =
          "PATTERN is a regular expression of Java, such as (?i)good\\s?will. The search of a"
              + " document stops after about a second, and the document is named.")
  boolean regex;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Write at most N hits, drawn at random with the study's seed.")
  Integer sample;

  @Option(
      names = "--context",
      paramLabel = "N",
      defaultValue = "10",
      description = "Write at most N words on each side of a hit. Default: ${DEFAULT-VALUE}.")
  int context;

  @Option(names = "--side", paramLabel = "SIDE", description = "Search only this side.")
  String side;

  @Option(names = "--author", paramLabel = "AUTHOR", description = "Search only this author.")
  String author;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "document",
      description =
          "Sort by document, date, author, side, left (the words before, the nearest first) or"
              + " right (the words after). Default: ${DEFAULT-VALUE}.")
  String sort;

  @Option(names = "--to", paramLabel = "FILE", description = "Write to this file, not the screen.")
  String to;

  @Mixin ParleyOptions options;

  @Override
  public Integer call() throws IOException {
    requireRanges(options);
    requireRange("--context", context, 1, MOST_CONTEXT);
    if (sample != null) {
      requireRange("--sample", sample, 1, Integer.MAX_VALUE);
    }
    beamFlags().options();
    HitOrder order = order();
    StudyFile file = Cli.open(yaml);
    Study study = file.study();
    if (side != null && !study.sides().contains(side)) {
      throw WrongUse.unknown("side", side, study.sides());
    }
    TextSearch search = search();
    StudyFile asking = asking(file, phrases(study));
    try (ResultsFolder folder = ResultsFolder.open(StudyPipeline.output(file, options))) {
      // The folder lends its cache of texts; nothing is published.
      ReadSettings settings =
          RunSettings.read(
              asking, options, folder.texts(), folder.work(), asking.documents().size());
      ReadTexts read = ReadTexts.in(settings, asking.documents());
      List<Reference> documents =
          CountedDocuments.among(
              read.documents(), read.fingerprints(), read.repeated(), study, folder.work());
      requireAuthor(documents);
      Query query =
          new Query(
              search,
              Optional.ofNullable(side),
              Optional.ofNullable(author),
              context,
              sample == null ? OptionalInt.empty() : OptionalInt.of(sample),
              study.comparing().seed(),
              order);
      List<Concordance> shares = new ArrayList<>();
      AllCores.each(
          AllCores.shares(documents),
          share ->
              new DocumentSearch(asking.study(), settings.rules(), query, folder.work()).in(share),
          (share, ofShare) -> shares.add(ofShare));
      Concordance found = Concordance.of(shares, query, folder.work());
      return report(found, write(found));
    }
  }

  private HitOrder order() {
    return EnumSet.allOf(HitOrder.class).stream()
        .filter(order -> order.label().equals(sort))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUse(
                    "--sort=%s: expected one of %s",
                    sort,
                    EnumSet.allOf(HitOrder.class).stream()
                        .map(HitOrder::label)
                        .collect(Collectors.joining(", "))));
  }

  private TextSearch search() {
    if (regex && phrase) {
      throw new WrongUse("--regex and --phrase: choose one; both say what PATTERN is");
    }
    try {
      return regex ? new RegexSearch(pattern) : new PhraseSearch();
    } catch (PatternSyntaxException e) {
      throw new WrongUse(
          "'%s': expected a regular expression of Java; %s at character %d",
          pattern, e.getDescription(), Math.max(0, e.getIndex()) + 1);
    }
  }

  /** Returns the phrase to find; none if a regular expression is searched. */
  private List<Phrase> phrases(Study study) {
    if (regex) {
      return List.of();
    } else if (phrase) {
      return List.of(
          study.phrases().stream()
              .filter(each -> each.name().equals(pattern))
              .findFirst()
              .orElseThrow(
                  () ->
                      WrongUse.unknown(
                          "phrase", pattern, study.phrases().stream().map(Phrase::name).toList())));
    }
    new PatternCutter(study.tokens().words())
        .complaint(pattern)
        .ifPresent(
            complaint -> {
              throw new WrongUse("pattern '%s' %s", pattern, complaint);
            });
    return List.of(Phrase.of(pattern, pattern));
  }

  private static StudyFile asking(StudyFile file, List<Phrase> phrases) {
    return new StudyFile(
        file.study().asking(phrases, List.of(), EnumSet.of(TableName.CONCORDANCE)),
        file.documents(),
        file.inputs(),
        file.remarks());
  }

  private void requireAuthor(List<Reference> documents) {
    List<String> known =
        documents.stream()
            .map(Reference::author)
            .distinct()
            .sorted(CodePointOrder.COMPARATOR)
            .toList();
    if (author != null && !known.contains(author)) {
      throw WrongUse.unknown("author", author, known);
    }
  }

  private long write(Concordance found) throws IOException {
    if (to == null) {
      try (OutputStream printed = new Printed()) {
        return found.writeTo(printed);
      }
    }
    Path target = Path.of(InputFiles.target(to));
    if (!Files.isDirectory(target.getParent())) {
      throw new WrongUse("--to=%s: there is no folder '%s'", to, target.getParent());
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      return found.writeTo(out);
    }
  }

  /** Says how much was found; returns the exit code. */
  private int report(Concordance found, long written) {
    for (Reference document : found.stopped()) {
      String shown =
          document.path() + (document.part().isEmpty() ? "" : " (" + document.part() + ")");
      err().printf("%s: the search takes too long here; its hits are left out%n", shown);
    }
    if (!options.quiet) {
      err()
          .printf(
              Locale.ROOT,
              "'%s': %s in %,d of %s; %,d quoted%s%s%n",
              pattern,
              Cli.count(found.hits(), "hit"),
              found.withHits(),
              Cli.count(found.documents(), "document"),
              found.quoted(),
              written < found.hits()
                  ? String.format(Locale.ROOT, "; %,d of them drawn at random", written)
                  : "",
              to == null ? "" : " in " + to);
    }
    return found.stopped().isEmpty() ? Cli.DONE : Cli.FAILED;
  }

  /** Prints rows as they are written. */
  private final class Printed extends OutputStream {
    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] row, int from, int length) {
      out().print(new String(row, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
      out().flush();
    }
  }
}
