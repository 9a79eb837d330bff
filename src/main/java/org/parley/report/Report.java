package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.storage.FileNames;
import org.parley.storage.JsonFile;
import org.parley.storage.Storage;
import org.parley.study.Study;
import org.parley.studyfile.StopWords;

/**
 * Writes the page of charts, {@code report.html}, and the folder {@code charts}, which contains the
 * Vega-Lite specification and the data of each chart.
 */
public final class Report {

  private Report() {}

  /**
   * Writes the page of a run.
   *
   * @param folder contains the finished {@code tables} and {@code run.json}; receives the page and
   *     the charts
   * @param texts of the documents
   */
  public static void write(String folder, Study study, StudyTexts texts) throws IOException {
    Results results = Results.in(folder);
    Scope scope = Scope.of(study, results);
    List<Chart> charts = new ArrayList<>();
    charts.add(CoverageChart.of(scope, results));
    charts.addAll(PhraseCharts.of(scope, results));
    charts.addAll(ComparisonCharts.of(scope, results));
    charts.add(EventChart.of(scope, results));
    write(charts, FileNames.in(folder, "charts"));
    JsonNode run = Specification.JSON.readTree(Storage.readAll(FileNames.in(folder, "run.json")));
    WordList words = WordList.of(study, results, StopWords.of(study.locale()));
    Passages passages = Passages.of(scope, results, charts, words, texts);
    Inventory inventory = Inventory.of(results, study.pageTexts());
    Page page = new Page(scope, charts, passages, words, inventory, run);
    Storage.write(FileNames.in(folder, "report.html"), page.html());
  }

  private static void write(List<Chart> charts, String folder) throws IOException {
    Storage.makeFolder(folder);
    for (Chart chart : charts) {
      if (chart.spec() != null) {
        JsonFile.write(FileNames.in(folder, chart.name() + ".vl.json"), chart.spec());
        Storage.write(FileNames.in(folder, chart.name() + ".csv"), chart.data());
      }
    }
  }
}
