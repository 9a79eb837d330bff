package org.parley.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.TableName;
import org.parley.table.Status;

/** Who spoke in which week, and how much: {@code coverage}. */
final class CoverageChart {

  private static final int MOST_AUTHORS = 60;

  private CoverageChart() {}

  static Chart of(Scope scope, Results results) throws IOException {
    List<String> authors = scope.authors(MOST_AUTHORS);
    ChartData data =
        new ChartData(
            "author", "side", "week", "week_start", "week_end", "status", "documents", "tokens");
    Set<String> weeks = new HashSet<>();
    long[] observed = new long[2];
    results.forEach(
        TableName.AUTHOR_WEEKS,
        row -> {
          String status = row.get("status");
          weeks.add(row.get("week"));
          observed[0] += status.equals(Status.OBSERVED.label()) ? 1 : 0;
          observed[1]++;
          if (authors.contains(row.get("author"))) {
            data.row(
                row.get("author"),
                row.get("side"),
                row.get("week"),
                row.get("week_start"),
                LocalDate.parse(row.get("week_start")).plusDays(7).toString(),
                status,
                row.get("documents"),
                row.get("tokens"));
          }
        });
    return Chart.of(
        "coverage",
        List.of(TableName.AUTHOR_WEEKS),
        "A row per author, a cell per week; the stronger its colour, the more words. An empty frame"
            + " is a week without text, which is no zero; a bare line a week in which the author"
            + " could not have spoken.",
        scope.authorsLeftOut(MOST_AUTHORS),
        Map.of(),
        Map.of("", title(scope, observed[0], observed[1], weeks.size())),
        data,
        scope
            .over(Specification.of("coverage", scope.palette()))
            .with("authors", authors)
            .with("height", Math.max(60, 20 * authors.size())));
  }

  private static String title(Scope scope, long observed, long cells, int weeks) {
    if (cells == 0) {
      return "Nobody is in the study";
    }
    String spoke =
        Phrasing.counted(scope.authors().size(), "author")
            + " over "
            + Phrasing.counted(weeks, "week")
            + ": "
            + Phrasing.number(observed)
            + " of "
            + Phrasing.counted(cells, "author-week")
            + (observed == 1 ? " holds text" : " hold text");
    Scope.Author most = scope.authors().get(0);
    return observed == 0 || scope.authors().size() == 1
        ? spoke
        : spoke + "; most words are from " + most.name() + ", " + Phrasing.number(most.tokens());
  }
}
