package org.parley.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The kinds of containers that Parley reads, the surest signs first. */
public final class Containers {

  private final List<Container> kinds;

  /** Creates the kinds. */
  public Containers(ContainerRules rules) {
    kinds =
        List.of(
            new ZipArchive(),
            new SevenZipArchive(),
            new CompressedFile(),
            new TarArchive(),
            new Mailbox(),
            new JsonRecords(rules),
            new TableOfTexts(rules));
  }

  /**
   * Returns the first kind that recognises a file; empty if it is a single document.
   *
   * @param head the first bytes
   */
  public Optional<Container> of(Source source, Head head) throws IOException {
    for (Container kind : kinds) {
      if (kind.recognises(source, head)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
