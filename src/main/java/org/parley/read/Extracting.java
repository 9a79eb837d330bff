package org.parley.read;

import org.parley.container.export.UnknownExport;
import org.parley.extract.Claims;
import org.parley.extract.Extraction;
import org.parley.extract.Extractor;
import org.parley.extract.TextCache;
import org.parley.model.Reason;

/**
 * A way to extract texts.
 *
 * @param cache of extracted texts; null for none
 */
record Extracting(Extractor extractor, TextCache cache) {

  /**
   * Extracts the text of a file. An export of several articles that no container recognised, such
   * as a PDF, is a failure.
   *
   * @param sha256 of the bytes, 64 hexadecimal digits
   */
  Extraction file(String path, byte[] bytes, String sha256) {
    Extraction extraction =
        cache == null
            ? extractor.extract(path, bytes)
            : extractor.extract(path, bytes, sha256, cache);
    // The first bytes of a plain text were looked at before.
    return extraction instanceof Extraction.Text single
            && !single.mediaType().equals("text/plain")
            && UnknownExport.isExport(single.text())
        ? new Extraction.Failure(Reason.SEVERAL_DOCUMENTS, UnknownExport.DETAIL)
        : extraction;
  }

  /** Cleans a text that a container knows. */
  Extraction text(String mediaType, Claims claims, String text) {
    return extractor.text(mediaType, claims, text);
  }
}
