package org.parley.studyfile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;

/**
 * A folder, a file or a glob whose files are documents of a study.
 *
 * @param value the value of the study that names it
 * @param folder the folder to search, or the file's folder; absolute
 * @param glob relative to the folder; null for every file below it
 * @param matches accepts paths relative to the folder
 * @param listing the files of a remote folder; null for a local one
 */
record Include(
    YamlValue value, String folder, String glob, Predicate<String> matches, Listing listing) {

  /** Reads one item of the key {@code include}; empty, with a problem, if nothing is there. */
  static Optional<Include> of(YamlValue value, StudyFolder study) {
    return value
        .text()
        .flatMap(
            written ->
                FileNames.isLocal(written)
                    ? local(value, written, study)
                    : remote(value, FileNames.absolute(written)));
  }

  private static Optional<Include> local(YamlValue value, String written, StudyFolder study) {
    Optional<Path> path = study.resolve(written, value);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Path absolute = StudyFolder.absolute(path.get());
    if (Files.isDirectory(absolute)) {
      return Optional.of(new Include(value, absolute.toString(), null, file -> true, null));
    } else if (Files.isRegularFile(absolute)) {
      String name = absolute.getFileName().toString();
      String parent = absolute.getParent().toString();
      return Optional.of(new Include(value, parent, name, name::equals, null));
    } else if (!Glob.is(written)) {
      return value.refuse("file or folder not found: " + StudyFolder.named(path.get()));
    }
    int cut = Glob.start(written);
    Path folder = study.resolve(written.substring(0, cut), value).orElseThrow();
    if (!Files.isDirectory(folder)) {
      return value.refuse("folder not found: " + StudyFolder.named(folder));
    }
    String glob = written.substring(cut);
    String base = StudyFolder.absolute(folder).toString();
    return Glob.matcher(glob, value).map(matches -> new Include(value, base, glob, matches, null));
  }

  private static Optional<Include> remote(YamlValue value, String written) {
    if (Glob.is(written)) {
      int cut = Glob.start(written);
      String glob = written.substring(cut);
      String folder = FileNames.absolute(written.substring(0, cut));
      return Glob.matcher(glob, value).flatMap(matches -> listed(value, folder, glob, matches));
    }
    Optional<Include> below = listed(value, written, null, path -> true);
    String parent = FileNames.parent(written);
    if (parent == null || below.filter(include -> include.listing.files().isEmpty()).isEmpty()) {
      return below;
    }
    String name = written.substring(written.lastIndexOf('/') + 1);
    return listed(value, parent, name, name::equals);
  }

  private static Optional<Include> listed(
      YamlValue value, String folder, String glob, Predicate<String> matches) {
    Optional<String> complaint = Listing.complaint(folder);
    if (complaint.isPresent()) {
      return value.refuse(complaint.get());
    }
    try {
      return Optional.of(new Include(value, folder, glob, matches, Listing.below(folder)));
    } catch (IOException e) {
      return value.refuse("folder '" + folder + "' cannot be listed (" + e + ")");
    }
  }

  /** Returns the folder, file or glob as an absolute name. */
  String absolute() {
    return glob == null ? folder : FileNames.in(folder, glob);
  }

  /**
   * Finds the files. Leaves out hidden files (names that begin with a full stop), and does not
   * follow links.
   *
   * @param leftOut absolute names of files and folders that are not documents
   * @param found called for each file with its absolute name, in no order
   * @return false, with a problem, if the folder cannot be read
   */
  boolean find(Set<String> leftOut, Consumer<String> found) {
    try {
      if (listing == null) {
        walk(leftOut, found);
      } else {
        search(leftOut, found);
      }
      return true;
    } catch (IOException e) {
      value.refuse("folder '" + folder + "' cannot be read (" + e + "); check its permissions");
    } catch (InvalidPathException e) {
      value.refuse(
          "this machine cannot represent a file's name (" + e + "); run with LC_ALL=C.UTF-8");
    }
    return false;
  }

  private void search(Set<String> leftOut, Consumer<String> found) {
    for (Listing.File file : listing.files()) {
      String path = file.name().substring(FileNames.in(folder, "").length());
      if (!("/" + path).contains("/.")
          && leftOut.stream().noneMatch(name -> FileNames.contains(name, file.name()))
          && matches.test(path)) {
        found.accept(file.name());
      }
    }
  }

  private void walk(Set<String> leftOut, Consumer<String> found) throws IOException {
    Path base = Path.of(folder);
    Path real = base.toRealPath();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            return !below.equals(real) && isLeftOut(below)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && matches.test(real.relativize(file).toString())
                && !isLeftOut(file)) {
              found.accept(name(file));
            }
            return FileVisitResult.CONTINUE;
          }

          private boolean isLeftOut(Path path) {
            return path.getFileName().toString().startsWith(".") || leftOut.contains(name(path));
          }

          private String name(Path path) {
            return base.resolve(real.relativize(path)).toString();
          }
        });
  }
}
