package org.parley.study;

import java.io.Serializable;
import java.util.Locale;

/**
 * How a study treats documents that are copies of others.
 *
 * @param near what becomes of a near copy by the same author
 * @param threshold least containment of a near copy, above 0, at most 1
 * @param once whether a copy by another author is left out, too
 */
public record Copies(Near near, double threshold, boolean once) implements Serializable {

  /** What becomes of a near copy by the same author. */
  public enum Near {
    /** It is a duplicate and not counted. */
    DROP,
    /** It is counted and has a flag. */
    FLAG,
    /** It is counted; near copies are not searched for. */
    COUNT;

    /** Returns the spelling in a study. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Near copies of one author are left out; copies by others count. */
  public static final Copies DEFAULT = new Copies(Near.DROP, 0.5, false);

  /** Returns whether near copies are searched for. */
  public boolean searched() {
    return near != Near.COUNT;
  }
}
