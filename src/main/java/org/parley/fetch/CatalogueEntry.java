package org.parley.fetch;

import java.net.URI;

/**
 * A statement that exists in public: a row of a catalogue.
 *
 * @param path the file, relative to the catalogue's folder, with slashes
 * @param url the address; null if none is known
 * @param licence as the catalogue writes it
 * @param note advice for a person who saves the file by hand; may be empty
 */
public record CatalogueEntry(String path, URI url, Licence licence, String note) {

  /** Returns whether the licence allows a download and the address is known. */
  boolean mayBeDownloaded() {
    return url != null && licence.allowsCopies();
  }
}
