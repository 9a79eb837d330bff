package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.LimitOptions;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.extract.Extraction;
import org.parley.model.Flag;
import org.parley.read.FolderReader;
import org.parley.storage.FileNames;
import org.parley.table.CsvBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley list FOLDER}: writes a list of the documents of a folder. */
@Command(
    name = "list",
    customSynopsis = "parley list FOLDER [--to=FILE] [--flag=value ...]",
    description = "Writes a list of a folder's documents with what they say of themselves.")
final class ListCommand extends Subcommand {

  private static final List<String> HEADER =
      List.of(
          "path",
          "author",
          "side",
          "date",
          "title",
          "outlet",
          "url",
          "author_source",
          "date_source",
          "flags",
          "reason");

  @Parameters(paramLabel = "FOLDER", description = "A folder, or a name such as s3://bucket/texts.")
  String folder;

  @Option(names = "--to", paramLabel = "FILE", description = "Write to this file. Default: print.")
  Path to;

  @Mixin LimitOptions limits;

  /** A row of the list and whether its document could be read. */
  private record Row(byte[] csv, boolean author, boolean date, boolean read) {}

  /** The number of documents with an author, with a date, and with a text. */
  private static final class Totals {
    private int authors;
    private int dates;
    private int read;

    void add(Row row) {
      authors += row.author ? 1 : 0;
      dates += row.date ? 1 : 0;
      read += row.read ? 1 : 0;
    }
  }

  @Override
  public Integer call() throws IOException {
    requireLimits(limits);
    beamFlags().options();
    String root = FileNames.absolute(folder);
    String list = to == null ? null : FileNames.absolute(to.toString());
    List<String> paths = ManyFiles.below(root, list);
    FolderReader reader = ReadingRules.of(null).reader(root, limits);
    CsvBuffer header = new CsvBuffer();
    HEADER.forEach(header::text);
    StringBuilder rows = new StringBuilder(utf8(header.end().toBytes()));
    Totals totals = new Totals();
    ManyFiles.each(
        paths,
        path -> row(path, reader.read(path).extraction()),
        (path, row) -> {
          totals.add(row);
          rows.append(utf8(row.csv()));
        });
    if (to == null) {
      out().print(rows);
    } else {
      try (OutputStream file = Files.newOutputStream(to)) {
        file.write(rows.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    err()
        .printf(
            Locale.ROOT,
            "%s: %,d with a text, %,d with an author, %,d with a date%n",
            Cli.count(paths.size(), "document"),
            totals.read,
            totals.authors,
            totals.dates);
    return totals.read > 0 ? Cli.DONE : Cli.FAILED;
  }

  private static Row row(String path, Extraction extraction) {
    CsvBuffer csv = new CsvBuffer().text(path);
    if (extraction instanceof Extraction.Failure failure) {
      for (int i = 1; i < HEADER.size() - 1; i++) {
        csv.text("");
      }
      csv.text(failure.reason().label() + ": " + failure.detail());
      return new Row(csv.end().toBytes(), false, false, false);
    }
    Extraction.Text text = (Extraction.Text) extraction;
    Claims claims = text.claims();
    csv.text(claims.author().map(Claim::value).orElse(""))
        .text("")
        .text(claims.date().map(date -> date.value().toString()).orElse(""))
        .text(claims.title())
        .text("")
        .text("")
        .text(source(claims.author()))
        .text(source(claims.date()))
        .text(text.flags().stream().map(Flag::label).collect(Collectors.joining("; ")))
        .text("");
    return new Row(
        csv.end().toBytes(), claims.author().isPresent(), claims.date().isPresent(), true);
  }

  private static String source(Optional<? extends Claim<?>> claim) {
    return claim.map(Claim::source).orElse("");
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
