package org.parley.model;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A document's cleaned text, one piece after the other. */
public interface TextPieces extends Closeable {

  /**
   * The next piece; empty behind the last one.
   *
   * @throws IOException if the document cannot be read any more, or is no longer the same
   */
  Optional<Piece> next() throws IOException;

  /** A text that is one piece. */
  static TextPieces of(String text) {
    return new TextPieces() {
      private boolean given;

      @Override
      public Optional<Piece> next() {
        if (given) {
          return Optional.empty();
        }
        given = true;
        return Optional.of(new Piece(text, 0, true));
      }

      @Override
      public void close() {}
    };
  }
}
