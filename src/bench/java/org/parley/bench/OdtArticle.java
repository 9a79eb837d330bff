package org.parley.bench;

import static org.parley.bench.Article.escaped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A writer of articles as OpenDocument texts of the three necessary parts. */
final class OdtArticle {

  private static final String TYPE = "application/vnd.oasis.opendocument.text";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

  private OdtArticle() {}

  static byte[] write(Article article) throws IOException {
    ZipBytes zip = new ZipBytes();
    zip.addStored("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
    zip.add("META-INF/manifest.xml", utf8(manifest()));
    zip.add("meta.xml", utf8(meta(article)));
    zip.add("content.xml", utf8(content(article)));
    return zip.bytes();
  }

  private static byte[] utf8(String xml) {
    return (XML + xml).getBytes(StandardCharsets.UTF_8);
  }

  private static String manifest() {
    String entry = "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>";
    return "<manifest:manifest xmlns:manifest=\"%smanifest:1.0\" manifest:version=\"1.2\">"
            .formatted(OASIS)
        + entry.formatted("/", TYPE)
        + entry.formatted("meta.xml", "text/xml")
        + entry.formatted("content.xml", "text/xml")
        + "</manifest:manifest>";
  }

  private static String meta(Article article) {
    return """
        <office:document-meta xmlns:office="%1$soffice:1.0" xmlns:meta="%1$smeta:1.0" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta>\
        <dc:title>%2$s</dc:title><meta:initial-creator>%3$s</meta:initial-creator>\
        <meta:creation-date>%4$sT12:00:00</meta:creation-date></office:meta></office:document-meta>
        """
        .formatted(OASIS, escaped(article.title()), escaped(article.author()), article.date());
  }

  private static String content(Article article) {
    String paragraphs =
        article.paragraphs().stream()
            .map(paragraph -> "<text:p>" + escaped(paragraph) + "</text:p>")
            .collect(Collectors.joining());
    return """
        <office:document-content xmlns:office="%1$soffice:1.0" xmlns:text="%1$stext:1.0" \
        office:version="1.2"><office:body><office:text><text:h text:outline-level="1">%2$s</text:h>\
        %3$s</office:text></office:body></office:document-content>
        """
        .formatted(OASIS, escaped(article.title()), paragraphs);
  }
}
