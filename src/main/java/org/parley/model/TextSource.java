package org.parley.model;

import java.io.IOException;
import java.io.Serializable;

/** Where the text of a document that was read is found again. */
public interface TextSource extends Serializable {

  /**
   * The cleaned text, to be closed.
   *
   * @throws IOException here or later, if the document cannot be read any more, or is no longer the
   *     one that the reference was made of
   */
  TextPieces pieces(Reference reference) throws IOException;
}
