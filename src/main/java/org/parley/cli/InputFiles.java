package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.CodePointOrder;
import org.parley.storage.DocumentFolder;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;

/** Finds the files that a command reads, and keeps them apart from what it writes. */
final class InputFiles {

  /** The list of a folder's documents, which is itself no document. */
  private static final String LIST = "documents.csv";

  private InputFiles() {}

  /**
   * Returns the paths of the files below a folder, in the order of code points. Leaves out hidden
   * files and the folder's list.
   *
   * @param folder absolute
   * @param written what the command writes, absolute, which is no document; null for nothing
   */
  static List<String> below(String folder, String written) throws IOException {
    Listing.complaint(folder)
        .ifPresent(
            complaint -> {
              throw new WrongUse(complaint);
            });
    if (FileNames.isLocal(folder) && !Files.isDirectory(Path.of(folder))) {
      throw new WrongUse("no such folder: '%s'", folder);
    }
    String list = FileNames.in(folder, LIST);
    try {
      List<String> paths =
          new ArrayList<>(
              new DocumentFolder(folder)
                  .paths(name -> name.equals(list) || isWritten(name, folder, written)));
      if (paths.isEmpty()) {
        throw new WrongUse("no documents in '%s'; hidden files do not count", folder);
      }
      paths.sort(CodePointOrder.COMPARATOR);
      return paths;
    } catch (InvalidPathException e) {
      throw new WrongUse(
          "this machine cannot represent a file's name (%s); run with LC_ALL=C.UTF-8", e);
    }
  }

  /** Returns the absolute name of a file or folder that a command is to write. */
  static String target(String to) {
    if (!FileNames.isLocal(to)) {
      throw new WrongUse("--to=%s: expected a path on this machine", to);
    }
    return FileNames.absolute(to);
  }

  /** Returns whether a file is what the command writes inside the folder that it reads. */
  static boolean isWritten(String name, String folder, String written) {
    return written != null
        && FileNames.contains(folder, written)
        && FileNames.contains(written, name);
  }
}
