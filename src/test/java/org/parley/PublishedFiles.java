package org.parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a run published, to hold one run to another.
 *
 * @param output where it published
 */
record PublishedFiles(Path output) {

  /** They say when the run began and with which flags. */
  private static final Set<String> OF_THE_RUN = Set.of("run.json", "report.html");

  /** The files that are not the same in both, byte for byte, or that only one has. */
  Set<String> differencesTo(PublishedFiles other) throws IOException {
    Set<String> differences = names();
    differences.addAll(other.names());
    differences.removeAll(OF_THE_RUN);
    for (String name : Set.copyOf(differences)) {
      Path file = output.resolve(name);
      Path twin = other.output.resolve(name);
      if (Files.exists(file) && Files.exists(twin) && Files.mismatch(file, twin) < 0) {
        differences.remove(name);
      }
    }
    return differences;
  }

  /** By their paths within the results. */
  private Set<String> names() throws IOException {
    Path results = output.toRealPath();
    Set<String> names = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(results)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> names.add(results.relativize(path).toString()));
    }
    return names;
  }
}
