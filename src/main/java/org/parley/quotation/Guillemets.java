package org.parley.quotation;

import java.util.List;
import org.parley.quotation.QuotationMark.Kind;

/**
 * Finds the direction of a document's guillemets. Each mark has a vote if its neighbours show that
 * it opens or closes. One at the beginning of a line has none, since it may continue a quotation.
 * If as many vote for «…» as for »…«, the document's first mark decides. In a document without «,
 * as in Swedish, each » opens or closes by its neighbours.
 */
final class Guillemets {

  private Guillemets() {}

  /** Changes the marks of a kind so that {@code left} opens and {@code right} closes. */
  static void direct(List<QuotationMark> marks, Kind kind, char left, char right) {
    int outward = 0;
    int first = -1;
    boolean leftOccurs = false;
    for (int i = 0; i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (mark.kind() == kind) {
        first = first < 0 ? i : first;
        leftOccurs |= mark.form() == left;
        if (mark.opens() != mark.closes() && !mark.place().beginsLine()) {
          outward += mark.opens() == (mark.form() == left) ? 1 : -1;
        }
      }
    }
    if (first < 0) {
      return;
    }
    boolean isOutward = outward > 0 || (outward == 0 && marks.get(first).form() == left);
    for (int i = first; i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (mark.kind() == kind) {
        marks.set(
            i,
            !leftOccurs
                ? as(mark, mark.opens() ? left : right, mark.opens(), mark.closes())
                : isOutward
                    ? as(mark, mark.form(), mark.form() == left, mark.form() == right)
                    : as(
                        mark,
                        mark.form() == right ? left : right,
                        mark.form() == right && mark.opens(),
                        mark.form() == left && mark.closes()));
      }
    }
  }

  private static QuotationMark as(QuotationMark mark, char form, boolean opens, boolean closes) {
    return new QuotationMark(mark.kind(), form, opens, closes, mark.doubt(), mark.place());
  }
}
