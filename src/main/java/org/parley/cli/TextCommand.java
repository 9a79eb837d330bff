package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.LimitOptions;
import org.parley.RunSettings;
import org.parley.extract.Claim;
import org.parley.extract.Extraction;
import org.parley.extract.Extractor;
import org.parley.model.ListedDocument;
import org.parley.model.LongQuotations;
import org.parley.model.Span;
import org.parley.model.WordRules;
import org.parley.storage.DocumentFolder;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;
import org.parley.storage.Storage;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;
import org.parley.text.AnalyzedText;
import org.parley.text.CountingRules;
import org.parley.text.MarkedText;
import org.parley.text.TextAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley text DOCUMENT}: prints a document's text as it is counted. */
@Command(
    name = "text",
    customSynopsis = "parley text DOCUMENT [--flag=value ...]",
    description = "Prints a document's text and marks which words are trimmed, quoted or matched.")
final class TextCommand extends Subcommand {

  /** The words that are shown of each end of a long quotation. */
  private static final int SHOWN_WORDS = 6;

  @Parameters(paramLabel = "DOCUMENT", description = "A file, or a name such as s3://bucket/a.txt.")
  String document;

  @Option(
      names = "--study",
      paramLabel = "STUDY.yaml",
      description = "Count by the rules of this study.")
  Path yaml;

  @Option(
      names = "--raw",
      description = "Print only the cleaned text (the text that offsets refer to).")
  boolean raw;

  @Mixin LimitOptions limits;

  @Override
  public Integer call() throws IOException {
    requireLimits(limits);
    beamFlags().options();
    String name = FileNames.absolute(document);
    Listing.complaint(name)
        .ifPresent(
            complaint -> {
              throw new WrongUse(complaint);
            });
    if (!Storage.exists(name)) {
      throw new WrongUse("no such document: '%s'", document);
    }
    Optional<StudyFile> study = Optional.ofNullable(yaml).map(Cli::open);
    Extraction extraction =
        new Extractor(limits.readLimits(), ZoneOffset.UTC).extract(name, Storage.readAll(name));
    if (extraction instanceof Extraction.Failure failure) {
      err().println(document + ": " + failure.reason().label() + ": " + failure.detail());
      return Cli.FAILED;
    }
    Extraction.Text read = (Extraction.Text) extraction;
    if (raw) {
      out().print(read.text());
      return Cli.DONE;
    }
    Optional<ListedDocument> listed = study.flatMap(file -> listed(file, name));
    String title =
        listed.map(ListedDocument::title).filter(t -> !t.isEmpty()).orElse(read.claims().title());
    String claimed =
        listed
            .map(ListedDocument::author)
            .filter(a -> !a.isEmpty())
            .or(() -> read.claims().author().map(Claim::value))
            .orElse("");
    String author = study.map(file -> file.study().canonicalName(claimed)).orElse(claimed);
    CountingRules rules =
        study
            .map(file -> RunSettings.rules(file.study()))
            .orElse(
                new CountingRules(WordRules.DEFAULT, List.of(), LongQuotations.DEFAULT, List.of()));
    AnalyzedText text =
        new TextAnalyzer(rules).analyze(read.content(), title, names(study, author));
    out()
        .printf(
            Locale.ROOT,
            "%s: %s, %s, %s counted, %,d of them quoted%n",
            document,
            read.mediaType(),
            Cli.count(read.text().length(), "character"),
            Cli.count(text.tokens(), "token"),
            text.quotedTokens());
    out().println("title: " + title + "; author: " + author);
    text.longQuotations().forEach(passage -> out().println(described(passage, text)));
    out().println(MarkedText.LEGEND);
    out().println();
    out().println(MarkedText.of(text, rules));
    return Cli.DONE;
  }

  /** Describes a long quotation by its length, its offsets and its first and last words. */
  private static String described(Span passage, AnalyzedText text) {
    int last = passage.end() - 1;
    return String.format(
        Locale.ROOT,
        "long quotation: %s at %d to %d: %s … %s",
        Cli.count(passage.length(), "token"),
        text.start(passage.start()),
        text.end(last),
        text.words(passage.start(), Math.min(passage.start() + SHOWN_WORDS, passage.end())),
        text.words(Math.max(passage.end() - SHOWN_WORDS, passage.start()), passage.end()));
  }

  private static Optional<ListedDocument> listed(StudyFile file, String document) {
    DocumentFolder documents = new DocumentFolder(file.study().documents().root());
    return file.documents().stream()
        .filter(listed -> FileNames.absolute(documents.name(listed.path())).equals(document))
        .findFirst();
  }

  private static List<String> names(Optional<StudyFile> file, String author) {
    List<String> aliases =
        file.flatMap(f -> f.study().author(author)).map(Study.Author::aliases).orElse(List.of());
    return Stream.concat(Stream.of(author), aliases.stream()).toList();
  }
}
