package org.parley.count;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.extract.TextHash;
import org.parley.model.LongQuotations;
import org.parley.model.Phrase;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.model.TextPlace;
import org.parley.model.WordRules;
import org.parley.model.Words;
import org.parley.spill.TextFile;
import org.parley.study.Coding;
import org.parley.study.Study;
import org.parley.text.CountingRules;

/** References and settings for the tests of counting. */
final class MadeUp {

  private MadeUp() {}

  /** Writes the texts of documents, by path; returns the documents with their places and hashes. */
  static List<Reference> written(List<Reference> references, Map<String, String> texts, Path work)
      throws IOException {
    List<Reference> written = new ArrayList<>();
    try (TextFile.Writer writer = new TextFile.Writer(work.toString())) {
      for (Reference reference : references) {
        byte[] utf8 = texts.get(reference.path()).getBytes(StandardCharsets.UTF_8);
        written.add(at(reference, TextHash.of(utf8), writer.add(utf8, List.of())));
      }
    }
    return written;
  }

  private static Reference at(Reference reference, String textHash, TextPlace text) {
    return new Reference(
        reference.path(),
        reference.part(),
        reference.author(),
        reference.side(),
        reference.date(),
        reference.title(),
        reference.outlet(),
        reference.url(),
        reference.mediaType(),
        reference.sha256(),
        reference.bytes(),
        textHash,
        reference.characters(),
        text,
        reference.authorSource(),
        reference.dateSource(),
        reference.flags(),
        reference.variables(),
        reference.unit());
  }

  /** Returns a plain document without a written text. */
  static Reference reference(String path, String author, String day, long bytes) {
    return reference(
        path, author, author.equals("Skippers") ? "crew" : "board", day, "The last ferry", bytes);
  }

  static Reference reference(
      String path, String author, String side, String day, String title, long bytes) {
    return new Reference(
        path,
        "",
        author,
        side,
        LocalDate.parse(day),
        title,
        "",
        "",
        "text/plain",
        "0".repeat(64),
        bytes,
        "0".repeat(32),
        (int) bytes,
        new TextPlace("texts", 0, (int) bytes),
        "list",
        "list",
        Set.of(),
        Map.of(),
        "");
  }

  /** Returns settings with all tables, two phrases and no stop words. */
  static CountSettings settings(Path work) {
    return settings(work, Set.of(), EnumSet.allOf(TableName.class));
  }

  static CountSettings settings(Path work, Set<String> stopWords, Set<TableName> tables) {
    CountingRules rules =
        new CountingRules(
            WordRules.DEFAULT,
            List.of(),
            LongQuotations.DEFAULT,
            List.of(Phrase.of("last-ferry", "last ferry"), Phrase.of("safe", "safe", "safety")));
    return new CountSettings(
        rules,
        Coding.NONE,
        Map.of(),
        Map.of(),
        new Study.Coverage(null, null),
        stopWords,
        tables,
        List.of(),
        Words.OWN,
        work.toString(),
        2,
        false,
        false);
  }
}
