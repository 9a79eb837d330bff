package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.stats.ContingencyTable;
import org.parley.stats.LogRatio;
import org.parley.study.Comparison;
import org.parley.study.Group;
import org.parley.studyfile.MadeUpStudies;
import org.parley.table.Column;
import org.parley.table.ComparisonRow;
import org.parley.table.SixDigits;

/** Tests {@link TermShard} and {@link KeynessRanking}: terms that shards total, ranked. */
class KeynessRankingTest {

  @TempDir private Path folder;

  /** So many tokens: the words given, and then words that no other text has. */
  private static String text(String name, int tokens, String... words) {
    StringBuilder text = new StringBuilder();
    int left = tokens;
    for (String word : words) {
      String[] timesWord = word.split(" ", 2);
      int times = Integer.parseInt(timesWord[0]);
      text.append((timesWord[1] + " ").repeat(times));
      left -= times;
    }
    IntStream.range(0, left).forEach(i -> text.append(name).append(i).append(' '));
    return text.toString();
  }

  /**
   * The target has 100 tokens, the reference 200. Goodwill and patience occur 10 times in the
   * target and 5 times in the reference, rope 4 times and once, net 4 times and never. Tide occurs
   * 4 times in the target, and 9 times in a document of neither group.
   */
  private Trial worked() {
    return Trial.in(folder)
        .minimumCount(5)
        .text("t1.txt", "crew", text("ta", 50, "7 patience", "7 goodwill", "4 rope"))
        .text("t2.txt", "crew", text("tb", 50, "3 goodwill", "3 patience", "4 net", "4 tide"))
        .text("r1.txt", "board", text("ra", 100, "5 goodwill", "5 patience", "1 rope"))
        .text("r2.txt", "board", text("rb", 100))
        .text("n.txt", "", text("n", 30, "9 tide"));
  }

  /** The minimum is of both groups together, and of nobody else. */
  @Test
  void termsAreRankedByStrengthAndTiesByText() throws IOException {
    assertThat(
        worked()
            .keyness(
                "crew-board",
                "rank",
                "term",
                "target_count",
                "target_tokens",
                "reference_count",
                "reference_tokens",
                "target_documents",
                "reference_documents"),
        contains(
            "1 | goodwill | 10 | 100 | 5 | 200 | 2 | 1",
            "2 | patience | 10 | 100 | 5 | 200 | 2 | 1",
            "3 | rope | 4 | 100 | 1 | 200 | 1 | 1"));
  }

  /** 10 of 100 against 5 of 200, and both terms have this p-value: it is theirs adjusted too. */
  @Test
  void measuresAreThoseOfTheCounts() throws IOException {
    List<String> rows =
        worked()
            .minimumCount(15)
            .keyness(
                "crew-board",
                "term",
                "log_likelihood",
                "p_value",
                "p_adjusted",
                "log_ratio",
                "log_ratio_low",
                "log_ratio_high",
                "log_ratio_conservative",
                "log_odds_z");
    String measures =
        "7.32981 | 0.00678202 | 0.00678202 | 1.86673 | 0.316979 | 3.89865 | 0.108225 | 1.30464";
    assertThat(rows, contains("goodwill | " + measures, "patience | " + measures));
  }

  /** They are neighbours, and each has the measures of its own counts. */
  @Test
  void termsAsFrequentInOneGroupOnlyAreToldApart() throws IOException {
    List<String> rows =
        Trial.in(folder)
            .minimumCount(5)
            .text("t.txt", "crew", text("t", 100, "10 goodwill", "10 patience"))
            .text("r.txt", "board", text("r", 200, "5 goodwill", "4 patience"))
            .keyness("crew-board", "term", "reference_count", "log_ratio");
    assertThat(rows, contains("patience | 4 | " + logRatio(4), "goodwill | 5 | " + logRatio(5)));
  }

  private static String logRatio(long referenceCount) {
    return SixDigits.format(LogRatio.of(new ContingencyTable(10, 100, referenceCount, 200)));
  }

  /**
   * Shares of the term less shares of the tokens: t1 7/15 − 1/6 and t2 3/15 − 1/6 are 1/3. Of the 6
   * divisions into two and two only the observed one has as large a t. Without r1 the log ratio is
   * log2(10/100 + 1/200) − log2(1/200) = log2 21; without r2 it is log2(0.105) − log2(0.055).
   */
  @Test
  void documentsAreLeftOutAndDividedAnew() throws IOException {
    assertThat(
        worked()
            .minimumCount(15)
            .keyness(
                "crew-board",
                "term",
                "dp",
                "permutation_p",
                "fragility_low",
                "fragility_high",
                "flags"),
        contains(
            "goodwill | 0.333333 | 0.333333 | 0.932886 | 4.39232 | little_text",
            "patience | 0.333333 | 0.333333 | 0.932886 | 4.39232 | little_text"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 3", "1000, 3"})
  void onlyTheFirstRowsAreLookedAtInDetail(int detail, int expected) throws IOException {
    List<String> rows =
        worked().detail(detail).keyness("crew-board", "permutation_p", "fragility_low");
    assertThat(rows, hasSize(3));
    assertThat(rows.subList(0, expected), everyItem(not(is(" | "))));
    assertThat(rows.subList(expected, 3), everyItem(is(" | ")));
  }

  /** Without t1 rope is rarer in the target; net is in t2 only. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1000})
  void fragileTermsAreFlaggedAtAnyRank(int detail) throws IOException {
    assertThat(
        worked().minimumCount(4).detail(detail).keyness("crew-board", "term", "flags"),
        containsInAnyOrder(
            "goodwill | little_text",
            "patience | little_text",
            "net | little_text;fragile",
            "tide | little_text;fragile",
            "rope | little_text;fragile"));
  }

  /** However the terms are divided, and each shard holds fewer of the first than there are. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "5, 1", "3, 50"})
  void rowsDoNotDependOnRangesAndShards(int ranges, int shards) throws IOException {
    String[] columns =
        ComparisonRow.KEYNESS.columns().stream().map(Column::name).toArray(String[]::new);
    List<String> expected = worked().minimumCount(1).detail(5).keyness("crew-board", columns);
    List<String> found =
        worked().minimumCount(1).detail(5).divided(ranges, shards).keyness("crew-board", columns);
    assertThat(found, is(expected));
  }

  @Test
  void stopWordsAreHiddenButStayTokens() throws IOException {
    assertThat(
        worked().hiding("goodwill").keyness("crew-board", "rank", "term", "target_tokens"),
        contains("1 | patience | 100", "2 | rope | 100"));
  }

  @Test
  void stopWordsAreHiddenFromDispersionToo() throws IOException {
    assertThat(
        worked().hiding("goodwill", "tide").dispersion("term", "count"),
        contains("patience | 15", "rope | 5"));
  }

  /** No document is in the reference: rows have counts but no measures, and rank by text. */
  @Test
  void rowsOfAComparisonWithAnEmptyGroupHaveNoMeasures() throws IOException {
    Trial trial =
        worked().comparing(new Comparison("crew", MadeUpStudies.side("crew"), Group.NOBODY));
    assertThat(
        trial
            .minimumCount(4)
            .keyness(
                "crew",
                "rank",
                "term",
                "target_count",
                "reference_count",
                "reference_tokens",
                "log_likelihood",
                "p_value",
                "p_adjusted",
                "log_ratio",
                "log_ratio_low",
                "log_ratio_high",
                "log_ratio_conservative",
                "log_odds_z",
                "dp",
                "permutation_p",
                "fragility_low",
                "fragility_high",
                "flags"),
        contains(
            "1 | goodwill | 10" + NOTHING,
            "2 | net | 4" + NOTHING + ";fragile",
            "3 | patience | 10" + NOTHING,
            "4 | rope | 4" + NOTHING + ";fragile",
            "5 | tide | 4" + NOTHING + ";fragile"));
  }

  private static final String NOTHING =
      " | 0 | 0" + " | ".repeat(13) + "empty_reference;little_text";

  /** More terms than are adjusted at once: the ranks go on, and so do the adjusted values. */
  @Test
  void ranksGoOnOverManyBlocks() throws IOException {
    int terms = 9000;
    List<String> rows =
        Trial.in(folder)
            .detail(0)
            .text("a.txt", "crew", text("a", terms) + "ferry ".repeat(9000))
            .text("b.txt", "board", text("b", 9000))
            .keyness("crew-board", "rank", "term", "p_adjusted");
    assertThat(rows, hasSize(18_001));
    assertThat(rows.get(0), startsWith("1 | ferry | "));
    assertThat(
        IntStream.range(0, rows.size()).allMatch(i -> rows.get(i).startsWith((i + 1) + " | ")),
        is(true));
    // A word of the reference, 1 of 9,000 tokens, is stronger than one of the target, 1 of 18,000.
    // Those of a group are equal: the adjusted value is that of the last, 18,001/9,001 of p.
    assertThat(rows.get(1), is("2 | b0 | 0.27649"));
    assertThat(rows.get(9000), is("9001 | b999 | 0.27649"));
    assertThat(rows.get(9001), is("9002 | a0 | 0.36784"));
    assertThat(rows.get(18_000), is("18001 | a999 | 0.36784"));
  }
}
