package org.parley.study;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.parley.model.TrimRule;

/**
 * How a study reads its documents.
 *
 * @param officeProperties whether the properties of office documents and PDFs may name author and
 *     day
 * @param fileName pattern of the files' names, such as {@code {date}_{author}_{title}}; empty for
 *     none
 * @param trimRules the built-in rules of trimming that apply
 * @param columns the name of the column for a field of a table of texts, such as {@code text} to
 *     {@code body}
 * @param copies which copies of documents count
 */
public record Reading(
    boolean officeProperties,
    String fileName,
    Set<TrimRule> trimRules,
    Map<String, String> columns,
    Copies copies)
    implements Serializable {

  /** No properties, no pattern, all rules. */
  public static final Reading DEFAULT =
      new Reading(false, "", EnumSet.allOf(TrimRule.class), Map.of(), Copies.DEFAULT);

  /** Copies the rules into their order. */
  public Reading {
    Set<TrimRule> rules = EnumSet.noneOf(TrimRule.class);
    rules.addAll(trimRules);
    trimRules = Collections.unmodifiableSet(rules);
    columns = Map.copyOf(columns);
  }
}
