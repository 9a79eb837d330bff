package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that receives the texts of documents as {@code PATH.txt}. */
final class TextFolder {

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
   * @throws FileSystemException if the text would be outside the folder
   */
  void write(String path, String text) throws IOException {
    Path file = inside(path);
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
  void remove(String path) throws IOException {
    Path file = inside(path);
    if (file.startsWith(folder)
        && Files.isDirectory(file.getParent())
        && file.getParent().toRealPath().startsWith(real)
        && !Files.isDirectory(file)) {
      Files.deleteIfExists(file);
    }
  }

  private Path inside(String path) {
    return folder.resolve(path + ".txt").normalize();
  }
}
