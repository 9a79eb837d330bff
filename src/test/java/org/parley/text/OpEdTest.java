package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first document of the first study, against what a careful reader counts in it. */
class OpEdTest {

  private static Cutting.Cut cut;

  @BeforeAll
  static void cut() throws IOException {
    String text =
        Files.readString(Path.of("data/junior-doctors/documents/2016-04-26-malawana-huffpost.txt"));
    cut =
        Cutting.titled("For Junior Doctors, Striking Today is an Act of Desperation")
            .andBy("Johann Malawana", "Dr Johann Malawana")
            .and("goodwill", "goodwill", "good will")
            .and("imposition", "impos*")
            .and("patient safety", "patient safety")
            .and("junior doctors", "junior doctors")
            .and("Jeremy Hunt", "jeremy hunt", "jeremy hunt's")
            .of(text.strip());
  }

  @Test
  void holdsWhatAReaderCounts() {
    Map<String, Integer> counts = new TreeMap<>();
    cut.text()
        .hits()
        .forEach(
            hit -> counts.merge(cut.rules().phrases().get(hit.phrase()).name(), 1, Integer::sum));
    assertThat(
        counts,
        is(
            Map.of(
                "goodwill", 4,
                "imposition", 2,
                "patient safety", 1,
                "junior doctors", 8,
                "Jeremy Hunt", 5)));
  }

  @Test
  void datelineTitleAndLastLineAreNotTheAuthorsRunningText() {
    List<String> rules = cut.text().trimmed().stream().map(Trimmed::rule).toList();
    assertThat(rules, contains("dateline", "title", "author_note"));
  }

  @Test
  void theTimeInItsFirstSentenceDoesNotEndIt() {
    assertThat(cut.terms().subList(0, 4), contains("at", "7.59", "this", "morning"));
    assertThat(cut.sentences().subList(8, 11), contains(1, 1, 2));
  }
}
