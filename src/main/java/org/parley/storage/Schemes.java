package org.parley.storage;

import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;

/** The schemes of names that a build knows: those of Beam's file systems on its class path. */
final class Schemes {

  private Schemes() {}

  /** Why this build reaches nothing of that name; empty where it does. */
  static Optional<String> complaint(String name) {
    try {
      FileSystems.matchNewResource(name, true);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          name
              + ": this build does not reach it ("
              + e.getMessage()
              + "). Expected a path of this machine, or a name that a file system of Beam on the class"
              + " path knows");
    }
  }
}
