package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.model.Sha256;

/** What a run published, to hold one run to another. */
final class PublishedFiles {

  /** They say when the run began and with which flags. */
  private static final Set<String> OF_THE_RUN = Set.of("run.json", "report.html");

  private PublishedFiles() {}

  /** The SHA-256 of every file that must be the same, by its path within the results. */
  static Map<String, String> at(Path output) throws IOException {
    Path results = output.toRealPath();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(results)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(results.relativize(path).toString().replace('\\', '/'), hash(path));
      }
    }
    files.keySet().removeAll(OF_THE_RUN);
    return files;
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
