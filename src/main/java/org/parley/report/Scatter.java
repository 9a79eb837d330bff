package org.parley.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A scatter plot that shows the terms of a comparison. On logarithmic scales, x is the rate in the
 * reference, y the rate in the target. A rate of 0, which has no logarithm, is drawn as that of
 * half an occurrence.
 */
final class Scatter {

  /** Width and height of the plot on a wide and on a narrow screen, pixels. */
  static final int WIDE = 560;

  static final int NARROW = 255;

  /** The distance between the outermost points and the border, pixels. */
  static final int PADDING = 14;

  private static final double HALF = 0.5e6;

  private final List<ItemPoint> points;

  Scatter(List<ItemPoint> points) {
    this.points = points;
  }

  void addTo(ChartData data) {
    List<Labels.Place> wide = labels(WIDE);
    List<Labels.Place> narrow = labels(NARROW);
    for (int i = 0; i < points.size(); i++) {
      ItemPoint point = points.get(i);
      data.row(
          point.row(),
          Map.of(
              "target", ChartData.field(rate(point, "target")),
              "reference", ChartData.field(rate(point, "reference")),
              "colour", point.colour(),
              "strength", point.strength().label(),
              "label_wide", wide.get(i).label(),
              "label_narrow", narrow.get(i).label()));
    }
  }

  private static double rate(ItemPoint point, String group) {
    return Math.max(
        Results.measure(point.row(), group + "_per_million"),
        HALF / Results.count(point.row(), group + "_tokens"));
  }

  /** Places the labels in a plot of this size. */
  private List<Labels.Place> labels(int size) {
    double[] right = pixels("reference", size);
    double[] up = pixels("target", size);
    Labels labels = new Labels(size);
    for (int i = 0; i < points.size(); i++) {
      labels.keepOff(right[i], size - up[i]);
    }
    List<Labels.Place> places = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      places.add(labels.place(right[i], size - up[i], points.get(i).item()));
    }
    return places;
  }

  private double[] pixels(String group, int size) {
    double[] logs = points.stream().mapToDouble(point -> Math.log(rate(point, group))).toArray();
    double least = Arrays.stream(logs).min().orElse(0);
    double most = Arrays.stream(logs).max().orElse(0);
    return Arrays.stream(logs)
        .map(log -> most > least ? (log - least) / (most - least) : 0.5)
        .map(share -> PADDING + share * (size - 2 * PADDING))
        .toArray();
  }
}
