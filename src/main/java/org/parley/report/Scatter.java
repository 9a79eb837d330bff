package org.parley.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The terms of a comparison as points: the rate of the reference to the right, that of the target
 * upwards, on logarithmic scales. A rate of 0 has no logarithm and stands where half an occurrence
 * would.
 */
final class Scatter {

  /** Width and height of the drawing on a wide screen and on a narrow one, pixels. */
  static final int WIDE = 560;

  static final int NARROW = 270;

  /** Between the outermost points and the border, pixels. */
  static final int PADDING = 14;

  private static final double HALF = 0.5e6;

  private final List<ItemPoint> rows;

  Scatter(List<ItemPoint> rows) {
    this.rows = rows;
  }

  void addTo(ChartData data) {
    List<Labels.Place> wide = labels(WIDE);
    List<Labels.Place> narrow = labels(NARROW);
    for (int i = 0; i < rows.size(); i++) {
      ItemPoint compared = rows.get(i);
      data.row(
          compared.comparison().name(),
          compared.row().get("rank"),
          compared.item(),
          ChartData.field(y(compared)),
          ChartData.field(x(compared)),
          compared.row().get("target_count"),
          compared.row().get("reference_count"),
          compared.row().get("target_tokens"),
          compared.row().get("reference_tokens"),
          compared.row().get("log_ratio"),
          compared.row().get("log_likelihood"),
          compared.row().get("p_adjusted"),
          compared.colour(),
          compared.strength().label(),
          wide.get(i).label(),
          narrow.get(i).label(),
          compared.row().get("flags"));
    }
  }

  private static double x(ItemPoint compared) {
    return Math.max(compared.reference(), HALF / Results.count(compared.row(), "reference_tokens"));
  }

  private static double y(ItemPoint compared) {
    return Math.max(compared.target(), HALF / Results.count(compared.row(), "target_tokens"));
  }

  /** Where the labels stand in a drawing of this size. */
  private List<Labels.Place> labels(int size) {
    double[] right = pixels(Scatter::x, size);
    double[] up = pixels(Scatter::y, size);
    Labels labels = new Labels(size);
    for (int i = 0; i < rows.size(); i++) {
      labels.keepOff(right[i], size - up[i]);
    }
    List<Labels.Place> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      places.add(labels.place(right[i], size - up[i], rows.get(i).item()));
    }
    return places;
  }

  private double[] pixels(ToDoubleFunction<ItemPoint> rate, int size) {
    double[] logs = rows.stream().mapToDouble(row -> Math.log(rate.applyAsDouble(row))).toArray();
    double least = Arrays.stream(logs).min().orElse(0);
    double most = Arrays.stream(logs).max().orElse(0);
    return Arrays.stream(logs)
        .map(log -> most > least ? (log - least) / (most - least) : 0.5)
        .map(share -> PADDING + share * (size - 2 * PADDING))
        .toArray();
  }
}
