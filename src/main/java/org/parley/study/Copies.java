package org.parley.study;

import java.io.Serializable;
import java.util.Locale;

/**
 * The rules of a study for documents that are copies of others.
 *
 * @param near the treatment of near copies by the same author
 * @param threshold least containment of a near copy, above 0, at most 1
 * @param once whether copies by other authors are left out, too
 */
public record Copies(Near near, double threshold, boolean once) implements Serializable {

  /** A treatment of near copies by the same author. */
  public enum Near {
    /** They are duplicates and not counted. */
    DROP,
    /** They are counted and have a flag. */
    FLAG,
    /** They are counted; near copies are not searched for. */
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
