package org.parley;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that a run published, for a comparison of two runs.
 *
 * @param output where it published
 */
record PublishedFiles(Path output) {

  private static final String RECORD = "run.json";

  /** It shows when the run began. */
  private static final String PAGE = "report.html";

  /** The keys of the record that describe the run and not its results. */
  private static final List<String> OF_THE_RUN = List.of("options", "started", "seconds");

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The files that are not the same in both, byte for byte, or that only one has. Of what the runs
   * say of themselves, all but when they ran and with which flags is to be equal.
   */
  Set<String> differencesTo(PublishedFiles other) throws IOException {
    Set<String> differences = names();
    differences.addAll(other.names());
    differences.remove(PAGE);
    if (record().equals(other.record())) {
      differences.remove(RECORD);
    }
    for (String name : Set.copyOf(differences)) {
      Path file = output.resolve(name);
      Path twin = other.output.resolve(name);
      if (Files.exists(file) && Files.exists(twin) && Files.mismatch(file, twin) < 0) {
        differences.remove(name);
      }
    }
    return differences;
  }

  /** Returns the record of the documents, tables and inputs. */
  private JsonNode record() throws IOException {
    ObjectNode record = JSON.readValue(output.resolve(RECORD).toFile(), ObjectNode.class);
    return record.remove(OF_THE_RUN);
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
