package org.parley.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.parley.report.ItemPoint.Strength;
import org.parley.study.Comparison;

/** What the charts keep of the rows of a comparison, which come by rank. */
final class Ranking {

  /** Points of a scatter, whichever way they lean. */
  static final int MOST_POINTS = 400;

  /** Rows of a list, in either direction. */
  static final int MOST_ROWS = 12;

  private final Comparison comparison;
  private final List<ItemPoint> points = new ArrayList<>();
  private final List<ItemPoint> ofTarget = new ArrayList<>();
  private final List<ItemPoint> ofReference = new ArrayList<>();
  private final Map<Strength, Long> strengths = new EnumMap<>(Strength.class);
  private long rows;
  private long defined;

  Ranking(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Adds the next row; one without a log ratio has no place in a chart. */
  void add(CSVRecord row, String item) {
    rows++;
    ItemPoint compared = ItemPoint.of(comparison, row, item);
    if (Double.isNaN(compared.logRatio())) {
      return;
    }
    defined++;
    strengths.merge(compared.strength(), 1L, Long::sum);
    keep(compared, points, MOST_POINTS);
    if (compared.logRatio() != 0) {
      keep(compared, compared.leansToTarget() ? ofTarget : ofReference, MOST_ROWS);
    }
  }

  private static void keep(ItemPoint compared, List<ItemPoint> kept, int most) {
    if (kept.size() < most) {
      kept.add(compared);
    }
  }

  Comparison comparison() {
    return comparison;
  }

  /** Those of highest rank. */
  List<ItemPoint> points() {
    return points;
  }

  /** Those of highest rank that the target says more. */
  List<ItemPoint> ofTarget() {
    return ofTarget;
  }

  /** Those of highest rank that the reference says more. */
  List<ItemPoint> ofReference() {
    return ofReference;
  }

  /** How many rows, kept or not, are as strong as this. */
  long count(Strength strength) {
    return strengths.getOrDefault(strength, 0L);
  }

  /** Whether no row has a log ratio. */
  boolean isEmpty() {
    return defined == 0;
  }

  /** Whether the table has rows, were they without a log ratio. */
  boolean hasRows() {
    return rows > 0;
  }

  /** Whether there are more rows than points. */
  boolean isCut() {
    return defined > points.size();
  }
}
