package org.parley.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The charts of a run: {@code NAME.vl.json}, and the data that they name. */
public final class ChartFolder {

  private static final String EXTENSION = ".vl.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  private ChartFolder(Path folder) {
    this.folder = folder;
  }

  /** The charts in {@code folder}, as it is now: a later run puts another one in its place. */
  public static ChartFolder open(Path folder) throws IOException {
    return new ChartFolder(folder.toRealPath());
  }

  /** The names of the charts, sorted. */
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(EXTENSION))
          .map(name -> name.substring(0, name.length() - EXTENSION.length()))
          .sorted()
          .toList();
    }
  }

  /**
   * The specification of a chart.
   *
   * @param name one of {@link #names}
   * @throws DrawingFailed if it is no JSON object
   */
  public ChartSpecification specification(String name) throws IOException {
    String json = Files.readString(folder.resolve(name + EXTENSION));
    try {
      JsonNode node = JSON.readTree(json);
      if (node instanceof ObjectNode object) {
        return new ChartSpecification(object);
      }
      throw new DrawingFailed(name + EXTENSION + ": expected a JSON object");
    } catch (JsonProcessingException e) {
      throw new DrawingFailed(
          name
              + EXTENSION
              + ":"
              + e.getLocation().getLineNr()
              + ":"
              + e.getLocation().getColumnNr()
              + ": is no JSON: "
              + e.getOriginalMessage());
    }
  }

  /**
   * The data that a specification names.
   *
   * @throws DrawingFailed if it is not a file of this folder
   */
  String read(String url) throws IOException {
    Path file = file(url);
    if (!Files.isRegularFile(file)) {
      throw new DrawingFailed("it reads '" + url + "', and there is no such file beside it");
    }
    return Files.readString(file);
  }

  /** No other folder, no network, and no link that leads there. */
  private Path file(String url) throws IOException {
    try {
      Path file = folder.resolve(url).normalize();
      Path real = Files.exists(file) ? file.toRealPath() : file;
      if (!url.contains(":") && real.startsWith(folder)) {
        return real;
      }
    } catch (InvalidPathException e) {
      // A web address is no path everywhere.
    }
    throw new DrawingFailed(
        "it reads '" + url + "'; a chart may read only the files that lie beside it");
  }
}
