package org.parley.studyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.model.CodePointOrder;
import org.parley.storage.FileNames;

/**
 * The folder that the paths of a study are relative to.
 *
 * @param path as the user would name it
 */
record StudyFolder(Path path) {

  static StudyFolder of(Path yaml) {
    return new StudyFolder(yaml.toString().isEmpty() ? yaml : yaml.resolveSibling(""));
  }

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The path that a value names, whether or not it is there. */
  Optional<Path> resolve(YamlValue value) {
    return value.text().flatMap(written -> resolve(written, value));
  }

  Optional<Path> resolve(String written, YamlValue value) {
    try {
      return Optional.of(path.resolve(written).normalize());
    } catch (InvalidPathException e) {
      return value.refuse("found " + Suggestions.quoted(written) + ", expected a path");
    }
  }

  /**
   * The absolute name that a value gives, of this machine or elsewhere, whether or not it is there.
   */
  Optional<String> name(YamlValue value) {
    return value
        .text()
        .flatMap(
            written ->
                FileNames.isLocal(written)
                    ? resolve(written, value).map(StudyFolder::absolute).map(Path::toString)
                    : Optional.of(FileNames.absolute(written)));
  }

  /** A file that is there. */
  Optional<Path> file(YamlValue value) {
    return existing(value, "file", Files::isRegularFile);
  }

  /** A folder that is there. */
  Optional<Path> folder(YamlValue value) {
    return existing(value, "folder", Files::isDirectory);
  }

  private Optional<Path> existing(YamlValue value, String kind, Predicate<Path> is) {
    Optional<Path> found = resolve(value);
    if (found.isEmpty() || is.test(found.get())) {
      return found;
    }
    return value.refuse(
        Files.exists(found.get())
            ? "found '" + absolute(found.get()) + "', expected a " + kind
            : "found no " + kind + " " + named(found.get()));
  }

  /** The path, and the name nearest to it of those that are there. */
  static String named(Path missing) {
    Path absolute = absolute(missing);
    Path there = absolute;
    while (there != null && !Files.isDirectory(there)) {
      there = there.getParent();
    }
    String quoted = "'" + missing + "'";
    if (there == null || there.equals(absolute)) {
      return quoted;
    }
    String name = there.relativize(absolute).getName(0).toString();
    return quoted + Suggestions.didYouMean(name, names(there));
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted(CodePointOrder.COMPARATOR)
          .toList();
    } catch (IOException e) {
      // Only a suggestion is lost: the missing file itself is reported.
      return List.of();
    }
  }
}
