package org.parley;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The flags of {@code parley chart}. Most are the chart's own parameters, so that they are not
 * among {@link ParleyOptions}.
 *
 * @param out the files to write, as they are named
 * @param width pixels between the axes; empty for the chart's own width
 * @param scale dots of the PNG per pixel
 * @param parameters what is chosen, by the name of the parameter
 */
record ChartFlags(
    List<String> out, Optional<Integer> width, double scale, Map<String, String> parameters) {

  /** Those that every chart has. */
  static final List<String> COMMON = List.of("--out", "--width", "--scale");

  private static final double USUAL_SCALE = 2;
  private static final int LEAST_WIDTH = 50;
  private static final int MOST_WIDTH = 5000;
  private static final double LEAST_SCALE = 0.25;
  private static final double MOST_SCALE = 20;

  /** Takes {@code --name=value} apart. */
  static ChartFlags of(List<String> flags) {
    List<String> out = new ArrayList<>();
    Map<String, String> others = new LinkedHashMap<>();
    for (String flag : flags) {
      int equals = flag.indexOf('=');
      if (!flag.startsWith("--") || equals < 0) {
        throw new Cli.WrongUse(flag + ": expected --NAME=VALUE, in one word");
      }
      String name = flag.substring(2, equals);
      String value = flag.substring(equals + 1);
      if (name.equals("out")) {
        out.add(value);
      } else if (others.put(name, value) != null) {
        throw new Cli.WrongUse("--" + name + ": is there twice");
      }
    }
    Optional<Integer> width =
        number(others.remove("width"), "--width", LEAST_WIDTH, MOST_WIDTH, n -> n == Math.rint(n))
            .map(Double::intValue);
    double scale =
        number(others.remove("scale"), "--scale", LEAST_SCALE, MOST_SCALE, n -> true)
            .orElse(USUAL_SCALE);
    return new ChartFlags(List.copyOf(out), width, scale, others);
  }

  private static Optional<Double> number(
      String text, String flag, double least, double most, Predicate<Double> kind) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most && kind.test(number)) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // It is said below, with what is expected.
    }
    boolean whole = least == Math.rint(least);
    throw new Cli.WrongUse(
        flag
            + "="
            + text
            + ": expected a "
            + (whole ? "whole number " + (int) least : "number " + least)
            + " to "
            + (int) most);
  }
}
