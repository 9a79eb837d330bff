package org.parley.storage;

import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;

/** The schemes of names, and the Maven profiles that teach a build to know them. */
final class Schemes {

  private static final Map<String, String> PROFILES =
      Map.of("hdfs", "hdfs", "s3", "s3", "gs", "gcs");

  private Schemes() {}

  /** Why this build reaches nothing of that name; empty where it does. */
  static Optional<String> complaint(String name) {
    try {
      FileSystems.matchNewResource(name, true);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      String scheme = name.substring(0, name.indexOf(':'));
      String profile = PROFILES.get(scheme);
      String known =
          profile == null
              ? "Expected a path of this machine, or a name that begins with hdfs://, s3:// or gs://"
              : "Build one that knows " + scheme + ":// with ./mvnw -P" + profile + " package";
      return Optional.of(
          name
              + ": this build does not reach it ("
              + e.getMessage()
              + "). "
              + known
              + "; docs/storage.md says what else it needs");
    }
  }
}
