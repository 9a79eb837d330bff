package org.parley.studyfile;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;

/**
 * A folder, a file or a glob on a remote file system.
 *
 * @param value the value of the study that names it
 * @param folder the folder to search, or the file's folder
 * @param glob relative to the folder; null for every file below it
 * @param listing the files of the folder
 * @param matches accepts paths relative to the folder
 */
record RemoteInclude(
    YamlValue value, String folder, String glob, Listing listing, Predicate<String> matches)
    implements Include {

  static Optional<RemoteInclude> of(YamlValue value, String written) {
    if (Glob.is(written)) {
      int cut = Glob.start(written);
      String glob = written.substring(cut);
      return Glob.matcher(glob, value)
          .flatMap(
              matcher ->
                  in(
                      FileNames.absolute(written.substring(0, cut)),
                      glob,
                      path -> matcher.matches(Path.of(path)),
                      value));
    }
    Optional<RemoteInclude> below = in(written, null, path -> true, value);
    if (below.isEmpty() || !below.get().listing().files().isEmpty()) {
      return below;
    }
    String name = written.substring(written.lastIndexOf('/') + 1);
    return FileNames.parent(written) == null
        ? below
        : in(FileNames.parent(written), name, name::equals, value);
  }

  private static Optional<RemoteInclude> in(
      String folder, String glob, Predicate<String> matches, YamlValue value) {
    Optional<String> complaint = Listing.complaint(folder);
    if (complaint.isPresent()) {
      return value.refuse(complaint.get());
    }
    try {
      return Optional.of(new RemoteInclude(value, folder, glob, Listing.below(folder), matches));
    } catch (IOException e) {
      return value.refuse("folder '" + folder + "' cannot be listed (" + e + ")");
    }
  }

  @Override
  public String absolute() {
    return glob == null ? folder : FileNames.in(folder, glob);
  }

  @Override
  public boolean find(Set<String> leftOut, Consumer<String> found) {
    for (Listing.File file : listing.files()) {
      String path = file.name().substring(FileNames.in(folder, "").length());
      try {
        if (!("/" + path).contains("/.")
            && leftOut.stream().noneMatch(name -> FileNames.contains(name, file.name()))
            && matches.test(path)) {
          found.accept(file.name());
        }
      } catch (InvalidPathException e) {
        value.refuse(
            "this machine cannot represent a file's name (" + e + "); run with LC_ALL=C.UTF-8");
        return false;
      }
    }
    return true;
  }
}
