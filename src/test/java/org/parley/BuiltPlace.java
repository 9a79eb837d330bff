package org.parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** A folder with {@code scripts/parley} in which Parley seems to be built, but for its jar. */
final class BuiltPlace {

  private BuiltPlace() {}

  static void make(Path place) throws IOException {
    for (String directory : List.of("scripts", "src/main", ".mvn", "target")) {
      Files.createDirectories(place.resolve(directory));
    }
    for (String script : List.of("scripts/parley", "scripts/parley-build.sh")) {
      Files.copy(Path.of(script), place.resolve(script));
    }
    Files.createFile(place.resolve("pom.xml"));
    Path stamp = Files.createFile(place.resolve("target/parley.built"));
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
  }
}
