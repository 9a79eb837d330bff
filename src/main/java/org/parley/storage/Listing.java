package org.parley.storage;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Files of a place that is not this machine's disk. Such a place may have no folders, only names
 * with slashes in them.
 *
 * @param files in no order
 */
public record Listing(List<File> files) {

  /**
   * A file.
   *
   * @param name the whole of it
   * @param bytes its size
   * @param modified when it was written, by the clock of the place, in milliseconds
   */
  public record File(String name, long bytes, long modified) {}

  private static final Pattern WILDCARD = Pattern.compile("[*?{}\\[\\]\\\\]");

  /** The files of a folder and of the folders below it. */
  public static Listing below(String folder) throws IOException {
    // For HDFS "folder/**" means the folders below it only.
    String spec = FileNames.parent(folder) == null ? folder + "/**" : folder + "**";
    String inside = FileNames.in(folder, "");
    return new Listing(
        match(spec).stream().filter(file -> file.name().startsWith(inside)).toList());
  }

  /** The files of a folder whose names in it begin so. */
  public static Listing beginning(String folder, String prefix) throws IOException {
    return new Listing(match(FileNames.in(folder, prefix) + "*"));
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

  /**
   * Why nothing there can be read or written; empty where all is well.
   *
   * @param folder that is not local
   */
  public static Optional<String> complaint(String folder) {
    if (WILDCARD.matcher(folder).find()) {
      return Optional.of(folder + ": expected a name without any of * ? { } [ ] \\");
    }
    return Schemes.complaint(folder);
  }

  /** Deletes the files, and the emptied folders below {@code top} where the place has any. */
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
