package org.parley.read;

import org.parley.extract.Extraction;
import org.parley.model.Reason;

/**
 * A document that was opened.
 *
 * @param part empty for a file that is one document, and for a container as a whole
 * @param name path of the file, or of a file inside a container; empty for a text without a file
 * @param inContainer whether the file is a container
 * @param bytes size of the file or of the part; -1 if unknown
 * @param sha256 of these bytes, 64 hexadecimal digits; empty if they were not read
 */
public record OpenedDocument(
    String part,
    String name,
    boolean inContainer,
    Extraction extraction,
    long bytes,
    String sha256) {

  /** Returns a file that cannot be read. */
  static OpenedDocument failed(String path, Reason reason, String detail, long bytes) {
    return new OpenedDocument("", path, false, new Extraction.Failure(reason, detail), bytes, "");
  }
}
