package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** Tests which texts the page of a made-up study contains. */
class PageTextsTest {

  @TempDir private Path folder;

  private JsonNode passages(String choice) throws IOException {
    SmallStudy study = SmallStudy.ofManyTexts(folder).adding("minimum_count: 1");
    if (!choice.isEmpty()) {
      study.adding("page_texts: " + choice);
    }
    study.run().done();
    return new JsonMapper().readTree(ReportPage.data(study.output())).get("passages");
  }

  /** The phrase safe has more than 50 hits; each word has more, too. */
  @Test
  void aPageHasUpToFiftyPassagesOfAPhraseAndOfAWord() throws IOException {
    JsonNode passages = passages("");
    Map<String, Integer> rows = new TreeMap<>();
    passages
        .get("csv")
        .textValue()
        .lines()
        .skip(1)
        .forEach(
            row -> {
              String[] fields = row.replace("\"\"", "").split(",", 3);
              rows.merge(fields[0] + "|" + fields[1], 1, Integer::sum);
            });
    PublishedTables tables = PublishedTables.at(SmallStudy.in(folder).output());
    long all = tables.rows(TableName.CONCORDANCE, row -> row.get("phrase").equals("safe")).count();
    assertThat(passages.at("/phrases/safe/hits").longValue(), is(all));
    assertThat(rows.get("safe|"), is(50));
    assertThat(passages.at("/phrases/safe/shown").intValue(), is(50));
    assertThat(rows.get("|ferry"), is(50));
    // Of the 24 documents, those of one author have no side, and so are in no comparison.
    long frequency =
        tables
            .rows(TableName.TERM_FREQUENCIES, row -> row.get("term").equals("ferry"))
            .mapToLong(row -> PublishedTables.count(row, "own_count"))
            .sum();
    assertThat(passages.at("/words/ferry/hits").longValue(), is(frequency));
  }

  @Test
  void aPageMayHaveNoText() throws IOException {
    JsonNode passages = passages("none");
    assertThat(passages.get("csv").textValue().lines().count(), is(1L));
    assertThat(passages.get("part").textValue(), containsString("page_texts: none"));
    String page = ReportPage.data(SmallStudy.in(folder).output());
    assertThat(page, not(containsString("the last ferry is safe”")));
  }

  @Test
  void tooLargeTextsBecomePassages() throws IOException {
    SmallStudy study = SmallStudy.in(folder).adding("page_texts: whole");
    study.write("docs/a.txt", "The last ferry is not safe. ".repeat(215_000));
    assertThat(
        study.run().done().out(),
        containsString(
            "page_texts: whole: the texts have 6,020,048 bytes, more than the 6,000,000 that a"
                + " page may have; the page has passages"));
    JsonNode passages = new JsonMapper().readTree(ReportPage.data(study.output())).get("passages");
    assertThat(passages.has("texts"), is(false));
    assertThat(passages.at("/phrases/last-ferry/shown").intValue(), is(50));
  }
}
