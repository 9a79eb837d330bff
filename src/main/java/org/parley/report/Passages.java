package org.parley.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.study.Comparison;
import org.parley.table.DocumentRow;

/**
 * A list of passages that the page shows. They are the whole concordance, or, for a phrase with
 * very many passages, every n-th of them, so that all documents are represented.
 *
 * @param csv rows of the concordance, without the columns that the page does not show
 * @param documents of the passages: {@code path, part, title, comparisons}; the last column names
 *     the comparisons that include the document, separated by spaces
 * @param part says which passages are shown, or why there are none; empty if all are shown
 */
record Passages(String csv, String documents, String part) {

  private static final int MOST = 10_000;

  private static final String COLUMNS =
      "phrase,path,part,author,side,date,week,quoted,left,match,right";

  static Passages of(Scope scope, Results results) throws IOException {
    Map<String, Long> hits = new HashMap<>();
    results.forEach(TableName.CONCORDANCE, row -> hits.merge(row.get("phrase"), 1L, Long::sum));
    long most = Math.max(1, MOST / Math.max(1, hits.size()));
    ChartData data = new ChartData(COLUMNS);
    Map<String, Long> seen = new HashMap<>();
    Set<String> documents = new HashSet<>();
    results.forEach(
        TableName.CONCORDANCE,
        row -> {
          String phrase = row.get("phrase");
          long every = (hits.get(phrase) + most - 1) / most;
          if (scope.shows(row) && (seen.merge(phrase, 1L, Long::sum) - 1) % every == 0) {
            data.row(row, Map.of("author", scope.author(row, "author")));
            documents.add(row.get("path") + "\n" + row.get("part"));
          }
        });
    long all = hits.values().stream().mapToLong(Long::longValue).sum();
    return new Passages(
        data.csv(),
        documents(scope, results, documents),
        !results.has(TableName.CONCORDANCE)
            ? Results.notAsked(TableName.CONCORDANCE)
            : data.rows() == all
                ? ""
                : "The page has "
                    + Phrasing.number(data.rows())
                    + " of "
                    + Phrasing.number(all)
                    + " passages, spread evenly over the documents"
                    + scope.phrasesLeftOut("; "));
  }

  private static String documents(Scope scope, Results results, Set<String> wanted)
      throws IOException {
    ChartData data = new ChartData("path,part,title,comparisons");
    results.forEach(
        TableName.DOCUMENTS,
        row -> {
          if (wanted.contains(row.get("path") + "\n" + row.get("part"))) {
            data.row(row, Map.of("comparisons", comparisons(scope, row)));
          }
        });
    return data.csv();
  }

  private static String comparisons(Scope scope, CSVRecord row) {
    Map<String, String> variables = new HashMap<>();
    for (String name : scope.study().variables()) {
      String value = row.get(DocumentRow.columnOf(name));
      if (!value.isEmpty()) {
        variables.put(name, value);
      }
    }
    return scope.study().comparisons().stream()
        .filter(
            comparison ->
                comparison.groupOf(
                        row.get("author"),
                        row.get("side"),
                        row.get("outlet"),
                        LocalDate.parse(row.get("date")),
                        variables)
                    != Comparison.Membership.NEITHER)
        .map(Comparison::name)
        .collect(Collectors.joining(" "));
  }
}
