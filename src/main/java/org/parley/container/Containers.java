package org.parley.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parley.container.crawl.Feed;
import org.parley.container.crawl.WebArchive;
import org.parley.container.debate.DebatePage;
import org.parley.container.debate.ParlParse;
import org.parley.container.debate.Tei;
import org.parley.container.export.Europresse;
import org.parley.container.export.FactivaPage;
import org.parley.container.export.TextExport;
import org.parley.container.export.UnknownExport;

/** The kinds of containers that Parley reads, the surest signs first. */
public final class Containers {

  private final List<Container> kinds;

  /** Creates the kinds. */
  public Containers(ContainerRules rules) {
    kinds =
        List.of(
            new WebArchive(),
            new ZipArchive(),
            new SevenZipArchive(),
            new CompressedFile(),
            new TarArchive(),
            new Mailbox(),
            new ParlParse(),
            new Tei(),
            new Feed(rules.zone()),
            new FactivaPage(),
            new Europresse(),
            new DebatePage(),
            new TextExport(),
            new JsonRecords(rules),
            new TableOfTexts(rules),
            new UnknownExport());
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
