package org.parley.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      Map.of(
          "accepted", 36L,
          "duplicate", 2L,
          "outside_study", 2L,
          "rejected", 7L,
          "rejected:no_date", 6L,
          "rejected:empty", 1L,
          "tokens", 5648L,
          "quoted_tokens", 706L,
          "long_quoted_tokens", 0L);

  @Test
  void addsUpWhatTheRowsSay() {
    assertThat(
        Accounts.of(47, new Summary(List.of(), TOTALS)),
        is(new Accounts(47, 36, 2, 2, 7, Map.of("empty", 1L, "no_date", 6L), 5648, 706, 0)));
  }

  @Test
  void documentsOutsideTheStudyAreNotWithinIt() {
    assertThat(Accounts.of(47, new Summary(List.of(), TOTALS)).withinCoverage(), is(45L));
  }

  @Test
  void aShareIsAPercentageOfAllTokens() {
    assertThat(Accounts.of(47, new Summary(List.of(), TOTALS)).percentage(706), is(12.5));
    assertThat(Accounts.of(0, new Summary(List.of(), Map.of())).percentage(0), is(0.0));
  }

  @ParameterizedTest
  @CsvSource({"48, one is missing", "46, one was doubled"})
  void refusesToGoOnWhereADocumentIsMissingOrDoubled(long listed, String what) {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> Accounts.of(listed, new Summary(List.of(), TOTALS)),
            what);
    assertThat(
        refused.getMessage(),
        allOf(
            containsString(listed + " documents were listed or found"),
            containsString("47 were accepted, duplicate, outside the study or rejected"),
            containsString("Nothing is published")));
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
              new Summary(List.of(), Map.of("accepted", 1L)).write(results.tables(), publisher);
            }
            Accounts.of(2, results.collect());
            results.publish();
          }
        });
    assertThat(Files.readString(output.resolve("tables/documents.csv")), is("old"));
  }
}
