package org.parley.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.study.Study;

class ExtentTest {

  private static final Study.Coverage OPEN = new Study.Coverage(null, null);

  /** Returns documents of one author on these days: {@code 0.txt}, {@code 1.txt} and so on. */
  private static Extent of(String... days) {
    Extent extent = new Extent();
    for (int i = 0; i < days.length; i++) {
      extent.add("Skippers", "crew", LocalDate.parse(days[i]), i + ".txt");
    }
    return extent;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-05-05 2031-05-12 0231-05-19 2031-05-26 | 2.txt is dated 0231-05-19, 1,799 years before"
            + " the next document; this date alone stretches the coverage. Correct it, or set"
            + " coverage.first",
        "2031-05-05 2031-05-12 2131-05-19 2031-05-26 | 2.txt is dated 2131-05-19, 99 years after all"
            + " others; this date alone stretches the coverage. Correct it, or set coverage.last",
        "2031-05-05 2028-05-04 | 1.txt is dated 2028-05-04, 3 years before the next document; this"
            + " date alone stretches the coverage. Correct it, or set coverage.first"
      })
  void namesADocumentWhoseDateAloneStretchesTheCoverage(String days, String warning) {
    assertThat(of(days.split(" ", -1)).warnings(OPEN).get(0), is("warning: " + warning));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-05-05",
        // two years and a day less than a week
        "2031-05-05 2029-05-07",
        // speeches of every fourth year
        "2009-01-20 2013-01-21 2017-01-20 2021-01-20",
        // two documents in the far week
        "2031-05-05 2031-05-12 0231-05-19 0231-05-20",
        // far, but in the middle
        "2011-05-05 2011-05-12 2021-05-05 2031-05-05 2031-05-12"
      })
  void isSilentWhereTheGapIsShortOrUsualOrMoreThanOneDocumentIsFar(String days) {
    assertThat(of(days.split(" ", -1)).warnings(OPEN), is(empty()));
  }

  @Test
  void isSilentWhereTheStudySetsThatEnd() {
    Extent extent = of("2031-05-05", "2031-05-12", "0231-05-19");
    assertThat(
        extent.warnings(new Study.Coverage(LocalDate.parse("0200-01-01"), null)), is(empty()));
    assertThat(
        extent.warnings(new Study.Coverage(null, LocalDate.parse("2031-12-31"))).size(), is(1));
  }

  @Test
  void doesNotDependOnTheOrderOrTheGroupingOfDocuments() throws IOException {
    Extent whole = of("2031-05-12", "2031-05-05", "1931-05-05", "2031-05-06");
    Extent sum = new Extent();
    for (String[] one :
        new String[][] {{"3", "2031-05-06"}, {"2", "1931-05-05"}, {"1", "2031-05-05"}}) {
      Extent part = new Extent();
      part.add("Skippers", "crew", LocalDate.parse(one[1]), one[0] + ".txt");
      Survey copy = CoderUtils.clone(Survey.SurveyCoder.of(), new Survey(new Weights(), part));
      sum.addAll(copy.extent());
    }
    assertThat(sum.warnings(OPEN), is(whole.warnings(OPEN)));
    assertThat(sum.warnings(OPEN).size(), is(1));
  }

  /** 191 weeks and 10 days: 2031-W19 to 2035-W01 are 192 weeks; 5,208 authors are allowed. */
  @Test
  void allowsAMillionAuthorWeeksAndNoMore() {
    Study.Coverage coverage =
        new Study.Coverage(LocalDate.parse("2031-05-05"), LocalDate.parse("2035-01-02"));
    Map<String, Set<String>> most = authors(1_000_000 / 192);
    assertDoesNotThrow(() -> new Extent().requireFewAuthorWeeks(coverage, most));
    TooManyAuthorWeeks refused =
        assertThrows(
            TooManyAuthorWeeks.class, () -> of("2031-05-05").requireFewAuthorWeeks(coverage, most));
    assertThat(
        refused.getMessage().lines().toList(),
        contains(
            "1,000,128 author-weeks: 5,209 authors in the 192 weeks from 2031-W19 to 2035-W01;"
                + " allowed: at most 1,000,000. Correct a wrong date, set a shorter coverage, or"
                + " divide the study",
            "coverage.first is 2031-05-05",
            "coverage.last is 2035-01-02"));
  }

  @Test
  void theRefusalNamesTheDocumentOfAnOpenEnd() {
    Study.Coverage coverage = new Study.Coverage(LocalDate.parse("0001-01-01"), null);
    TooManyAuthorWeeks refused =
        assertThrows(
            TooManyAuthorWeeks.class,
            () -> of("2031-05-05", "2031-05-12").requireFewAuthorWeeks(coverage, authors(10)));
    assertThat(
        refused.getMessage().lines().skip(1).toList(),
        contains("coverage.first is 0001-01-01", "1.txt is dated 2031-05-12"));
  }

  @Test
  void countsAnAuthorOfTheStudyAndOfTheDocumentsOnce() {
    Study.Coverage coverage =
        new Study.Coverage(LocalDate.parse("2031-05-05"), LocalDate.parse("2035-01-02"));
    Map<String, Set<String>> authors = authors(1_000_000 / 192 - 1);
    authors.put("Skippers", Set.of());

    assertDoesNotThrow(() -> of("2031-05-05").requireFewAuthorWeeks(coverage, authors));
  }

  @Test
  void theRefusalNamesTheDocumentThatStretchesTheCoverage() {
    Extent extent = of("2031-05-05", "2031-05-12", "0231-05-19");
    TooManyAuthorWeeks refused =
        assertThrows(
            TooManyAuthorWeeks.class, () -> extent.requireFewAuthorWeeks(OPEN, authors(10)));
    assertThat(refused.getMessage().lines().toList().get(1), is(extent.warnings(OPEN).get(0)));
  }

  @Test
  void noDocumentAndAnOpenCoverageHaveNoWeeks() {
    assertDoesNotThrow(() -> new Extent().requireFewAuthorWeeks(OPEN, authors(2_000_000)));
  }

  /** Authors to whom the study gives one side each. */
  private static Map<String, Set<String>> authors(int number) {
    return IntStream.range(0, number)
        .boxed()
        .collect(Collectors.toMap(i -> "Author " + i, i -> Set.of("crew")));
  }
}
