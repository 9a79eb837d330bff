package org.parley.storage;

import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;

/** The schemes of names that a build knows: those of Beam's file systems on its class path. */
final class Schemes {

  /** How to come by a build that knows a scheme. */
  private static final Map<String, String> ADVICE =
      Map.of("hdfs", build("hdfs") + " and run it with HADOOP_CONF_DIR", "s3", build("s3"));

  private Schemes() {}

  /** Why this build reaches nothing of that name; empty where it does. */
  static Optional<String> complaint(String name) {
    try {
      FileSystems.matchNewResource(name, true);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      String scheme = name.substring(0, name.indexOf(':'));
      return Optional.of(
          name
              + ": this build does not reach it ("
              + e.getMessage()
              + "). Expected a path of this machine, or a name that a file system of Beam on the class"
              + " path knows"
              + ADVICE.getOrDefault(scheme, ""));
    }
  }

  private static String build(String profile) {
    return ". Build one that reaches it with ./scripts/build "
        + profile
        + " (docs/running.md shows how)";
  }
}
