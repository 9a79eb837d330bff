package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.LimitOptions;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.extract.Extraction;
import org.parley.model.ListedDocument;
import org.parley.model.Span;
import org.parley.read.Attribution;
import org.parley.read.OpenedDocument;
import org.parley.read.PartSelection;
import org.parley.storage.DocumentFolder;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;
import org.parley.storage.Storage;
import org.parley.text.AnalyzedText;
import org.parley.text.CountingRules;
import org.parley.text.MarkedText;
import org.parley.text.TextAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code parley text}: prints a document's text as it is counted, or writes the texts of a folder
 * or a study.
 */
@Command(
    name = "text",
    customSynopsis = {
      "parley text DOCUMENT [--flag=value ...]",
      "parley text FOLDER|STUDY.yaml --to=DIR [--flag=value ...]"
    },
    description =
        "Prints a document's text and marks which words are trimmed, quoted or matched. With --to,"
            + " writes the text of every document of a folder, or of those that a study counts.")
final class TextCommand extends Subcommand {

  /** The words that are shown of each end of a long quotation. */
  private static final int SHOWN_WORDS = 6;

  private static final Pattern STUDY = Pattern.compile("(?i).*\\.ya?ml");

  @Parameters(
      paramLabel = "DOCUMENT",
      description = "A file, or a name such as s3://bucket/a.txt. With --to: a folder or a study.")
  String document;

  @Option(
      names = "--study",
      paramLabel = "STUDY.yaml",
      description = "Count by the rules of this study.")
  Path yaml;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "Write the counted text of each document as DIR/PATH.txt, or DIR/PATH/PART.txt for the"
              + " parts of a container.")
  String to;

  @Option(
      names = "--part",
      paramLabel = "ID",
      description = "The part to print, if the file contains several documents.")
  String part;

  @Option(
      names = "--raw",
      description = "Write the cleaned text with all that is trimmed (offsets refer to it).")
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
    if (to != null) {
      return writeAll(name);
    }
    if (isFolder(name) || isStudy(name)) {
      throw new WrongUse(
          "'%s' is a %s; add --to=DIR to write the text of each of its documents",
          document, isFolder(name) ? "folder" : "study");
    } else if (!Storage.exists(name)) {
      throw new WrongUse("no such document: '%s'", document);
    }
    return print(name, ReadingRules.of(yaml));
  }

  private int print(String name, ReadingRules study) throws IOException {
    Optional<OpenedDocument> opened = open(name, study);
    if (opened.isEmpty()) {
      throw new WrongUse(
          part == null
              ? "'%s' contains several documents; add --part=ID to print one of them. parley list"
                  + " names them"
              : "'%s' has no part '%s'; parley list names its parts",
          document,
          part);
    }
    Extraction extraction = opened.get().extraction();
    if (extraction instanceof Extraction.Failure failure) {
      err().println(document + ": " + failure.reason().label() + ": " + failure.detail());
      return Cli.FAILED;
    }
    Extraction.Text read = (Extraction.Text) extraction;
    if (raw) {
      out().print(read.text());
      return Cli.DONE;
    }
    Claims claims = study.claims(opened.get().name(), read);
    Attribution known = study.attribution(name, opened.get().part(), claims);
    CountingRules rules = study.counting();
    AnalyzedText text =
        new TextAnalyzer(rules)
            .analyze(
                read.content(), known.title().map(Claim::value).orElse(""), study.names(known));
    out()
        .printf(
            Locale.ROOT,
            "%s: %s, %s, %s counted, %,d of them quoted%n",
            document,
            read.mediaType(),
            Cli.count(read.text().length(), "character"),
            Cli.count(text.tokens(), "token"),
            text.quotedTokens());
    ShownClaims.of(claims.and(read.claims()), known, study.flags(read, known))
        .forEach(out()::println);
    text.longQuotations().forEach(passage -> out().println(described(passage, text)));
    out().println(MarkedText.LEGEND);
    out().println();
    out().println(MarkedText.of(text, rules));
    return Cli.DONE;
  }

  /** Opens the document; empty if the file is a container without this part. */
  private Optional<OpenedDocument> open(String name, ReadingRules study) throws IOException {
    String file = FileNames.isLocal(name) ? Path.of(name).toRealPath().toString() : name;
    String folder = FileNames.parent(file);
    List<OpenedDocument> found = new ArrayList<>();
    study
        .reader(folder, limits)
        .read(
            file.substring(FileNames.in(folder, "").length()),
            new OnePart(part == null ? "" : part),
            opened -> opened,
            found::add);
    return found.stream().filter(opened -> part == null || opened.part().equals(part)).findFirst();
  }

  /** A choice of one part. */
  private record OnePart(String part) implements PartSelection {
    @Override
    public boolean includes(String other) {
      return other.equals(part);
    }

    @Override
    public boolean includesBelow(String other) {
      return other.isEmpty() || part.startsWith(other + "/");
    }
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

  /** Writes the texts of a folder, or of the documents of a study. */
  private int writeAll(String name) throws IOException {
    String folder = InputFiles.target(to);
    if (!isStudy(name)) {
      requireOther(folder, name);
      List<String> paths = InputFiles.below(name, folder);
      return write(ReadingRules.of(yaml), name, paths, folder, false);
    } else if (yaml != null) {
      throw new WrongUse("--study=%s: not allowed with another study, '%s'", yaml, document);
    }
    ReadingRules study = ReadingRules.of(Path.of(document));
    String root = study.file().orElseThrow().study().documents().root();
    requireOther(folder, root);
    DocumentFolder documents = new DocumentFolder(root);
    List<String> paths =
        study.file().orElseThrow().documents().stream()
            .map(ListedDocument::path)
            .distinct()
            .filter(path -> !InputFiles.isWritten(documents.name(path), root, folder))
            .toList();
    return write(study, root, paths, folder, true);
  }

  private int write(
      ReadingRules rules, String root, List<String> paths, String folder, boolean counted)
      throws IOException {
    WriteTexts.Totals totals =
        new WriteTexts(rules, root, limits, raw, counted).to(Path.of(folder), paths, err());
    err()
        .printf(
            Locale.ROOT,
            "%s of %s in %s%n",
            Cli.count(totals.written(), "text"),
            Cli.count(totals.documents(), "document"),
            Cli.shown(folder));
    return totals.written() > 0 && totals.unwritten() == 0 ? Cli.DONE : Cli.FAILED;
  }

  private void requireOther(String folder, String documents) {
    if (folder.equals(documents)) {
      throw new WrongUse("--to=%s is the folder of the documents; name another one", to);
    }
  }

  private static boolean isFolder(String name) {
    return FileNames.isLocal(name) && Files.isDirectory(Path.of(name));
  }

  private static boolean isStudy(String name) {
    return !isFolder(name) && STUDY.matcher(name).matches();
  }
}
