package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.parley.model.CodePointOrder;
import org.parley.storage.DocumentFolder;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;

/** Finds the files of a folder and works on them on all cores. */
final class ManyFiles {

  /**
   * Work on a file.
   *
   * @param <T> the type of its result
   */
  interface Work<T> {
    T on(String path) throws IOException;
  }

  /** The list of a folder's documents, which is itself no document. */
  private static final String LIST = "documents.csv";

  private ManyFiles() {}

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

  /**
   * Works on each path, several at once, and passes the results on in the order of the paths.
   *
   * @param work is safe to use from several threads
   */
  static <T> void each(List<String> paths, Work<T> work, BiConsumer<String, T> results)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<T>> futures = new ArrayList<>(paths.size());
      paths.forEach(path -> futures.add(pool.submit(() -> work.on(path))));
      for (int i = 0; i < paths.size(); i++) {
        // A result that was passed on can be freed.
        results.accept(paths.get(i), futures.set(i, null).get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while documents were read", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
