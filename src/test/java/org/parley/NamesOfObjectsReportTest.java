package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;
import org.parley.study.Study;

/** The page of a study whose names and words are those that every JavaScript object has. */
@Tag("programs")
class NamesOfObjectsReportTest implements ReadableReport {

  private static final List<String> AUTHORS =
      List.of("__proto__", "constructor", "toString", "hasOwnProperty");

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @TempDir private static Path folder;
  private static SmallStudy study;

  @BeforeAll
  static void runTheStudy() {
    study = SmallStudy.in(folder);
    study.write(
        "study.yaml",
        """
        name: ferry
        documents: {list: docs/documents.csv}
        sides: [__proto__, constructor]
        phrases: phrases.csv
        events: events.csv
        minimum_count: 1
        comparisons:
          - name: constructor
            target: {side: __proto__}
            reference: {side: constructor}
        output: results/ferry
        """);
    study.write("phrases.csv", "phrase,pattern\n__proto__,ferry\ntoString,safe\n");
    study.write("events.csv", "date,event\n2031-05-20,__proto__\n2031-06-02,constructor\n");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      study.write(
          "docs/" + i + ".txt",
          "The ferry is safe. A constructor and a prototype, and "
              + "valueOf ".repeat(1 + i % 2 * 9)
              + "constructor ".repeat(i % 3)
              + ".\n");
      rows.add(
          i + ".txt," + AUTHORS.get(i % 4) + "," + AUTHORS.get(i % 2) + ",2031-05-" + (10 + i));
    }
    study.list(rows.toArray(String[]::new)).run().done();
  }

  @Override
  public ReportPage page() {
    return new ReportPage(BROWSER.chromium(), study.output());
  }

  @Override
  public Study study() {
    return Cli.open(study.yaml()).study();
  }

  @Test
  void drawsAndNamesThem() {
    for (String author : AUTHORS) {
      assertThat(
          page()
              .texts(
                  "return [...document.querySelectorAll('#coverage .role-axis-label text')].map((label) => label.textContent)"),
          hasItem(author));
    }
    assertThat(page().title("phrases-by-side"), containsString("__proto__"));
    assertThat(page().marks("keyness-scatter", "dots", "term"), hasItem("constructor"));
  }
}
