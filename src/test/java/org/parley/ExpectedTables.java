package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.parley.model.TableName;

/**
 * Tables that were checked by hand and by other programs. With the system property {@code
 * parley.expected=write} a test replaces them by its own and fails, so that nobody takes it for a
 * check. It refuses if {@code CI} is set.
 */
final class ExpectedTables {

  private static final Path FOLDER = Path.of("src", "test", "resources", "expected");

  private ExpectedTables() {}

  /** The tables that are expected of the study. */
  static PublishedTables of(String study) {
    return new PublishedTables(FOLDER.resolve(study));
  }

  /** Fails unless the table is the one that is expected of the study, byte for byte. */
  static void check(String study, TableName table, PublishedTables tables) throws IOException {
    Path expected = of(study).file(table);
    if ("write".equals(System.getProperty("parley.expected"))) {
      write(tables.file(table), expected);
    }
    // As text first, for then a difference can be read.
    assertThat(tables.text(table), is(Files.readString(expected)));
    assertThat(Files.mismatch(tables.file(table), expected), is(-1L));
  }

  private static void write(Path got, Path expected) throws IOException {
    if (System.getenv("CI") != null) {
      fail(
          "expected tables are not written where CI is set: what changed must be read by somebody");
    }
    Files.createDirectories(expected.getParent());
    Files.copy(got, expected, StandardCopyOption.REPLACE_EXISTING);
    fail("wrote " + expected + ": read what changed, and run again without parley.expected");
  }
}
