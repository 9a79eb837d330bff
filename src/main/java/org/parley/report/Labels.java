package org.parley.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Places labels beside the points of a scatter so that none covers another or a point: in the order
 * of the points, right of its point or else left of it, or not at all. Sizes are pixels; a letter
 * is taken for as wide as most are.
 */
final class Labels {

  /** Where a label stands. */
  enum Place {
    RIGHT,
    LEFT,
    NONE;

    String label() {
      return this == NONE ? "" : name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final double LETTER = 6.8;
  private static final double HEIGHT = 13;
  private static final double GAP = 6;

  private final double size;
  private static final double POINT = 7;

  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * Labels of a square scatter.
   *
   * @param size of a side, pixels
   */
  Labels(double size) {
    this.size = size;
  }

  /** Keeps labels off a point. */
  void keepOff(double x, double y) {
    taken.add(new Rectangle2D.Double(x - POINT / 2, y - POINT / 2, POINT, POINT));
  }

  /**
   * Places the next label.
   *
   * @param x from the left
   * @param y from the top
   */
  Place place(double x, double y, String text) {
    double width = GAP + LETTER * text.codePointCount(0, text.length());
    for (Place place : List.of(Place.RIGHT, Place.LEFT)) {
      double left = place == Place.RIGHT ? x + GAP : x - GAP - width;
      Rectangle2D box = new Rectangle2D.Double(left, y - HEIGHT / 2, width, HEIGHT);
      boolean inside = left >= 0 && left + width <= size;
      if (inside && taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        return place;
      }
    }
    return Place.NONE;
  }
}
