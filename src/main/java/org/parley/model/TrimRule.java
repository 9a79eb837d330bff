package org.parley.model;

import java.util.Arrays;
import java.util.Locale;

/** A built-in rule that trims a part of a text: the column {@code rule} of {@code trimmed}. */
public enum TrimRule {
  TITLE,
  BYLINE,
  DATELINE,
  AUTHOR_NOTE,
  READ_ALSO,
  PHOTO_CREDIT,
  SHARE_LINE,
  RIGHTS_LINE,
  QUOTED_HISTORY,
  FORWARDED_MESSAGE,
  SIGNATURE;

  /** Returns the spelling in the table: {@code author_note}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the rule of a label. */
  public static TrimRule of(String label) {
    return Arrays.stream(values())
        .filter(rule -> rule.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule of trimming: " + label));
  }
}
