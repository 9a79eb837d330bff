package org.parley.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that no document disappears: each is accepted, duplicate, outside the study or rejected.
 */
class AccountsTest {

  private static final Map<String, Long> TOTALS =
      Map.ofEntries(
          Map.entry("listed", 47L),
          Map.entry("listed_rows", 12L),
          Map.entry("accepted", 36L),
          Map.entry("duplicate", 2L),
          Map.entry("outside_study", 2L),
          Map.entry("rejected", 7L),
          Map.entry("rejected:no_date", 6L),
          Map.entry("rejected:empty", 1L),
          Map.entry("tokens", 5648L),
          Map.entry("quoted_tokens", 706L),
          Map.entry("long_quoted_tokens", 0L));

  @Test
  void addsUpWhatTheRowsSay() {
    assertThat(
        Accounts.of(12, new Summary(List.of(), TOTALS)),
        is(new Accounts(47, 36, 2, 2, 7, Map.of("empty", 1L, "no_date", 6L), 5648, 706, 0)));
  }

  @Test
  void documentsOutsideTheStudyAreNotWithinIt() {
    assertThat(Accounts.of(12, new Summary(List.of(), TOTALS)).withinCoverage(), is(45L));
  }

  @Test
  void aShareIsAPercentageOfAllTokens() {
    assertThat(Accounts.of(12, new Summary(List.of(), TOTALS)).percentage(706), is(12.5));
    assertThat(Accounts.of(0, new Summary(List.of(), Map.of())).percentage(0), is(0.0));
  }

  @ParameterizedTest
  @CsvSource({"48, one is missing", "46, one was doubled"})
  void refusesToGoOnWhereADocumentIsMissingOrDoubled(long listed, String what) {
    Map<String, Long> totals = new HashMap<>(TOTALS);
    totals.put("listed", listed);
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> Accounts.of(12, new Summary(List.of(), totals)),
            what);
    assertThat(
        refused.getMessage(),
        allOf(
            containsString(listed + " documents were listed or found"),
            containsString("47 were accepted, duplicate, outside the study or rejected"),
            containsString("Nothing is published")));
  }

  @Test
  void refusesToGoOnWhereAFileOfTheListWasNotRead() {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> Accounts.of(13, new Summary(List.of(), TOTALS)));
    assertThat(refused.getMessage(), containsString("13 documents were listed or found, but 12"));
  }

  @Test
  void aMissingDocumentLeavesThePublishedResultsAsTheyWere(@TempDir Path folder)
      throws IOException {
    Path output = folder.resolve("results");
    try (ResultsFolder results = ResultsFolder.open(output.toString())) {
      Files.writeString(Path.of(results.tables()).resolve("documents.csv"), "old");
      results.publish();
    }
    assertThrows(
        IllegalStateException.class,
        () -> {
          try (ResultsFolder results = ResultsFolder.open(output.toString())) {
            Files.writeString(Path.of(results.tables()).resolve("documents.csv"), "new");
            for (Publisher publisher : Publisher.values()) {
              new Summary(List.of(), Map.of("accepted", 1L, "listed", 2L, "listed_rows", 2L))
                  .write(results.tables(), publisher);
            }
            Accounts.of(2, results.collect());
            results.publish();
          }
        });
    assertThat(Files.readString(output.resolve("tables/documents.csv")), is("old"));
  }
}
