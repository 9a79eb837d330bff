package org.parley.table;

import org.parley.model.TableName;

/**
 * A row of {@code dispersion}: how evenly a term is spread over all accepted documents. The columns
 * describe the components. An undefined measure is NaN.
 */
public record DispersionRow(
    String term,
    long count,
    long documents,
    long authors,
    long weeks,
    double dp,
    double dpNorm,
    double juillandD) {

  public static final Table<DispersionRow> TABLE =
      Table.<DispersionRow>of(TableName.DISPERSION, "term at or above the minimum count")
          .key("term", "The term, a normalized word.", r -> r.term)
          .count(
              "count",
              Unit.OCCURRENCES,
              "Occurrences in the words that the study compares.",
              r -> r.count)
          .count("documents", Unit.DOCUMENTS, "Documents with one of them.", r -> r.documents)
          .count("authors", Unit.AUTHORS, "Authors of these documents.", r -> r.authors)
          .count("weeks", Unit.WEEKS, "Weeks of these documents.", r -> r.weeks)
          .dispersion(r -> r.dp, r -> r.dpNorm, r -> r.juillandD)
          .build();
}
