package org.parley.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Places the labels of a scatter plot so that none covers another label or a point. Each label goes
 * to the right of its point, else to the left, else nowhere. Sizes are pixels; letters are taken to
 * be narrow, of average width, or wide.
 */
final class Labels {

  /** The position of a label. */
  enum Place {
    RIGHT,
    LEFT,
    NONE;

    String label() {
      return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double LETTER = 7;
  private static final double NARROW_LETTER = 5;
  private static final double WIDE_LETTER = 11.5;
  private static final double HEIGHT = 13;
  private static final double GAP = 6;

  private static final double POINT = 7;

  private record Box(double left, double top, double width, double height) {
    boolean intersects(Box other) {
      return left < other.left + other.width
          && other.left < left + width
          && top < other.top + other.height
          && other.top < top + height;
    }
  }

  private final double size;
  private final List<Box> taken = new ArrayList<>();

  /**
   * Creates the labels of a square scatter plot.
   *
   * @param size of a side, pixels
   */
  Labels(double size) {
    this.size = size;
  }

  /** Keeps labels away from a point. */
  void keepOff(double x, double y) {
    taken.add(new Box(x - POINT / 2, y - POINT / 2, POINT, POINT));
  }

  /**
   * Places the next label.
   *
   * @param x from the left
   * @param y from the top
   */
  Place place(double x, double y, String text) {
    double width = GAP + text.codePoints().mapToDouble(Labels::width).sum();
    for (Place place : List.of(Place.RIGHT, Place.LEFT)) {
      double left = place == Place.RIGHT ? x + GAP : x - GAP - width;
      Box box = new Box(left, y - HEIGHT / 2, width, HEIGHT);
      boolean inside = left >= 0 && left + width <= size;
      if (inside && taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        return place;
      }
    }
    return Place.NONE;
  }

  private static double width(int letter) {
    int width = UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH);
    boolean wide = width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
    if (wide || "mwMW@%".indexOf(letter) >= 0) {
      return WIDE_LETTER;
    }
    return "fijlrtI.,'".indexOf(letter) >= 0 ? NARROW_LETTER : LETTER;
  }
}
