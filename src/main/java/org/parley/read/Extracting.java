package org.parley.read;

import org.parley.extract.Claims;
import org.parley.extract.Extraction;
import org.parley.extract.Extractor;
import org.parley.extract.TextCache;

/**
 * A way to extract texts.
 *
 * @param cache of extracted texts; null for none
 */
record Extracting(Extractor extractor, TextCache cache) {

  /**
   * Extracts the text of a file.
   *
   * @param sha256 of the bytes, 64 hexadecimal digits
   */
  Extraction file(String path, byte[] bytes, String sha256) {
    return cache == null
        ? extractor.extract(path, bytes)
        : extractor.extract(path, bytes, sha256, cache);
  }

  /** Cleans a text that a container knows. */
  Extraction text(String mediaType, Claims claims, String text) {
    return extractor.text(mediaType, claims, text);
  }
}
