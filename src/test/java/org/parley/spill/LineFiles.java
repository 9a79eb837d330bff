package org.parley.spill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.parley.storage.Storage;

/** A reader of files of lines, for tests. */
public final class LineFiles {

  private LineFiles() {}

  /** Returns all lines of a file. */
  public static String text(WorkFile lines) throws IOException {
    return new String(Storage.readAll(lines.path()), StandardCharsets.UTF_8);
  }
}
