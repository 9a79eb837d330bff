package org.parley.spill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.parley.storage.Storage;

/** What stands in files of lines of tables, and of the remarks, which no table holds. */
public final class LineFiles {

  private LineFiles() {}

  /** All lines of a file. */
  public static String text(WorkFile lines) throws IOException {
    boolean remarks = lines.kind() == WorkFile.Kind.REMARKS;
    try (InputStream in = remarks ? Storage.read(lines.path()) : LineFile.read(lines)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
