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
 * A folder that a study's paths are relative to.
 *
 * @param path as the user names it
 */
record StudyFolder(Path path) {

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Returns a path that a value names, whether or not it exists. */
  Optional<Path> resolve(String written, YamlValue value) {
    try {
      return Optional.of(path.resolve(written).normalize());
    } catch (InvalidPathException e) {
      return value.refuse("invalid path %s", Suggestions.quoted(written));
    }
  }

  /** Returns a value as an absolute local path or remote name, whether or not it exists. */
  Optional<String> name(YamlValue value) {
    return value
        .text()
        .flatMap(
            written ->
                FileNames.isLocal(written)
                    ? resolve(written, value).map(StudyFolder::absolute).map(Path::toString)
                    : Optional.of(FileNames.absolute(written)));
  }

  /** Returns the file that a value names; empty, with a problem, if it does not exist. */
  Optional<Path> file(YamlValue value) {
    return existing(value, "file", Files::isRegularFile);
  }

  /** Returns the folder that a value names; empty, with a problem, if it does not exist. */
  Optional<Path> folder(YamlValue value) {
    return existing(value, "folder", Files::isDirectory);
  }

  private Optional<Path> existing(YamlValue value, String kind, Predicate<Path> is) {
    Optional<Path> found = value.text().flatMap(written -> resolve(written, value));
    if (found.isEmpty() || is.test(found.get())) {
      return found;
    }
    return Files.exists(found.get())
        ? value.refuse("not a %s: '%s'", kind, absolute(found.get()))
        : value.refuse("%s not found: %s", kind, named(found.get()));
  }

  /** Quotes a missing path and suggests the nearest name that exists. */
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
      // Only the suggestion is lost; the missing file is reported.
      return List.of();
    }
  }
}
