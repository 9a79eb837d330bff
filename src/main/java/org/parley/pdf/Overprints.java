package org.parley.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/**
 * The glyphs of a page by their place. A glyph that is printed over the same one is a repetition:
 * old programs print bold type so. PDFBox finds such glyphs too, but keeps them in trees, which
 * took a third of the time of reading a page.
 */
final class Overprints {

  /** Width and height of a cell, in points. An equal glyph rarely begins in the same one. */
  private static final float CELL = 8;

  private record Glyph(String text, float x, float y, Glyph next) {}

  private final Map<Long, Glyph> cells = new HashMap<>();

  /**
   * Adds a glyph unless it repeats an earlier one.
   *
   * @return whether it is new: no equal glyph is nearer than a third of its width
   */
  boolean add(TextPosition glyph) {
    String text = glyph.getUnicode();
    float x = glyph.getX();
    float y = glyph.getY();
    float near = Math.min(CELL, glyph.getWidth() / Math.max(1, text.length()) / 3);
    for (int column = cell(x - near); column <= cell(x + near); column++) {
      for (int row = cell(y - near); row <= cell(y + near); row++) {
        if (contains(cells.get(key(text, column, row)), text, x, y, near)) {
          return false;
        }
      }
    }
    cells.compute(key(text, cell(x), cell(y)), (key, first) -> new Glyph(text, x, y, first));
    return true;
  }

  private static boolean contains(Glyph first, String text, float x, float y, float near) {
    for (Glyph glyph = first; glyph != null; glyph = glyph.next()) {
      if (Math.abs(glyph.x() - x) < near
          && Math.abs(glyph.y() - y) < near
          && glyph.text().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static int cell(float place) {
    return (int) Math.floor(place / CELL);
  }

  /** Returns a number of the cell and the glyph; a few pairs share one. */
  private static long key(String text, int column, int row) {
    return ((long) text.hashCode() << 40) ^ ((long) column << 20) ^ row;
  }
}
