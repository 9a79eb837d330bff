package org.parley.storage;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * A list of remote files. A remote file system may have no folders, only names with slashes.
 *
 * @param files in no order
 */
public record Listing(List<File> files) {

  /**
   * A remote file.
   *
   * @param name the full name
   * @param bytes the size
   * @param modified time of the last change by the remote clock, in milliseconds
   */
  public record File(String name, long bytes, long modified) {}

  private static final Pattern WILDCARD = Pattern.compile("[*?{}\\[\\]\\\\]");

  private static final Map<String, String> ADVICE =
      Map.of("hdfs", build("hdfs") + " and run it with HADOOP_CONF_DIR", "s3", build("s3"));

  /** Lists the files of a folder and of the folders below it. */
  public static Listing below(String folder) throws IOException {
    // In HDFS, "folder/**" matches only files in subfolders.
    String spec = FileNames.parent(folder) == null ? folder + "/**" : folder + "**";
    String inside = FileNames.in(folder, "");
    return new Listing(
        match(spec).stream().filter(file -> file.name().startsWith(inside)).toList());
  }

  /** Lists the files of a folder whose names begin with a prefix. */
  public static Listing beginning(String folder, String prefix) throws IOException {
    return new Listing(match(FileNames.in(folder, prefix) + "*"));
  }

  /**
   * Returns the paths of files relative to a folder, without hidden ones.
   *
   * @param isLeftOut accepts full names of files that are left out
   */
  public List<String> paths(String folder, Predicate<String> isLeftOut) {
    int inside = FileNames.in(folder, "").length();
    return files.stream()
        .map(File::name)
        .filter(name -> !name.substring(inside - 1).contains("/."))
        .filter(name -> !isLeftOut.test(name))
        .map(name -> name.substring(inside))
        .toList();
  }

  private static List<File> match(String spec) throws IOException {
    List<File> files = new ArrayList<>();
    for (MatchResult.Metadata file :
        FileSystems.match(spec, EmptyMatchTreatment.ALLOW).metadata()) {
      if (!file.resourceId().isDirectory()) {
        files.add(
            new File(file.resourceId().toString(), file.sizeBytes(), file.lastModifiedMillis()));
      }
    }
    return files;
  }

  /** Returns why this build cannot read or write a remote folder; empty if it can, or is local. */
  public static Optional<String> complaint(String folder) {
    if (FileNames.isLocal(folder)) {
      return Optional.empty();
    }
    if (WILDCARD.matcher(folder).find()) {
      return Optional.of("wildcard in the name '" + folder + "'; not allowed: * ? { } [ ] \\");
    }
    try {
      FileSystems.matchNewResource(folder, true);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      String scheme = folder.substring(0, folder.indexOf(':'));
      return Optional.of(
          String.format(
              Locale.ROOT,
              "'%s' cannot be reached by this build (%s); allowed: a local path, or a name of a"
                  + " Beam file system on the class path%s",
              folder,
              e.getMessage(),
              ADVICE.getOrDefault(scheme, "")));
    }
  }

  private static String build(String profile) {
    return ". Build one with ./scripts/build " + profile + " (see docs/running.md)";
  }

  /** Deletes the files and the folders below {@code top} that become empty. */
  public void delete(String top) throws IOException {
    List<ResourceId> resources = new ArrayList<>();
    TreeSet<String> folders =
        new TreeSet<>(comparingInt(String::length).thenComparing(naturalOrder()));
    for (File file : files) {
      resources.add(FileSystems.matchNewResource(file.name(), false));
      String above = FileNames.parent(file.name());
      while (!above.equals(top) && folders.add(above)) {
        above = FileNames.parent(above);
      }
    }
    if (!resources.isEmpty()) {
      FileSystems.delete(resources);
    }
    for (String folder : folders.descendingSet()) {
      FileSystems.delete(List.of(FileSystems.matchNewResource(folder, true)));
    }
  }
}
