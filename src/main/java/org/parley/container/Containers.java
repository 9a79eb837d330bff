package org.parley.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The kinds of containers that Parley reads. */
public final class Containers {

  /** Number of bytes at the beginning of a file from which its kind is recognised. */
  public static final int HEAD = 1 << 16;

  private final List<Container> kinds;

  /** Creates the kinds. */
  public Containers(ContainerRules rules) {
    kinds = List.of();
  }

  /**
   * Returns the first kind that recognises a file; empty if it is a single document.
   *
   * @param head the first {@link #HEAD} bytes, or all of a shorter file
   */
  public Optional<Container> of(Source source, byte[] head) throws IOException {
    for (Container kind : kinds) {
      if (kind.recognises(source, head)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
