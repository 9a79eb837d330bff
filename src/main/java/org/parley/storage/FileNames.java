package org.parley.storage;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Names of files and folders: a path of this machine, or a scheme, an authority and a path, such as
 * {@code s3://bucket/texts}. A folder's name does not end in a slash.
 */
public final class FileNames {

  /** Two letters at least, for {@code C:/} is a disk. */
  private static final Pattern REMOTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

  private FileNames() {}

  /** Whether the name is a path of this machine. */
  public static boolean isLocal(String name) {
    return !REMOTE.matcher(name).matches();
  }

  /** A file or folder in a folder. */
  public static String in(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  /** The folder that holds a file or folder; null where there is none. */
  public static String parent(String name) {
    if (isLocal(name)) {
      Path parent = Path.of(name).getParent();
      return parent == null ? null : parent.toString();
    }
    int slash = name.lastIndexOf('/');
    return name.charAt(slash - 1) == '/' ? null : name.substring(0, slash);
  }

  /** Whether a file or folder is the folder, or lies in it or below. */
  public static boolean contains(String folder, String name) {
    if (isLocal(folder) && isLocal(name)) {
      return Path.of(name).startsWith(Path.of(folder));
    }
    return name.equals(folder) || name.startsWith(in(folder, ""));
  }

  /**
   * One spelling for each place: a path becomes absolute, another name loses the slashes at its
   * end.
   *
   * @throws java.nio.file.InvalidPathException if this system has no such paths
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
