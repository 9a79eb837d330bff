package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;

/**
 * Compares the tables that compare groups with those of a Python program, {@code
 * src/test/python/compare_groups.py}. It finds words, sentences, quotations and phrases in the
 * cleaned texts itself and computes every measure itself.
 */
final class IndependentComparison {

  private static final Path SCRIPT = Path.of("src", "test", "python", "compare_groups.py");

  private IndependentComparison() {}

  /**
   * Fails unless the program finds what the run found, down to the last printed digit.
   *
   * @param data folder with the documents, {@code phrases.csv} and {@code events.csv}
   * @param work an empty folder
   */
  static void check(Path data, PublishedTables tables, Path work)
      throws IOException, InterruptedException {
    Path texts = work.resolve("texts");
    for (CSVRecord row : tables.rows(TableName.DOCUMENTS)) {
      if (row.get("status").equals("accepted")) {
        Path text = texts.resolve(row.get("path"));
        Files.createDirectories(text.getParent());
        Files.writeString(text, FinishedRun.rawText(data.resolve(row.get("path"))));
      }
    }
    Path out = Files.createDirectories(work.resolve("out"));
    run(tables.folder(), texts, data, out);
    PublishedTables independent = new PublishedTables(out);
    for (TableName table : TableName.COMPARING) {
      assertThat(table.label(), tables.text(table), is(independent.text(table)));
    }
  }

  private static void run(Path tables, Path texts, Path data, Path out)
      throws IOException, InterruptedException {
    Process python;
    try {
      python =
          new ProcessBuilder(
                  "python3",
                  SCRIPT.toString(),
                  tables.toString(),
                  texts.toString(),
                  data.toString(),
                  out.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no python3 here to compare with: " + e.getMessage());
      throw e;
    }
    assertThat(python.waitFor(), is(0));
  }
}
