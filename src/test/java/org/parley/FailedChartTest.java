package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chart that cannot be drawn says so; the others are drawn. */
@Tag("programs")
class FailedChartTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @TempDir private Path folder;

  /** An expression that is none, one without such a function, and a mark that is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"transform\": [{\"filter\": \"datum.(\"}]}",
        "{\"transform\": [{\"filter\": \"noSuchFunction(1)\"}]}",
        "{\"mark\": \"no-such-mark\", \"layer\": null}",
      })
  void saysSo(String broken) throws IOException {
    String data = ReportPage.data(StudyRun.SAMPLE_DISPUTE.results());
    JsonNode model = new JsonMapper().readTree(data);
    List<String> others = new ArrayList<>();
    for (JsonNode chart : model.get("charts")) {
      others.add(chart.get("name").textValue());
    }
    others.remove("coverage");
    ((ObjectNode) model.at("/charts/0/spec"))
        .setAll((ObjectNode) new JsonMapper().readTree(broken));
    String html = Files.readString(StudyRun.SAMPLE_DISPUTE.results().resolve("report.html"));
    Files.writeString(
        folder.resolve("report.html"),
        html.replace(data, model.toString().replace("<", "\\u003c")));

    ReportPage page = new ReportPage(BROWSER.chromium(), folder).open();
    assertThat(page.find("#coverage").getText(), containsString("This chart cannot be drawn: "));
    assertThat(page.find("#coverage").getAttribute("data-drawn"), is("failed"));
    page.choose("#phrases-section", "Drawn by", "author");
    page.awaitDrawn("phrases-by-author", "goodwill", "own");
    assertThat(page.drawn(), contains(others.toArray()));
    assertThat(page.chromium().complaints(), is(List.of()));
  }
}
