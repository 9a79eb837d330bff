package org.parley.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.extract.Extraction;
import org.parley.model.Flag;
import org.parley.model.ListedDocument;
import org.parley.read.Attribution;
import org.parley.read.OpenedDocument;
import org.parley.table.CsvBuffer;

/**
 * A row of the list of a folder. The first eight columns are those of a study's list; a study
 * ignores the others.
 *
 * @param path relative to the folder
 * @param part of a container; empty for a file that is one document
 * @param known what the document says of itself
 * @param flags warnings
 * @param reason why the file has no text; empty if it has one
 */
record FoundDocument(String path, String part, Attribution known, Set<Flag> flags, String reason) {

  private record Column(String name, Function<FoundDocument, String> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("path", FoundDocument::path),
          new Column("part", FoundDocument::part),
          new Column("author", found -> value(found.known.author())),
          new Column("side", found -> ""), // No document says it.
          new Column("date", found -> value(found.known.date())),
          new Column("title", found -> value(found.known.title())),
          new Column("outlet", found -> value(found.known.outlet())),
          new Column("url", found -> value(found.known.url())),
          new Column("author_source", found -> source(found.known.author())),
          new Column("date_source", found -> source(found.known.date())),
          new Column("title_source", found -> source(found.known.title())),
          new Column("outlet_source", found -> source(found.known.outlet())),
          new Column("url_source", found -> source(found.known.url())),
          new Column("flags", FoundDocument::labels),
          new Column("reason", FoundDocument::reason));

  /** Returns what is found of a document in a file. */
  static FoundDocument of(String path, OpenedDocument opened) {
    Extraction extraction = opened.extraction();
    String part = opened.part();
    ListedDocument unlisted = ListedDocument.found(path);
    if (extraction instanceof Extraction.Failure failure) {
      String reason = failure.reason().label() + ": " + failure.detail();
      return new FoundDocument(path, part, Attribution.of(unlisted, Claims.NONE), Set.of(), reason);
    }
    Extraction.Text text = (Extraction.Text) extraction;
    Attribution known = Attribution.of(unlisted, text.claims().withProperties(false));
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(text.flags());
    flags.addAll(known.flags());
    return new FoundDocument(path, part, known, flags, "");
  }

  /** Returns the path, and the part if there is one. */
  String shown() {
    return part.isEmpty() ? path : path + " " + part;
  }

  /** Appends the header of the list. */
  static void writeHeader(CsvBuffer csv) {
    COLUMNS.forEach(column -> csv.text(column.name()));
    csv.end();
  }

  /** Appends the row. */
  void write(CsvBuffer csv) {
    COLUMNS.forEach(column -> csv.text(column.value().apply(this)));
    csv.end();
  }

  private String labels() {
    return flags.stream().map(Flag::label).collect(Collectors.joining(";"));
  }

  private static String value(Optional<? extends Claim<?>> claim) {
    return claim.map(known -> known.value().toString()).orElse("");
  }

  private static String source(Optional<? extends Claim<?>> claim) {
    return claim.map(Claim::source).orElse("");
  }
}
