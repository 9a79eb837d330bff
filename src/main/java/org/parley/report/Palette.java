package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.study.Group;

/**
 * One colour for each side, in all charts, and its twin on a dark ground: apart for the
 * colour-blind (after Okabe and Ito 2008, darkened and lightened until text in them has a contrast
 * of 4.5 to its ground).
 *
 * @param keys what a chart colours by: the sides, everybody, and the groups of a comparison that
 *     are not one side
 * @param light by key, hexadecimal
 * @param dark by key, hexadecimal
 */
record Palette(List<String> keys, List<String> light, List<String> dark) {

  /** Everybody; no side may be called so. */
  static final String ALL = "all";

  /** No side can be called so: its name begins with no space. */
  private static final String TARGET = " target";

  private static final String REFERENCE = " reference";

  private static final List<String> LIGHT =
      List.of("#0068a8", "#b84700", "#00755a", "#a33b79", "#5c4bb0", "#7a5c00");
  private static final List<String> DARK =
      List.of("#5ab4ee", "#ff9a57", "#41c9a0", "#ea9ccb", "#b3a5f5", "#e0bf4d");
  private static final String LIGHT_GREY = "#5a6270";
  private static final String DARK_GREY = "#a9b1bd";

  /** The colours of a study's sides; from the seventh side on they are used again. */
  static Palette of(List<String> sides) {
    List<String> keys = new ArrayList<>(sides);
    List<String> light = new ArrayList<>();
    List<String> dark = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      light.add(LIGHT.get(i % LIGHT.size()));
      dark.add(DARK.get(i % DARK.size()));
    }
    for (String key : List.of(ALL, REFERENCE, "")) {
      keys.add(key);
      light.add(LIGHT_GREY);
      dark.add(DARK_GREY);
    }
    keys.add(TARGET);
    light.add(LIGHT.get(sides.size() % LIGHT.size()));
    dark.add(DARK.get(sides.size() % DARK.size()));
    return new Palette(keys, light, dark);
  }

  /** Whether a key is a side, not a group that is more or less than one. */
  static boolean isSide(String key) {
    return !key.startsWith(" ");
  }

  /** What the target of a comparison is coloured by: its side, where it is of one. */
  static String target(Group target) {
    return target.sides().size() == 1 ? target.sides().iterator().next() : TARGET;
  }

  /** What the reference is coloured by: its side, where it is of one and not the target's too. */
  static String reference(Group target, Group reference) {
    boolean other = reference.sides().size() == 1 && !reference.sides().equals(target.sides());
    return other ? reference.sides().iterator().next() : REFERENCE;
  }
}
