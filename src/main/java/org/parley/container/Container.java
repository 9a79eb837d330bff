package org.parley.container;

import java.io.IOException;

/**
 * A kind of file that contains many documents, such as a table of texts or a mailbox. A kind has no
 * state: several threads may read different files with one object.
 */
public interface Container {

  /**
   * Returns whether a file is of this kind. Its content decides; only a table is also recognised by
   * its name. This is called for nearly every file of a study, so the first bytes should exclude
   * most files.
   *
   * @param source the file; opening it is expensive, so look at {@code head} first
   * @param head the first bytes
   */
  boolean recognises(Source source, Head head) throws IOException;

  /** Returns the media type of documents that have no file of their own. */
  String mediaType();

  /** Returns what a message calls a file of this kind. */
  default String described() {
    return mediaType();
  }

  /**
   * Reads the documents in the order of the file, one at a time.
   *
   * @throws BrokenContainer where the file breaks off or is damaged; the documents before count
   * @throws IOException if the file cannot be read, or if a document cannot be delivered
   */
  void read(Source source, Parts parts) throws IOException;
}
