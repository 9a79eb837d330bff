package org.parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.ParleyOptions;
import org.parley.RunSettings;
import org.parley.extract.DocumentText;
import org.parley.model.ListedDocument;
import org.parley.storage.DocumentFolder;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;
import org.parley.text.AnalyzedText;
import org.parley.text.CountingRules;
import org.parley.text.MarkedText;
import org.parley.text.TextAnalyzer;

/**
 * {@code parley text DOCUMENT}: prints the cleaned text with what of it is trimmed, quoted and
 * found, or with {@code --raw} the cleaned text alone.
 */
final class TextCommand {

  private TextCommand() {}

  static int run(String document, ParleyOptions options, PrintStream out, PrintStream err)
      throws IOException {
    String name = FileNames.absolute(document);
    Cli.requireReach(name);
    if (!Storage.exists(name)) {
      throw new Cli.WrongUse(document + ": expected a document; there is no such file");
    }
    Optional<StudyFile> study =
        Optional.ofNullable(options.getStudy()).map(yaml -> Cli.open(Path.of(yaml)));
    DocumentText read;
    try {
      read = DocumentText.read(name, RunSettings.limits(options));
    } catch (DocumentText.NotRead e) {
      err.println(document + ": " + e.getMessage());
      return Cli.FAILED;
    }
    if (options.getRaw()) {
      out.print(read.text());
      return Cli.DONE;
    }
    Optional<ListedDocument> listed = study.flatMap(file -> listed(file, name));
    String title = listed.map(ListedDocument::title).filter(t -> !t.isEmpty()).orElse(read.title());
    String claimed =
        listed.map(ListedDocument::author).filter(a -> !a.isEmpty()).orElse(read.author());
    String author = study.map(file -> file.study().canonicalName(claimed)).orElse(claimed);
    CountingRules rules =
        study
            .map(file -> RunSettings.rules(file.study()))
            .orElse(new CountingRules(false, true, List.of(), List.of()));
    AnalyzedText text = new TextAnalyzer(rules).analyze(read.text(), title, names(study, author));
    out.printf(
        Locale.ROOT,
        "%s: %s, %,d characters, %,d tokens counted, %,d of them quoted%n",
        document,
        read.mediaType(),
        read.text().length(),
        text.tokens(),
        text.quotedTokens());
    out.println("title: " + title + "; author: " + author);
    out.println(MarkedText.LEGEND);
    out.println();
    out.println(MarkedText.of(text, rules));
    return Cli.DONE;
  }

  private static Optional<ListedDocument> listed(StudyFile file, String document) {
    DocumentFolder documents = DocumentFolder.at(file.study().documents().root());
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
