package org.parley.studyfile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A folder, a file or a glob on this machine's disk.
 *
 * @param value the value of the study that names it
 * @param base the folder to search, or the file's folder; absolute
 * @param glob relative to the base; null for every file below it
 * @param matches accepts paths relative to the base
 */
record LocalInclude(YamlValue value, Path base, String glob, PathMatcher matches)
    implements Include {

  static Optional<LocalInclude> of(YamlValue value, StudyFolder study) {
    Optional<String> written = value.text();
    Optional<Path> path = written.flatMap(text -> study.resolve(text, value));
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Path absolute = StudyFolder.absolute(path.get());
    if (Files.isDirectory(absolute)) {
      return Optional.of(new LocalInclude(value, absolute, null, file -> true));
    } else if (Files.isRegularFile(absolute)) {
      Path name = absolute.getFileName();
      return Optional.of(
          new LocalInclude(value, absolute.getParent(), name.toString(), name::equals));
    } else if (!Glob.is(written.get())) {
      return value.refuse("file or folder not found: " + StudyFolder.named(path.get()));
    }
    return glob(value, written.get(), study);
  }

  private static Optional<LocalInclude> glob(YamlValue value, String written, StudyFolder study) {
    int cut = Glob.start(written);
    Optional<Path> folder = study.resolve(written.substring(0, cut), value);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      return value.refuse("folder not found: " + StudyFolder.named(folder.get()));
    }
    String glob = written.substring(cut);
    return Glob.matcher(glob, value)
        .flatMap(
            matcher ->
                folder.map(
                    base -> new LocalInclude(value, StudyFolder.absolute(base), glob, matcher)));
  }

  @Override
  public String folder() {
    return base.toString();
  }

  @Override
  public String absolute() {
    return glob == null ? base.toString() : base.resolve(glob).toString();
  }

  @Override
  public boolean find(Set<String> leftOut, Consumer<String> found) {
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
      return true;
    } catch (IOException e) {
      value.refuse("folder '" + base + "' cannot be read (" + e + "); check its permissions");
      return false;
    }
  }
}
