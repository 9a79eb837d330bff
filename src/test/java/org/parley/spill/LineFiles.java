package org.parley.spill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.parley.storage.Storage;

/** A reader of files of lines, for tests. */
public final class LineFiles {

  private LineFiles() {}

  /** Returns all lines of a file. */
  public static String text(WorkFile lines) throws IOException {
    boolean remarks = lines.kind() == WorkFile.Kind.REMARKS;
    try (InputStream in = remarks ? Storage.read(lines.path()) : LineFile.read(lines)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
