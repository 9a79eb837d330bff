package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import org.parley.extract.Claims;
import org.parley.model.Reason;

/**
 * A receiver of the documents of a container. Each document has an id that no other document of the
 * file has ({@link PartIds}), and that stays the same when the file is read again.
 */
public interface Parts {

  /**
   * Receives a document whose text the container knows. The text is cleaned here; its lines at the
   * top may make further claims.
   *
   * @param part id of the document
   * @param claims what the container says of the document, the most trusted first
   * @param text may be empty; the document is then rejected
   */
  void text(String part, Claims claims, String text) throws IOException;

  /**
   * Receives a document that is a file of its own: a page, a mail, a PDF, or another container.
   *
   * @param part id of the document
   * @param name of the file; its extension helps to detect the format
   * @param claims what the container says of the document; they are more trusted than the file's
   * @param content read before this method returns, not necessarily to its end, and not closed
   */
  void file(String part, String name, Claims claims, InputStream content) throws IOException;

  /**
   * Receives a document that cannot be counted.
   *
   * @param part id of the document; empty for the container as a whole
   * @param detail one line, the same on every machine: the value found and the remedy
   */
  void rejected(String part, Reason reason, String detail) throws IOException;

  /**
   * Receives one line about what the container assumes, such as which column contains the texts.
   */
  default void remark(String line) {}
}
