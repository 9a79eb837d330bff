package org.parley.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The spelling of a document's path relative to its study's root. */
public final class DocumentPath {

  /** {@code C:\x}, {@code file:/x} or {@code https://x}. A name may contain a colon elsewhere. */
  private static final Pattern DRIVE_OR_SCHEME =
      Pattern.compile("[A-Za-z]:.*|[A-Za-z][A-Za-z0-9+.-]*:/.*", Pattern.DOTALL);

  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern ANY_SLASH = Pattern.compile("[/\\\\]");

  private DocumentPath() {}

  /**
   * Returns whether the path leads out of the root, by its spelling alone. Such a path is absolute,
   * names a drive or a URI's scheme, or goes up further than it went down. A backslash separates
   * names here, as it does on some systems.
   */
  public static boolean leavesRoot(String path) {
    if (path.startsWith("/") || path.startsWith("\\") || DRIVE_OR_SCHEME.matcher(path).matches()) {
      return true;
    }
    int depth = 0;
    for (String name : ANY_SLASH.split(path, -1)) {
      if (name.equals("..")) {
        depth--;
      } else if (!name.isEmpty() && !name.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the normal spelling of a path: {@code ./a//b/../c} becomes {@code a/c}. Backslashes
   * stay, and so does a path that leaves the root. The root itself becomes empty.
   */
  public static String normalize(String path) {
    if (isNormal(path) || leavesRoot(path)) {
      return path;
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : SLASH.split(path, -1)) {
      if (name.equals("..") && !names.isEmpty()) {
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  private static boolean isNormal(String path) {
    return !path.startsWith(".")
        && !path.startsWith("/")
        && !path.endsWith("/")
        && !path.contains("//")
        && !path.contains("/.");
  }
}
