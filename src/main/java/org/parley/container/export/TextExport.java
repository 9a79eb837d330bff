package org.parley.container.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    // In UTF-16, a search for ASCII finds nothing.
    return (format == ExportLines.WORD || head.isUtf16() || Layout.isPossible(head.text()))
        && Layout.of(format.ofHead(source, head)).isPresent();
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public String described() {
    return "an export of a database";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    try (InputStream in = new BufferedInputStream(source.open(), Head.BYTES)) {
      Head head = Head.of(in);
      ExportLines format = ExportLines.of(head);
      Layout.Cutter cutter = Layout.of(format.ofHead(source, head)).orElseThrow().cutter(parts);
      format.read(in, source.path(), cutter);
      cutter.end();
    }
  }
}
