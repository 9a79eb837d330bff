package org.parley.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The path of a document relative to its study's root: how it is written, and where it leads. */
public final class DocumentPath {

  /** {@code C:\x}, {@code file:/x}, {@code https://x}; but a name may hold a colon. */
  private static final Pattern DRIVE_OR_SCHEME =
      Pattern.compile("[A-Za-z]:.*|[A-Za-z][A-Za-z0-9+.-]*:/.*", Pattern.DOTALL);

  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern ANY_SLASH = Pattern.compile("[/\\\\]");

  private DocumentPath() {}

  /**
   * Whether the path leads out of the root, by its spelling alone: it is absolute, it names a drive
   * or a URI's scheme, or it goes up further than it went down. A backslash divides here, since on
   * some systems it does.
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
   * One spelling for each path: {@code ./a//b/../c} is {@code a/c}. Backslashes are left alone, and
   * so is a path that leaves the root. Empty for the root itself.
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
