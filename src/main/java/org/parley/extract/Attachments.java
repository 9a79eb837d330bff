package org.parley.extract;

import java.io.InputStream;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/**
 * An extractor that skips embedded documents and records whether there was one. Another document
 * inside a document is not its author's statement. Pictures, fonts and macros are no documents.
 */
final class Attachments implements EmbeddedDocumentExtractor {

  private static final Set<String> PICTURES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "bmp", "emf", "wmf", "tif", "tiff", "svg", "ico", "webp",
          "jp2", "jb2", "pict", "wdp", "emz", "wmz");
  private static final Set<String> NO_DOCUMENTS =
      Set.of("MACRO", "METADATA", "FONT", "THUMBNAIL", "RENDERING", "VERSION");

  // An embedded object of RTF has a name unless it is a picture.
  private static final String RTF_PICTURE = "rtf_meta:thumbnail";

  private boolean seen;

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    String type = metadata.get(Metadata.CONTENT_TYPE);
    String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
    boolean picture =
        (type != null && type.startsWith("image/"))
            || (name != null && PICTURES.contains(FileName.extension(name)))
            || (name == null && metadata.get(RTF_PICTURE) != null);
    seen |= !picture && (kind == null || !NO_DOCUMENTS.contains(kind));
    return false;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
    shouldParseEmbedded(metadata);
  }

  /** Returns whether the document contains another document. */
  boolean seen() {
    return seen;
  }
}
