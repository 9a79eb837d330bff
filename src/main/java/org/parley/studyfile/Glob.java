package org.parley.studyfile;

import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern of paths, as Java knows it. */
final class Glob {

  private static final Pattern IN_GLOB = Pattern.compile("[*?\\[{\\\\]");

  /** A folder wildcard that no group holds, for groups do not nest. */
  private static final Pattern FOLDERS = Pattern.compile("(^|/)\\*\\*/(?![^{]*})");

  private Glob() {}

  static boolean is(String written) {
    return IN_GLOB.matcher(written).find();
  }

  /** Where in a glob the names begin that it leaves open; before that stands its folder. */
  static int start(String written) {
    int first = IN_GLOB.matcher(written).results().findFirst().orElseThrow().start();
    return written.lastIndexOf('/', first) + 1;
  }

  /**
   * What a path relative to the glob's folder must match; empty, and a problem, if it is no glob.
   */
  static Optional<PathMatcher> matcher(String glob, YamlValue value) {
    // Java's **/ wants at least one folder; people, shells and Git mean any number of them.
    String lenient = FOLDERS.matcher(glob).replaceAll("$1{**/,}");
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + lenient));
    } catch (PatternSyntaxException e) {
      return value.refuse(
          "found "
              + Suggestions.quoted(value.text().orElse(glob))
              + ", expected a glob such as statements/**/*.txt: "
              + e.getDescription());
    }
  }
}
