package org.parley.extract;

import java.io.IOException;
import java.time.ZoneOffset;
import org.parley.storage.Storage;

/**
 * A single document that is read outside a run.
 *
 * @param text the cleaned text, as a run would count it
 * @param title the title that the document claims, or empty
 * @param author the author that the document claims, or empty
 */
public record DocumentText(String text, String mediaType, String title, String author) {

  /** Thrown if a document yields no text. */
  public static final class NotRead extends Exception {
    private static final long serialVersionUID = 1L;

    NotRead(String message) {
      super(message);
    }
  }

  /**
   * Reads a document.
   *
   * @throws NotRead if a run would reject the document, with the same reason
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
