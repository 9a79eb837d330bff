package org.parley.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.model.Sha256;

/**
 * A folder that receives the texts of documents as {@code PATH.txt}, and those of the parts of a
 * container as {@code PATH/PART.txt}.
 */
final class TextFolder {

  /** Characters that no file's name has on some system, and a name that means a folder. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\x00-\\x1F\\x7F\"*:<>?\\\\|%]|^\\.(?=\\.?$)|[. ]$");

  private static final int LONGEST = 60;
  private static final int HASH = 16;

  private final Path folder;
  private final Path real;

  /** Creates the folder if it does not exist. */
  TextFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.folder = folder.toAbsolutePath().normalize();
    this.real = folder.toRealPath();
  }

  /**
   * Writes the text of a document and replaces an earlier one.
   *
   * @param path of the document, relative to its own folder
   * @param part empty for a file that is one document
   * @throws FileSystemException if the text would be outside the folder
   */
  void write(String path, String part, String text) throws IOException {
    Path file = inside(path, part);
    if (!file.startsWith(folder)) {
      throw new FileSystemException(file.toString(), null, "it is outside the folder");
    }
    Files.createDirectories(file.getParent());
    if (!file.getParent().toRealPath().startsWith(real)) {
      throw new FileSystemException(file.toString(), null, "a link leads out of the folder");
    }
    Files.deleteIfExists(file); // It may be a link to another file.
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
  }

  /** Removes the text of a document, if there is one in the folder. */
  void remove(String path, String part) throws IOException {
    Path file = inside(path, part);
    if (file.startsWith(folder)
        && Files.isDirectory(file.getParent())
        && file.getParent().toRealPath().startsWith(real)
        && !Files.isDirectory(file)) {
      Files.deleteIfExists(file);
    }
  }

  private Path inside(String path, String part) {
    String name = part.isEmpty() ? path : path + "/" + safe(part);
    return folder.resolve(name + ".txt").normalize();
  }

  /**
   * Returns the name of a part as a path in the folder of its container. Slashes separate folders.
   * Other characters that are not allowed in a file's name become a percent sign and their code. No
   * two parts get the same name. A long name ends with a hash instead of its end.
   */
  private static String safe(String part) {
    return Arrays.stream(part.split("/", -1)).map(TextFolder::safeName).collect(joining("/"));
  }

  private static String safeName(String name) {
    if (name.isEmpty()) {
      return "%"; // Between two slashes of an address; any other percent sign has a code.
    }
    String safe =
        UNSAFE
            .matcher(name)
            .replaceAll(
                found -> String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
    return safe.length() <= LONGEST
        ? safe
        : safe.substring(0, LONGEST)
            + "-"
            + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
  }
}
