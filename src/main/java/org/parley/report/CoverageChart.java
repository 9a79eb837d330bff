package org.parley.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.report.Finding.Writer;
import org.parley.table.Status;

/** Makes the chart {@code coverage}, which shows the words per author and week. */
final class CoverageChart {

  private static final int MOST_AUTHORS = 60;

  /** The most rows of the chart: author by week. One author is always shown. */
  private static final int MOST_ROWS = 100_000;

  private CoverageChart() {}

  static Chart of(Scope scope, Results results) throws IOException {
    int most = Math.max(1, Math.min(MOST_AUTHORS, MOST_ROWS / Math.max(1, scope.weeks().size())));
    List<String> authors = scope.authors(most);
    ChartData data = new ChartData("author,side,week,week_start,week_end,status,documents,tokens");
    Set<String> weeks = new HashSet<>();
    long[] observed = new long[2];
    results.forEach(
        TableName.AUTHOR_WEEKS,
        row -> {
          String status = row.get("status");
          weeks.add(row.get("week"));
          observed[0] += status.equals(Status.OBSERVED.label()) ? 1 : 0;
          observed[1]++;
          String author = scope.author(row, "author");
          if (authors.contains(author)) {
            LocalDate end = LocalDate.parse(row.get("week_start")).plusDays(7);
            data.row(row, Map.of("author", author, "week_end", end.toString()));
          }
        });
    return Chart.of(
        results,
        List.of(TableName.AUTHOR_WEEKS),
        "Each row is an author, each cell a week. A stronger colour means more words. An empty frame"
            + " is a week without text: its rates are unknown, not zero. A bare line is a week"
            + " outside the author's coverage.",
        scope.authorsLeftOut(most),
        Map.of(),
        Map.of("", title(scope, observed[0], observed[1], weeks.size())),
        data,
        scope
            .over(Specification.of("coverage", scope.palette()))
            .with("authors", authors)
            .with("height", Math.max(60, 20 * authors.size())));
  }

  private static Finding title(Scope scope, long observed, long cells, int weeks) {
    if (cells == 0) {
      return Finding.of("The study has no authors");
    }
    Writer title =
        new Writer()
            .count("authors", Side.ALL, scope.people(), "author")
            .say(" over ")
            .count("weeks", Side.ALL, weeks, "week")
            .say(": ")
            .count("author_weeks_observed", Side.ALL, observed)
            .say(" of ")
            .count("author_weeks", Side.ALL, cells, "author-week")
            .say(observed == 1 ? " has text" : " have text");
    if (observed > 0 && scope.authors().size() > 1) {
      Scope.Author most = scope.authors().get(0);
      title.say("; most words: ").name(scope.name(most)).say(" (");
      title.count("words", scope.name(most), most.tokens()).say(")");
    }
    return title.describes();
  }
}
