package org.parley.draw;

import com.fasterxml.jackson.core.JsonLocation;
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

/** A folder that contains the charts of a run: {@code NAME.vl.json} files and their data. */
public final class ChartFolder {

  private static final String EXTENSION = ".vl.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  private ChartFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens a folder; a later run, which replaces the link to it, does not change its charts. */
  public static ChartFolder open(Path folder) throws IOException {
    return new ChartFolder(folder.toRealPath());
  }

  /** Returns the names of the charts, sorted. */
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
   * Reads the specification of a chart.
   *
   * @param name one of {@link #names}
   * @throws DrawingFailed if it is not a JSON object
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
      JsonLocation place = e.getLocation();
      String where = name + EXTENSION + ":" + place.getLineNr() + ":" + place.getColumnNr();
      throw new DrawingFailed(where + ": is not JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * Reads the data that a specification names.
   *
   * @throws DrawingFailed if it is not a file of this folder
   */
  String read(String url) throws IOException {
    Path file = file(url);
    if (!Files.isRegularFile(file)) {
      throw new DrawingFailed("it reads '" + url + "', but there is no such file beside it");
    }
    return Files.readString(file);
  }

  /** Returns a file of this folder; links to other folders are not followed. */
  private Path file(String url) throws IOException {
    try {
      Path file = folder.resolve(url).normalize();
      Path real = Files.exists(file) ? file.toRealPath() : file;
      if (!url.contains(":") && real.startsWith(folder)) {
        return real;
      }
    } catch (InvalidPathException e) {
      // A web address is not a valid path on every system.
    }
    throw new DrawingFailed("it reads '" + url + "'; a chart may read only the files beside it");
  }
}
