package org.parley.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.LimitOptions;
import org.parley.RunSettings;
import org.parley.container.ContainerRules;
import org.parley.container.Containers;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.extract.Extraction;
import org.parley.extract.Extractor;
import org.parley.model.Flag;
import org.parley.model.ListedDocument;
import org.parley.model.LongQuotations;
import org.parley.model.TrimRule;
import org.parley.model.WordRules;
import org.parley.read.AdjustedClaims;
import org.parley.read.Attribution;
import org.parley.read.FolderReader;
import org.parley.read.ListedParts;
import org.parley.read.PartSelection;
import org.parley.read.Refusal;
import org.parley.read.StudyLanguage;
import org.parley.storage.DocumentFolder;
import org.parley.storage.FileNames;
import org.parley.studyfile.StudyFile;
import org.parley.text.CountingRules;
import org.parley.text.TextAnalyzer;

/** The rules by which documents are read and counted: those of a study, or the defaults. */
final class ReadingRules {

  private final Optional<StudyFile> file;
  private final Optional<AdjustedClaims> adjusted;
  private final Optional<StudyLanguage> language;

  /** The rows of the list by the absolute name of their file. */
  private final Map<String, ListedParts> listed = new HashMap<>();

  private ReadingRules(Optional<StudyFile> file) {
    this.file = file;
    adjusted = file.map(opened -> new AdjustedClaims(opened.study()));
    language = file.map(opened -> StudyLanguage.of(opened.study().locale()));
    file.ifPresent(
        opened -> {
          DocumentFolder documents = new DocumentFolder(opened.study().documents().root());
          for (ListedParts rows : ListedParts.group(opened.documents())) {
            listed.put(FileNames.absolute(documents.name(rows.path())), rows);
          }
        });
  }

  /**
   * Returns the rules of a study.
   *
   * @param yaml the study's file; null for the defaults
   */
  static ReadingRules of(Path yaml) {
    return new ReadingRules(Optional.ofNullable(yaml).map(Cli::open));
  }

  /** Returns the study, if there is one. */
  Optional<StudyFile> file() {
    return file;
  }

  Extractor extractor(LimitOptions limits) {
    ZoneId zone = file.map(f -> f.study().timeZone()).orElse(StudyFile.DEFAULT_TIME_ZONE);
    Set<TrimRule> rules = file.map(f -> f.study().reading().trimRules()).orElse(TrimRule.OF_PDF);
    return new Extractor(limits.readLimits(), zone, rules);
  }

  /** Returns a reader of the files of a folder, an absolute name. */
  FolderReader reader(String root, LimitOptions limits) {
    Containers kinds =
        file.map(f -> FolderReader.kinds(f.study()))
            .orElseGet(
                () ->
                    new Containers(
                        new ContainerRules(StudyFile.DEFAULT_TIME_ZONE, null, Map.of())));
    return new FolderReader(root, extractor(limits), null, kinds);
  }

  CountingRules counting() {
    return file.map(f -> RunSettings.rules(f.study()))
        .orElse(new CountingRules(WordRules.DEFAULT, List.of(), LongQuotations.DEFAULT, List.of()));
  }

  /**
   * Returns the documents of a file that the study lists, or all of them.
   *
   * @param name absolute name of the file
   */
  PartSelection parts(String name) {
    ListedParts rows = listed.get(FileNames.absolute(name));
    return rows == null ? PartSelection.ALL : rows;
  }

  /**
   * Returns the author, day and title of a document.
   *
   * @param name absolute name of the file
   * @param part empty for a file that is one document
   * @param claims from {@link #claims}
   */
  Attribution attribution(String name, String part, Claims claims) {
    return Attribution.of(row(name, part), claims);
  }

  private ListedDocument row(String name, String part) {
    ListedParts rows = listed.get(FileNames.absolute(name));
    return rows == null ? ListedDocument.found(name) : rows.row(part);
  }

  /**
   * Returns why the study does not count a document; empty if it does, or without a study.
   *
   * @param name absolute name of the file
   * @param part empty for a file that is one document
   */
  Optional<Refusal> refusal(
      String name, String part, Attribution known, String text, TextAnalyzer analyzer) {
    return file.flatMap(f -> Refusal.of(f.study(), row(name, part), known, text, analyzer));
  }

  /**
   * Returns the claims of a document that count by these rules, the most trusted first.
   *
   * @param name of its file; empty if it has none of its own
   */
  Claims claims(String name, Extraction.Text read) {
    return adjusted
        .map(rules -> rules.of(name, read.claims()))
        .orElse(read.claims().withProperties(false));
  }

  /**
   * Returns the warnings about a text and its claims; without a study, its language is not checked.
   */
  Set<Flag> flags(Extraction.Text read, Attribution known) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(read.flags());
    if (language.filter(own -> own.isOther(read.text())).isPresent()) {
      flags.add(Flag.OTHER_LANGUAGE);
    }
    if (Stream.of(known.author(), known.date())
        .anyMatch(claim -> claim.filter(Claim::isProperty).isPresent())) {
      flags.add(Flag.OFFICE_PROPERTIES);
    }
    return flags;
  }

  /** Returns the author's name and aliases. */
  List<String> names(Attribution known) {
    String author = known.author().map(Claim::value).orElse("");
    return file.map(f -> f.study().namesOf(author)).orElse(List.of(author));
  }
}
