package org.parley.study;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A folder, a file or a glob of a study's documents.
 *
 * @param value where the study says so
 * @param base absolute; the folder that is searched, or holds the file
 * @param glob of paths relative to the base; null for every file below it
 * @param matches whether a path relative to the base is meant
 */
record Include(YamlValue value, Path base, String glob, PathMatcher matches) {

  private static final Pattern IN_GLOB = Pattern.compile("[*?\\[{\\\\]");

  /** A folder wildcard that no group holds, for groups do not nest. */
  private static final Pattern FOLDERS = Pattern.compile("(^|/)\\*\\*/(?![^{]*})");

  /** Empty, and a problem, where neither a file, a folder nor a glob's folder is there. */
  static Optional<Include> of(YamlValue value, StudyFolder study) {
    Optional<String> written = value.text();
    Optional<Path> path = written.flatMap(text -> study.resolve(text, value));
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Path absolute = StudyFolder.absolute(path.get());
    if (Files.isDirectory(absolute)) {
      return Optional.of(new Include(value, absolute, null, file -> true));
    } else if (Files.isRegularFile(absolute)) {
      Path name = absolute.getFileName();
      return Optional.of(new Include(value, absolute.getParent(), name.toString(), name::equals));
    } else if (!IN_GLOB.matcher(written.get()).find()) {
      return value.refuse("found no file or folder " + StudyFolder.named(path.get()));
    }
    return glob(value, written.get(), study);
  }

  private static Optional<Include> glob(YamlValue value, String written, StudyFolder study) {
    int first = IN_GLOB.matcher(written).results().findFirst().orElseThrow().start();
    int cut = written.lastIndexOf('/', first) + 1;
    Optional<Path> folder = study.resolve(written.substring(0, cut), value);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      return value.refuse("found no folder " + StudyFolder.named(folder.get()));
    }
    String glob = written.substring(cut);
    // Java's **/ wants at least one folder; people, shells and Git mean any number of them.
    String lenient = FOLDERS.matcher(glob).replaceAll("$1{**/,}");
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + lenient);
      return folder.map(base -> new Include(value, StudyFolder.absolute(base), glob, matcher));
    } catch (PatternSyntaxException e) {
      return value.refuse(
          "found "
              + Wording.quoted(written)
              + ", expected a glob such as statements/**/*.txt: "
              + e.getDescription());
    }
  }

  /** As the study's record holds it. */
  String absolute() {
    return glob == null ? base.toString() : base.resolve(glob).toString();
  }

  /**
   * Finds the regular files that are meant. Names that begin with a full stop are left out below
   * the base, links are not followed.
   *
   * @param leftOut files and folders, absolute, that are not documents
   * @param found called with each file, absolute, in no order
   * @return false, and a problem, where a folder cannot be read
   */
  boolean find(Predicate<Path> leftOut, Consumer<Path> found) {
    try {
      Path real = base.toRealPath();
      Files.walkFileTree(
          real,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return !folder.equals(real) && isLeftOut(folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()
                  && matches.matches(real.relativize(file))
                  && !isLeftOut(file)) {
                found.accept(base.resolve(real.relativize(file)));
              }
              return FileVisitResult.CONTINUE;
            }

            private boolean isLeftOut(Path path) {
              return path.getFileName().toString().startsWith(".")
                  || leftOut.test(base.resolve(real.relativize(path)));
            }
          });
      return true;
    } catch (IOException e) {
      value.refuse("found a folder that cannot be read (" + e + "); check its permissions");
      return false;
    }
  }
}
