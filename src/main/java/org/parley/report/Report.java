package org.parley.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.study.Study;

/**
 * The page of charts, {@code report.html}, and the folder {@code charts}: for each chart its
 * Vega-Lite specification and the CSV that it draws.
 */
public final class Report {

  /** With the same line ends everywhere. */
  private static final ObjectWriter LINES =
      new JsonMapper()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private Report() {}

  /**
   * Writes the page of a run.
   *
   * @param folder holds {@code tables}, finished, and {@code run.json}; takes the page and the
   *     charts
   */
  public static void write(String folder, Study study) throws IOException {
    Results results = Results.in(folder);
    Scope scope = Scope.of(study, results);
    List<Chart> charts = new ArrayList<>();
    charts.add(CoverageChart.of(scope, results));
    charts.addAll(PhraseCharts.of(scope, results));
    charts.addAll(ComparisonCharts.of(scope, results));
    charts.add(EventChart.of(scope, results));
    charts.replaceAll(chart -> chart.of(results));
    write(charts, FileNames.in(folder, "charts"));
    JsonNode run = Specification.JSON.readTree(Storage.readAll(FileNames.in(folder, "run.json")));
    Page page = new Page(scope, charts, Passages.of(scope, results), Inventory.of(results), run);
    Storage.write(FileNames.in(folder, "report.html"), page.html());
  }

  private static void write(List<Chart> charts, String folder) throws IOException {
    Storage.makeFolder(folder);
    for (Chart chart : charts) {
      if (chart.spec() != null) {
        Storage.write(
            FileNames.in(folder, chart.name() + ".vl.json"), LINES.writeValueAsBytes(chart.spec()));
        Storage.write(FileNames.in(folder, chart.name() + ".csv"), chart.data());
      }
    }
  }
}
