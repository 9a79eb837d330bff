package org.parley.extract;

import java.io.IOException;
import java.time.ZoneOffset;
import org.parley.storage.Storage;

/**
 * A single document, read outside a run.
 *
 * @param text cleaned, as a run would count it
 * @param title that the document claims, or empty
 * @param author that the document claims, or empty
 */
public record DocumentText(String text, String mediaType, String title, String author) {

  /** The document gave no text. */
  public static final class NotRead extends Exception {
    private static final long serialVersionUID = 1L;

    NotRead(String message) {
      super(message);
    }
  }

  /**
   * Reads a document.
   *
   * @throws NotRead with the reason that {@code rejected.csv} would give
   * @throws IOException if the file cannot be read
   */
  public static DocumentText read(String file, ReadLimits limits) throws IOException, NotRead {
    Extraction outcome =
        Extractor.create(limits, ZoneOffset.UTC)
            .extract(FileName.last(file), Storage.readAll(file));
    if (outcome instanceof Failed failed) {
      throw new NotRead(failed.reason().label() + ": " + failed.detail());
    }
    ExtractedText extracted = (ExtractedText) outcome;
    return new DocumentText(
        extracted.text(),
        extracted.mediaType(),
        extracted.claims().title(),
        extracted.claims().author().map(Claim::value).orElse(""));
  }
}
