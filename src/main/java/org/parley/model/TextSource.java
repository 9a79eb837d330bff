package org.parley.model;

import java.io.IOException;
import java.io.Serializable;

/** Where the text of a document that was read is found again. */
public interface TextSource extends Serializable {

  /**
   * The cleaned text.
   *
   * @throws IOException if the document cannot be read any more, or is no longer the one that the
   *     reference was made of
   */
  String text(Reference reference) throws IOException;
}
