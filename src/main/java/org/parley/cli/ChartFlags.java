package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.ParleyOptions;

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

  private static final String USUAL_SCALE = "2";

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
    String width = others.remove("width");
    String scale = Objects.requireNonNullElse(others.remove("scale"), USUAL_SCALE);
    return new ChartFlags(
        List.copyOf(out), Optional.ofNullable(width).map(ChartFlags::width), scale(scale), others);
  }

  private static int width(String text) {
    if (!text.matches("[1-9][0-9]{1,3}")) {
      throw new Cli.WrongUse("--width=" + text + ": expected a whole number 10 to 9999");
    }
    return Integer.parseInt(text);
  }

  private static double scale(String text) {
    double scale = text.matches("[0-9]{1,2}(\\.[0-9]{1,6})?") ? Double.parseDouble(text) : 0;
    if (scale < 0.1 || scale > 20) {
      throw new Cli.WrongUse("--scale=" + text + ": expected a number 0.1 to 20");
    }
    return scale;
  }
}
