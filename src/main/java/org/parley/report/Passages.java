package org.parley.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parley.model.TableName;

/**
 * The passages that the page shows: all of the concordance, or, of a phrase that has very many,
 * every so-manieth, so that they are from all documents alike.
 *
 * @param csv rows of the concordance, without the columns that the page does not show
 * @param titles of their documents: {@code path, part, title}
 * @param part which they are of all, or why there are none; empty where all are there
 */
record Passages(String csv, String titles, String part) {

  private static final int MOST = 10_000;

  private static final String[] COLUMNS = {
    "phrase", "path", "part", "author", "side", "date", "week", "quoted", "left", "match", "right"
  };

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
            String[] fields = new String[COLUMNS.length];
            for (int i = 0; i < COLUMNS.length; i++) {
              fields[i] = row.get(COLUMNS[i]);
            }
            data.row(fields);
            documents.add(row.get("path") + "\n" + row.get("part"));
          }
        });
    long all = hits.values().stream().mapToLong(Long::longValue).sum();
    return new Passages(
        data.csv(),
        titles(results, documents),
        !results.has(TableName.CONCORDANCE)
            ? Results.notAsked(TableName.CONCORDANCE.label())
            : data.rows() == all
                ? ""
                : "The page holds "
                    + Wording.number(data.rows())
                    + " of "
                    + Wording.number(all)
                    + " passages, of each phrase from all documents alike"
                    + scope.phrasesLeftOut("; "));
  }

  private static String titles(Results results, Set<String> documents) throws IOException {
    ChartData data = new ChartData("path", "part", "title");
    results.forEach(
        TableName.DOCUMENTS,
        row -> {
          if (documents.contains(row.get("path") + "\n" + row.get("part"))) {
            data.row(row.get("path"), row.get("part"), row.get("title"));
          }
        });
    return data.csv();
  }
}
