package org.parley.studyfile;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads globs: patterns of paths, by the rules of Java. */
final class Glob {

  private static final Pattern IN_GLOB = Pattern.compile("[*?\\[{\\\\]");

  /** A folder wildcard outside braces, since braces do not nest. */
  private static final Pattern FOLDERS = Pattern.compile("(^|/)\\*\\*/(?![^{]*})");

  private Glob() {}

  static boolean is(String written) {
    return IN_GLOB.matcher(written).find();
  }

  /** Returns the end of a glob's folder: the offset of the first name with a wildcard. */
  static int start(String written) {
    int first = IN_GLOB.matcher(written).results().findFirst().orElseThrow().start();
    return written.lastIndexOf('/', first) + 1;
  }

  /** Reads a glob of paths below its folder; empty, with a problem, if it is invalid. */
  static Optional<Predicate<String>> matcher(String glob, YamlValue value) {
    // Java's **/ needs at least one folder; in shells and in Git it means any number of folders.
    String lenient = FOLDERS.matcher(glob).replaceAll("$1{**/,}");
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + lenient);
      return Optional.of(path -> matcher.matches(Path.of(path)));
    } catch (PatternSyntaxException e) {
      return value.refuse(
          "invalid glob %s: %s; allowed: a glob such as statements/**/*.txt",
          Suggestions.quoted(value.text().orElse(glob)), e.getDescription());
    }
  }
}
