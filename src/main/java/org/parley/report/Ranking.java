package org.parley.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.parley.report.ItemPoint.Strength;
import org.parley.study.Comparison;

/** A list of the rows that rank highest in a comparison, and the numbers of all its rows. */
final class Ranking {

  /** The most points of a scatter plot. */
  static final int MOST_POINTS = 400;

  /** The most rows of a list, in each direction. */
  static final int MOST_ROWS = 12;

  final Comparison comparison;

  /** The points of highest rank. */
  final List<ItemPoint> points = new ArrayList<>();

  /** Those of highest rank that are more frequent in the target. */
  final List<ItemPoint> ofTarget = new ArrayList<>();

  /** Those of highest rank that are more frequent in the reference. */
  final List<ItemPoint> ofReference = new ArrayList<>();

  private final Map<Strength, Long> strengths = new EnumMap<>(Strength.class);
  private long rows;
  private long defined;

  Ranking(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Adds the next row, by rank; charts leave out rows without a log ratio. */
  void add(CSVRecord row, String item) {
    rows++;
    ItemPoint point = ItemPoint.of(comparison, row, item);
    if (Double.isNaN(point.logRatio())) {
      return;
    }
    defined++;
    strengths.merge(point.strength(), 1L, Long::sum);
    keep(point, points, MOST_POINTS);
    if (point.logRatio() != 0) {
      keep(point, point.leansToTarget() ? ofTarget : ofReference, MOST_ROWS);
    }
  }

  private static void keep(ItemPoint point, List<ItemPoint> kept, int most) {
    if (kept.size() < most) {
      kept.add(point);
    }
  }

  /** Returns the number of rows of this strength, shown or not. */
  long count(Strength strength) {
    return strengths.getOrDefault(strength, 0L);
  }

  /** Returns whether no row has a log ratio. */
  boolean isEmpty() {
    return points.isEmpty();
  }

  /** Returns whether the table has rows, with or without a log ratio. */
  boolean hasRows() {
    return rows > 0;
  }

  /** Returns whether there are more rows than points. */
  boolean isCut() {
    return defined > points.size();
  }
}
