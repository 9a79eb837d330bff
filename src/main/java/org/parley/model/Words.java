package org.parley.model;

import java.util.Locale;

/** Which words the tables that compare count. */
public enum Words {
  /** Those outside quotations: the author's own. */
  OWN,
  /** All, quoted ones too. */
  ALL;

  /** The name as it stands in a study: {@code own}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
