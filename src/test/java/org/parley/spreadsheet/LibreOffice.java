package org.parley.spreadsheet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * LibreOffice without a window, in a profile of its own.
 *
 * @param folder where it works
 */
record LibreOffice(Path folder) {

  /**
   * The options of the CSV import: comma, quotation mark, UTF-8, from the first line on, English of
   * the United States. Types are detected, days too; quoted fields are like bare ones; formulas
   * run.
   */
  private static final String CSV = "CSV:44,34,76,1,,1033,false,true,false,false,false,0,true";

  /** Opens workbooks and saves them anew; the test is skipped where there is no LibreOffice. */
  Path saved(Collection<Path> workbooks) throws IOException, InterruptedException {
    return convert(workbooks, List.of());
  }

  /** Opens CSV files as a double click does and saves them as workbooks. */
  Path clicked(Collection<Path> files) throws IOException, InterruptedException {
    return convert(files, List.of("--infilter=" + CSV));
  }

  private Path convert(Collection<Path> files, List<String> options)
      throws IOException, InterruptedException {
    Path saved = Files.createDirectories(folder.resolve("saved"));
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            saved.toString()));
    command.addAll(options);
    files.forEach(file -> command.add(file.toString()));
    Process office;
    try {
      office =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(folder.resolve("errors.txt").toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no LibreOffice here to open spreadsheets with: " + e.getMessage());
      throw e;
    }
    assertThat(Files.readString(folder.resolve("errors.txt")), office.waitFor(), is(0));
    return saved;
  }
}
