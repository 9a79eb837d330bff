package org.parley.table;

import org.parley.model.TableName;

/**
 * A row of {@code dispersion}: how evenly a term is spread over all accepted documents.
 *
 * @param documents that hold the term
 * @param authors whose documents hold it
 * @param weeks in which a document holds it
 * @param dp deviation of proportions; NaN where it is not defined, as are the next two
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
          .key("term", "Normalised word.", DispersionRow::term)
          .count("count", Unit.OCCURRENCES, "Occurrences.", DispersionRow::count)
          .count("documents", Unit.DOCUMENTS, "Documents that hold it.", DispersionRow::documents)
          .count(
              "authors", Unit.AUTHORS, "Authors whose documents hold it.", DispersionRow::authors)
          .count("weeks", Unit.WEEKS, "Weeks in which a document holds it.", DispersionRow::weeks)
          .measure(
              "dp",
              Unit.NONE,
              "Deviation of proportions over documents, 0 is even.",
              DispersionRow::dp)
          .measure(
              "dp_norm",
              Unit.NONE,
              "The same over its largest possible value.",
              DispersionRow::dpNorm)
          .measure(
              "juilland_d",
              Unit.NONE,
              "Juilland's D over documents, 1 is even.",
              DispersionRow::juillandD)
          .build();
}
