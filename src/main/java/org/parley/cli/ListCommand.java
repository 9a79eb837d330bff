package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.parley.LimitOptions;
import org.parley.read.FolderReader;
import org.parley.storage.FileNames;
import org.parley.table.CsvBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley list FOLDER}: writes a list of a folder's documents, for a study to use. */
@Command(
    name = "list",
    customSynopsis = "parley list FOLDER [--to=FILE] [--flag=value ...]",
    description =
        "Lists the documents of a folder with the author, date, title, outlet and address that each"
            + " of them gives, and where it gives them. A study can use the list.")
final class ListCommand extends Subcommand {

  @Parameters(paramLabel = "FOLDER", description = "A folder, or a name such as s3://bucket/texts.")
  String folder;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Write the list to this file. Default: print it.")
  String to;

  @Mixin LimitOptions limits;

  private int read;
  private int authors;
  private int dates;
  private int both;

  @Override
  public Integer call() throws IOException {
    requireLimits(limits);
    beamFlags().options();
    String root = FileNames.absolute(folder);
    String file = to == null ? null : ManyFiles.target(to);
    if (file != null && !Files.isDirectory(Path.of(file).getParent())) {
      throw new WrongUse("--to=%s: there is no folder '%s'", to, Path.of(file).getParent());
    }
    List<String> paths = ManyFiles.below(root, file);
    FolderReader reader = ReadingRules.of(null).reader(root, limits);
    CsvBuffer csv = new CsvBuffer();
    FoundDocument.writeHeader(csv);
    ManyFiles.each(
        paths,
        path -> FoundDocument.of(path, reader.read(path).extraction()),
        (path, found) -> {
          found.write(csv);
          count(found);
        });
    if (file == null) {
      out().print(new String(csv.array(), 0, csv.length(), StandardCharsets.UTF_8));
    } else {
      Files.write(Path.of(file), csv.toBytes());
    }
    err()
        .printf(
            Locale.ROOT,
            "%s: %,d with a text, %,d with an author, %,d with a date, %,d with both%n",
            Cli.count(paths.size(), "file"),
            read,
            authors,
            dates,
            both);
    return read > 0 ? Cli.DONE : Cli.FAILED;
  }

  private void count(FoundDocument found) {
    boolean author = found.known().author().isPresent();
    boolean date = found.known().date().isPresent();
    read += found.reason().isEmpty() ? 1 : 0;
    authors += author ? 1 : 0;
    dates += date ? 1 : 0;
    both += author && date ? 1 : 0;
    if (!found.reason().isEmpty()) {
      err().println(found.path() + ": " + found.reason());
    }
  }
}
