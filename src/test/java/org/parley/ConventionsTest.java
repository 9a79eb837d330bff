package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.parley.PublishedTables.count;
import static org.parley.StudyRun.CONVENTIONS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.model.TableName;

/** 189 speeches by many authors, most with one speech, in a study without a coverage. */
class ConventionsTest {

  @BeforeAll
  static void runTheStudy() {
    CONVENTIONS.run();
  }

  /** The comparison contains each party's own words that occur five times or more. */
  @Test
  void comparesTheWordsOfTheParties() {
    Map<String, List<Long>> counted = new TreeMap<>();
    for (CSVRecord row : CONVENTIONS.tables().rows(TableName.TERM_FREQUENCIES)) {
      long own = count(row, "own_count");
      boolean target = row.get("side").equals("democrat");
      counted.merge(
          row.get("term"),
          target ? List.of(own, 0L) : List.of(0L, own),
          (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
    }
    long targetTokens = counted.values().stream().mapToLong(counts -> counts.get(0)).sum();
    long referenceTokens = counted.values().stream().mapToLong(counts -> counts.get(1)).sum();
    counted.values().removeIf(counts -> counts.get(0) + counts.get(1) < 5);
    Map<String, List<Long>> compared = new TreeMap<>();
    for (CSVRecord row : CONVENTIONS.tables().rows(TableName.KEYNESS)) {
      assertThat(count(row, "target_tokens"), is(targetTokens));
      assertThat(count(row, "reference_tokens"), is(referenceTokens));
      compared.put(
          row.get("term"), List.of(count(row, "target_count"), count(row, "reference_count")));
    }
    assertThat(compared, is(counted));
  }

  @Test
  @Tag("programs")
  void agreesWithAnIndependentCount() throws Exception {
    IndependentCount.check(CONVENTIONS.list(), CONVENTIONS.tables());
  }
}
