package org.parley.read;

import org.parley.container.Head;
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
    return extraction instanceof Extraction.Text single
            && !(single.mediaType().equals("text/plain") && wasLookedAt(bytes))
            && UnknownExport.isExport(single.text())
        ? new Extraction.Failure(Reason.SEVERAL_DOCUMENTS, UnknownExport.DETAIL)
        : extraction;
  }

  /** Returns whether the signs of an export were looked for in all bytes of a plain text before. */
  private static boolean wasLookedAt(byte[] bytes) {
    return bytes.length <= Head.BYTES;
  }

  /** Cleans a text that a container knows. */
  Extraction text(String mediaType, Claims claims, String text) {
    return extractor.text(mediaType, claims, text);
  }
}
