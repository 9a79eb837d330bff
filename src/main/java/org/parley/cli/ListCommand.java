package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.parley.LimitOptions;
import org.parley.read.AllCores;
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

  @Override
  public Integer call() throws IOException {
    requireLimits(limits);
    beamFlags().options();
    String root = FileNames.absolute(folder);
    String file = to == null ? null : InputFiles.target(to);
    if (file != null && !Files.isDirectory(Path.of(file).getParent())) {
      throw new WrongUse("--to=%s: there is no folder '%s'", to, Path.of(file).getParent());
    }
    List<String> paths = InputFiles.below(root, file);
    FolderReader reader = ReadingRules.of(null).reader(root, limits);
    FoundInFile totals = new FoundInFile();
    CsvBuffer csv = new CsvBuffer();
    FoundDocument.writeHeader(csv);
    AllCores.each(
        paths,
        path -> FoundInFile.read(path, reader),
        (path, found) -> {
          found.appendTo(csv);
          totals.add(found);
          found.remarks().forEach(err()::println);
        });
    if (file == null) {
      out().print(new String(csv.array(), 0, csv.length(), StandardCharsets.UTF_8));
    } else {
      Files.write(Path.of(file), csv.toBytes());
    }
    err()
        .printf(
            Locale.ROOT,
            "%s%s: %,d with a text, %,d with an author, %,d with a date, %,d with both%n",
            Cli.count(paths.size(), "file"),
            totals.documents() == paths.size()
                ? ""
                : ", " + Cli.count(totals.documents(), "document"),
            totals.texts(),
            totals.authors(),
            totals.dates(),
            totals.both());
    return totals.texts() > 0 ? Cli.DONE : Cli.FAILED;
  }
}
