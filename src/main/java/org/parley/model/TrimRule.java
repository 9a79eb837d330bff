package org.parley.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A built-in rule that trims a part of a text: the column {@code rule} of {@code trimmed}. The
 * rules of PDFs have no rows: their lines are no part of the text that offsets refer to.
 */
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
  SIGNATURE,
  RUNNING_HEAD,
  PAGE_NUMBER,
  LINE_NUMBER;

  /** The rules that read a PDF. */
  public static final Set<TrimRule> OF_PDF =
      Collections.unmodifiableSet(EnumSet.range(RUNNING_HEAD, LINE_NUMBER));

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
