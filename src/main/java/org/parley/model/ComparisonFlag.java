package org.parley.model;

import java.util.Locale;

/**
 * A warning about a row of a comparison: the closed set of the column {@code flags} of {@code
 * keyness}, {@code phrase_comparisons} and {@code event_effects}.
 */
public enum ComparisonFlag {
  EMPTY_TARGET("The target has no tokens; nothing is compared."),
  EMPTY_REFERENCE("The reference has no tokens; nothing is compared."),
  EMPTY_BEFORE("The weeks before the event have no tokens of the side; nothing is compared."),
  EMPTY_AFTER("The weeks after the event have no tokens of the side; nothing is compared."),
  ONE_DOCUMENT("One of the two groups, or before or after, has a single document with tokens."),
  LITTLE_TEXT("One of the two groups, or before or after, has fewer than 1,000 tokens."),
  FRAGILE(
      "Leaving out one document can remove or reverse the difference, or all occurrences are in one"
          + " document."),
  UNCORRECTED_ONLY("p_value is below 0.05, p_adjusted is not: perhaps chance among many rows."),
  OVERLAPS("The weeks of EVENT, another event, overlap with those of this one.");

  /** A group of fewer tokens is {@link #LITTLE_TEXT}. */
  public static final int LITTLE = 1000;

  private final String meaning;

  ComparisonFlag(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the meaning in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** Returns the spelling in the table, {@code one_document}; {@code EVENT} is an event's name. */
  public String label() {
    return this == OVERLAPS ? overlaps("EVENT") : name().toLowerCase(Locale.ROOT);
  }

  /** Returns the flag that names another event, {@code overlaps:strike}. */
  public static String overlaps(String event) {
    return "overlaps:" + event;
  }
}
