package org.parley.storage;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Makes and splits the names of files and folders. A name is a local path, or remote: a scheme, an
 * authority and a path, such as {@code s3://bucket/texts}. A folder's name does not end with a
 * slash.
 */
public final class FileNames {

  /** A scheme has at least two letters, since {@code C:/} is a disk. */
  private static final Pattern REMOTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

  private FileNames() {}

  /** Returns whether the name is a local path. */
  public static boolean isLocal(String name) {
    return !REMOTE.matcher(name).matches();
  }

  /** Returns the name of a file or folder in a folder. */
  public static String in(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  /** Returns the folder that contains a file or folder; null if there is none. */
  public static String parent(String name) {
    if (isLocal(name)) {
      Path parent = Path.of(name).getParent();
      return parent == null ? null : parent.toString();
    }
    int slash = name.lastIndexOf('/');
    return name.charAt(slash - 1) == '/' ? null : name.substring(0, slash);
  }

  /** Returns whether a file or folder is the folder, or is below it. */
  public static boolean contains(String folder, String name) {
    if (isLocal(folder) && isLocal(name)) {
      return Path.of(name).startsWith(Path.of(folder));
    }
    return name.equals(folder) || name.startsWith(in(folder, ""));
  }

  /**
   * Returns the one spelling of a name: a local path becomes absolute, a remote name loses the
   * slashes at its end.
   *
   * @throws java.nio.file.InvalidPathException if the local path is invalid
   */
  public static String absolute(String written) {
    if (isLocal(written)) {
      return Path.of(written).toAbsolutePath().normalize().toString();
    }
    int end = written.length();
    while (written.charAt(end - 1) == '/' && written.charAt(end - 2) != '/') {
      end--;
    }
    return written.substring(0, end);
  }
}
