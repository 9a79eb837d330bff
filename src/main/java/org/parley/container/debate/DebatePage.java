package org.parley.container.debate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.parley.container.Container;
import org.parley.container.Head;
import org.parley.container.PageStream;
import org.parley.container.Parts;
import org.parley.container.Source;

/**
 * A page of a debate: of hansard.parliament.uk, of Historic Hansard, of TheyWorkForYou, or of
 * Hansard on publications.parliament.uk until 2016. A part is what a speaker says in a debate; its
 * id is that of the first contribution.
 */
public final class DebatePage implements Container {

  @Override
  public boolean recognises(Source source, Head head) throws IOException {
    return PageStream.isPage(head) && Site.of(source, head).isPresent();
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public String described() {
    return "a page of a debate";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    try (InputStream in = new BufferedInputStream(source.open(), Head.BYTES)) {
      Site site = Site.of(source, Head.of(in)).orElseThrow();
      DebatePageReader reader = new DebatePageReader(site, parts);
      PageStream.read(in, reader);
      reader.end();
    }
  }
}
