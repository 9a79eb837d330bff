package org.parley.spill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.storage.Storage;

/** A file of messages that the run prints, one per line. */
public final class RemarkFile {

  private RemarkFile() {}

  /** Writes lines that contain no line end. */
  public static WorkFile write(String folder, WorkFile.Kind kind, List<String> lines)
      throws IOException {
    String file = SortedRun.uniqueFile(folder, kind);
    Storage.write(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    return new WorkFile(kind, file, 0, lines.size());
  }

  /** Returns the lines of a file. */
  public static List<String> read(WorkFile file) throws IOException {
    return new String(Storage.readAll(file.path()), StandardCharsets.UTF_8).lines().toList();
  }
}
