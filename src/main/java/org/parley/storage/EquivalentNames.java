package org.parley.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;

/**
 * Finds local files by names that are canonically equivalent: {@code é} may be one character (NFC)
 * or two (NFD). Disks of macOS write the second form, spreadsheets the first.
 */
final class EquivalentNames {

  private EquivalentNames() {}

  /**
   * Returns the file of a path below a folder. The exact name comes first; of several equivalent
   * names, the first. A path that leads nowhere is returned as it is.
   */
  static Path find(Path folder, String path) throws IOException {
    Path exact = folder.resolve(path);
    if (exists(exact) || path.chars().allMatch(c -> c < 0x80)) {
      return exact;
    }
    Path found = folder;
    for (Path name : Path.of(path)) {
      found = child(found, name.toString());
      if (!exists(found)) {
        return exact;
      }
    }
    return found;
  }

  private static Path child(Path folder, String name) throws IOException {
    Path exact = folder.resolve(name);
    if (exists(exact) || !Files.isDirectory(folder)) {
      return exact;
    }
    String composed = composed(name);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> composed(file.getFileName().toString()).equals(composed))
          .sorted()
          .findFirst()
          .orElse(exact);
    }
  }

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
