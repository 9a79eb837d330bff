package org.parley.studyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.storage.DocumentFolder;
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
      return value.refuse("file or folder not found: %s", StudyFolder.named(path.get()));
    }
    int cut = Glob.start(written);
    Path folder = study.resolve(written.substring(0, cut), value).orElseThrow();
    if (!Files.isDirectory(folder)) {
      return value.refuse("folder not found: %s", StudyFolder.named(folder));
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
      return value.refuse("folder '%s' cannot be listed (%s)", folder, e);
    }
  }

  /** Returns the folder, file or glob as an absolute name. */
  String absolute() {
    return glob == null ? folder : FileNames.in(folder, glob);
  }

  /**
   * Returns the absolute names of the files, in no order. Leaves out hidden files (names that begin
   * with a full stop), and does not follow links.
   *
   * @param leftOut absolute names of files and folders that are not documents
   * @return empty, with a problem, if the folder cannot be read or has no such files
   */
  List<String> find(Set<String> leftOut) {
    try {
      List<String> paths =
          listing == null
              ? new DocumentFolder(folder).paths(leftOut::contains)
              : listing.paths(folder, name -> isOrIsBelow(name, leftOut));
      List<String> found =
          paths.stream().filter(matches).map(path -> FileNames.in(folder, path)).toList();
      if (found.isEmpty()) {
        value.refuse(
            "no documents in '%s'; hidden files and the study's own files do not count",
            absolute());
      }
      return found;
    } catch (IOException e) {
      value.refuse("folder '%s' cannot be read (%s); check its permissions", folder, e);
    } catch (InvalidPathException e) {
      value.refuse("this machine cannot represent a file's name (%s); run with LC_ALL=C.UTF-8", e);
    }
    return List.of();
  }

  private static boolean isOrIsBelow(String name, Set<String> leftOut) {
    return leftOut.stream().anyMatch(other -> FileNames.contains(other, name));
  }
}
