package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Side;
import org.parley.study.Group;

/**
 * One colour per side for all charts, on a light and on a dark background. Text in each of them has
 * a contrast of at least 4.5. No two are closer than 10 (CIEDE2000), also as readers with
 * deuteranopia see them (Machado and others 2009).
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

  /** The last colour is that of a target that is not one side. */
  private static final List<String> LIGHT =
      List.of(
          "#0068a8", "#b84700", "#074007", "#e00078", "#442b5a", "#0000d1", "#8d4444", "#75003f",
          "#c000f0", "#753f00", "#a24e9c");

  private static final List<String> DARK =
      List.of(
          "#5ab4ee", "#ff9a57", "#1f935d", "#99ffcf", "#ae7b13", "#7f6bff", "#da909a", "#2297a0",
          "#ffee00", "#99f8ff", "#daf5a3");

  private static final String LIGHT_GREY = "#5a6270";
  private static final String DARK_GREY = "#a9b1bd";

  /** The number of sides that have a colour of their own; further sides are grey. */
  static final int MOST_SIDES = LIGHT.size() - 1;

  /** Returns the colours of a study's sides. */
  static Palette of(List<String> sides) {
    List<String> keys = new ArrayList<>(sides);
    List<String> light = new ArrayList<>();
    List<String> dark = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      light.add(i < MOST_SIDES ? LIGHT.get(i) : LIGHT_GREY);
      dark.add(i < MOST_SIDES ? DARK.get(i) : DARK_GREY);
    }
    for (String key : List.of(Side.ALL, REFERENCE, "")) {
      keys.add(key);
      light.add(LIGHT_GREY);
      dark.add(DARK_GREY);
    }
    keys.add(TARGET);
    light.add(LIGHT.get(MOST_SIDES));
    dark.add(DARK.get(MOST_SIDES));
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
