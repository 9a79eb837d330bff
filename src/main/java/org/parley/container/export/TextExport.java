package org.parley.container.export;

import java.io.IOException;
import java.util.Optional;
import org.parley.container.Container;
import org.parley.container.Head;
import org.parley.container.Parts;
import org.parley.container.Source;

/**
 * An export of Nexis Uni, classic Nexis, ProQuest or Factiva as text, web page, DOCX or RTF. A part
 * is an article; its id is its number.
 */
public final class TextExport implements Container {

  @Override
  public boolean recognises(Source source, Head head) throws IOException {
    ExportLines format = ExportLines.of(head);
    return (format == ExportLines.WORD || isWide(head) || Layout.isPossible(head.text()))
        && Layout.of(format.ofHead(source, head)).isPresent();
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    Head head = head(source);
    ExportLines lines = ExportLines.of(head);
    Optional<Layout> layout = Layout.of(lines.ofHead(source, head));
    Layout.Cutter cutter = layout.orElseThrow().cutter(parts);
    lines.read(source, cutter);
    cutter.end();
  }

  /** In UTF-16, a search for ASCII finds nothing. */
  private static boolean isWide(Head head) {
    return head.hasMagic("\u00FF\u00FE") || head.hasMagic("\u00FE\u00FF");
  }

  private static Head head(Source source) throws IOException {
    try (var in = source.open()) {
      return new Head(in.readNBytes(Head.BYTES), false);
    }
  }
}
