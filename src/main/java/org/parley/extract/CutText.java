package org.parley.extract;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import org.parley.model.Piece;
import org.parley.model.TextPieces;
import org.parley.model.WhiteSpace;

/**
 * Cuts a text into pieces of at most {@value #LONGEST} characters, behind the last of the following
 * that stands in the second half of so many: an empty line behind which no quotation mark stands,
 * which a quotation might go on with; any line's end; white space. Memory holds a piece and a bit.
 */
public final class CutText implements TextPieces {

  /** In UTF-16 code units; some hundred thousand words, which few documents have. */
  public static final int LONGEST = 2 << 20;

  private final Reader text;
  private final StringBuilder buffer = new StringBuilder();
  private final char[] chunk = new char[1 << 16];
  private int offset;
  private boolean read;

  /**
   * @param text clean, but for white space at its end
   */
  CutText(Reader text) {
    this.text = text;
  }

  /** The pieces of a text that is at hand. */
  public static TextPieces of(String text) {
    return text.length() <= LONGEST ? TextPieces.of(text) : new CutText(new StringReader(text));
  }

  @Override
  public Optional<Piece> next() throws IOException {
    skipWhiteSpace();
    if (buffer.length() == 0) {
      return Optional.empty();
    }
    int end = buffer.length() > LONGEST ? end() : buffer.length();
    String piece = buffer.substring(0, end);
    int start = offset;
    drop(end);
    if (WhiteSpace.fills(buffer)) {
      skipWhiteSpace();
    }
    boolean last = buffer.length() == 0;
    return Optional.of(new Piece(last ? PlainText.withoutSpaceAtEnd(piece) : piece, start, last));
  }

  /** Drops what is nothing but white space, and reads on behind it. */
  private void skipWhiteSpace() throws IOException {
    fill();
    while (buffer.length() > 0 && WhiteSpace.fills(buffer)) {
      drop(buffer.length());
      fill();
    }
  }

  private void fill() throws IOException {
    while (!read && buffer.length() <= LONGEST) {
      int length = text.read(chunk);
      read = length < 0;
      buffer.append(chunk, 0, Math.max(0, length));
    }
  }

  private void drop(int length) {
    buffer.delete(0, length);
    offset += length;
  }

  private int end() {
    int line = 0;
    int space = 0;
    for (int end = LONGEST; end > LONGEST / 2; end--) {
      char before = buffer.charAt(end - 1);
      if (before == '\n') {
        if (buffer.charAt(end - 2) == '\n' && !mayGoOnQuoting(buffer.charAt(end))) {
          return end;
        }
        line = Math.max(line, end);
      } else if (WhiteSpace.is(before)) {
        space = Math.max(space, end);
      }
    }
    int whole = Character.isHighSurrogate(buffer.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line > 0 ? line : space > 0 ? space : whole;
  }

  private static boolean mayGoOnQuoting(char next) {
    return WhiteSpace.is(next) || "\"'\u2018\u201C\u00AB".indexOf(next) >= 0;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
