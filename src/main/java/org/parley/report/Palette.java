package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Side;
import org.parley.study.Group;

/**
 * One colour per side for all charts, on a light and on a dark background. Colour-blind readers can
 * tell them apart (after Okabe and Ito 2008, adjusted until text has a contrast of 4.5).
 *
 * @param keys the values with a colour: the sides, all sides together, and groups of a comparison
 *     that are not one side
 * @param light by key, hexadecimal
 * @param dark by key, hexadecimal
 */
record Palette(List<String> keys, List<String> light, List<String> dark) {

  /** A group that is not one side; no name of a side begins with a space. */
  private static final String TARGET = " target";

  private static final String REFERENCE = " reference";

  private static final List<String> LIGHT =
      List.of("#0068a8", "#b84700", "#00755a", "#a33b79", "#5c4bb0", "#7a5c00");
  private static final List<String> DARK =
      List.of("#5ab4ee", "#ff9a57", "#41c9a0", "#ea9ccb", "#b3a5f5", "#e0bf4d");
  private static final String LIGHT_GREY = "#5a6270";
  private static final String DARK_GREY = "#a9b1bd";

  /** Returns the colours of a study's sides, which repeat from the seventh side on. */
  static Palette of(List<String> sides) {
    List<String> keys = new ArrayList<>(sides);
    List<String> light = new ArrayList<>();
    List<String> dark = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      light.add(LIGHT.get(i % LIGHT.size()));
      dark.add(DARK.get(i % DARK.size()));
    }
    for (String key : List.of(Side.ALL, REFERENCE, "")) {
      keys.add(key);
      light.add(LIGHT_GREY);
      dark.add(DARK_GREY);
    }
    keys.add(TARGET);
    light.add(LIGHT.get(sides.size() % LIGHT.size()));
    dark.add(DARK.get(sides.size() % DARK.size()));
    return new Palette(keys, light, dark);
  }

  /** Returns the key of a comparison's target: its side, if it has only one. */
  static String target(Group target) {
    return target.sides().size() == 1 ? target.sides().iterator().next() : TARGET;
  }

  /** Returns the key of the reference: its side, if it has only one and not that of the target. */
  static String reference(Group target, Group reference) {
    boolean other = reference.sides().size() == 1 && !reference.sides().equals(target.sides());
    return other ? reference.sides().iterator().next() : REFERENCE;
  }
}
