package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link NgramShard} and {@link NgramRanking}: n-grams that shards count, ranked. */
class NgramRankingTest {

  private static final String[] COUNTS = {
    "n", "rank", "ngram", "count", "positions", "documents", "authors"
  };

  private static final String DAY = "2031-05-05";

  @TempDir private Path folder;

  /**
   * The skippers' two documents are not neighbours. Places for two tokens in a row: a 3 + 3, b 3 +
   * 1, c 3, d 2, e 2; for three: 2 + 2, 2, 2, 1, 1; for four: 1 + 1, 1, 1.
   */
  private Trial quarrel() {
    return Trial.in(folder)
        .minimumCount(2)
        .text("a.txt", "Skippers", "crew", DAY, "The last ferry sails. The last ferry waits.")
        .text("b.txt", "Harbour Board", "board", DAY, "The last ferry sails. Nobody asks.")
        .text("c.txt", "Skippers", "crew", DAY, "The last ferry sails.")
        .text("d.txt", "Deckhands", "crew", DAY, "The last boat.")
        .text("e.txt", "Forum", "", DAY, "The last ferry");
  }

  @Test
  void ofAllTheMostFrequentComeFirst() throws IOException {
    assertThat(
        quarrel().ngrams("all", COUNTS),
        contains(
            "2 | 1 | the last | 6 | 17 | 5 | 4",
            "2 | 2 | last ferry | 5 | 17 | 4 | 3",
            "2 | 3 | ferry sails | 3 | 17 | 3 | 2",
            "3 | 1 | the last ferry | 5 | 10 | 4 | 3",
            "3 | 2 | last ferry sails | 3 | 10 | 3 | 2",
            "4 | 1 | the last ferry sails | 3 | 4 | 3 | 2"));
    assertThat(
        quarrel().ngrams("all", "n", "ngram", "per_million", "log_likelihood", "p_adjusted").get(0),
        is("2 | the last | 352941 |  | "));
  }

  /** Held against all others, those without a side too: 3 of 11 places against 2 of 6 and so on. */
  @Test
  void ofASideThoseThatSetItApartComeFirst() throws IOException {
    assertThat(
        quarrel().ngrams("crew", COUNTS),
        contains(
            "2 | 1 | last ferry | 3 | 11 | 2 | 1",
            "2 | 2 | the last | 4 | 11 | 3 | 2",
            "2 | 3 | ferry sails | 2 | 11 | 2 | 1",
            "3 | 1 | the last ferry | 3 | 7 | 2 | 1",
            "3 | 2 | last ferry sails | 2 | 7 | 2 | 1",
            "4 | 1 | the last ferry sails | 2 | 3 | 2 | 1"));
    assertThat(
        quarrel().ngrams("crew", "n", "ngram", "log_likelihood", "p_adjusted"),
        contains(
            "2 | last ferry | -0.0679874 | 0.937364",
            "2 | the last | 0.015675 | 0.937364",
            "2 | ferry sails | 0.00617534 | 0.937364",
            "3 | the last ferry | -0.483145 | 0.880957",
            "3 | last ferry sails | -0.0224268 | 0.880957",
            "4 | the last ferry sails | -0.679596 | 0.409726"));
  }

  /** No other document, so nothing is compared. */
  @Test
  void ofAnOnlySideTheMostFrequentComeFirst() throws IOException {
    assertThat(
        Trial.in(folder)
            .minimumCount(2)
            .text("a.txt", "Skippers", "crew", DAY, "We wait. We wait. The ferry sails.")
            .text("b.txt", "Deckhands", "crew", DAY, "We wait. The ferry sails. The ferry waits.")
            .ngrams("crew", "n", "rank", "ngram", "count", "log_likelihood"),
        contains(
            "2 | 1 | the ferry | 3 | ",
            "2 | 2 | we wait | 3 | ",
            "2 | 3 | ferry sails | 2 | ",
            "3 | 1 | the ferry sails | 2 | "));
  }

  @Test
  void rarerOnesHaveNoRow() throws IOException {
    assertThat(
        quarrel().minimumCount(5).ngrams("all", "ngram"),
        contains("the last", "last ferry", "the last ferry"));
    assertThat(quarrel().minimumCount(4).ngrams("crew", "ngram"), contains("the last"));
    assertThat(quarrel().ngrams("board", "ngram"), is(empty()));
  }

  /** The crew says it twice, but in one document; all say it in two. */
  @Test
  void oneDocumentIsTooFew() throws IOException {
    Trial trial =
        Trial.in(folder)
            .text("a.txt", "crew", "Heave ho. Heave ho. Nothing else.")
            .text("b.txt", "board", "Heave ho.");
    assertThat(trial.ngrams("all", "ngram", "count", "documents"), contains("heave ho | 3 | 2"));
    assertThat(trial.ngrams("crew", "ngram"), is(empty()));
  }

  @Test
  void theyHaveUpToFiveTokens() throws IOException {
    String text = "one two three four five six";
    assertThat(
        Trial.in(folder)
            .text("a.txt", "crew", text)
            .text("b.txt", "board", text)
            .ngrams("all", "n"),
        contains("2", "2", "2", "2", "2", "3", "3", "3", "3", "4", "4", "4", "5", "5"));
  }

  @Test
  void equalOnesAreRankedByText() throws IOException {
    String text = "B c. A b. C a.";
    assertThat(
        Trial.in(folder)
            .text("a.txt", "crew", text)
            .text("b.txt", "board", text)
            .ngrams("all", "rank", "ngram"),
        contains("1 | a b", "2 | b c", "3 | c a"));
  }

  /** The positions are those of all words, a longer one does not close ranks over a stop word. */
  @Test
  void oneWithAStopWordIsHiddenButItsPositionCounts() throws IOException {
    assertThat(
        quarrel().hiding("the").ngrams("all", COUNTS),
        contains(
            "2 | 1 | last ferry | 5 | 17 | 4 | 3",
            "2 | 2 | ferry sails | 3 | 17 | 3 | 2",
            "3 | 1 | last ferry sails | 3 | 10 | 3 | 2"));
    assertThat(
        quarrel().hiding("last").ngrams("all", COUNTS),
        contains("2 | 1 | ferry sails | 3 | 17 | 3 | 2"));
  }

  /** {@code sails today} encloses a quotation; {@code wait we} crosses the border of one. */
  @Test
  void ofOwnWordsNoneSpansAQuotation() throws IOException {
    String text = "The ferry sails \u201cif we may\u201d today.";
    Trial trial = Trial.in(folder).text("a.txt", "crew", text).text("b.txt", "board", text);
    assertThat(
        trial.ngrams("all", "ngram", "positions"),
        contains("ferry sails | 4", "the ferry | 4", "the ferry sails | 2"));
    assertThat(
        trial.allWords().ngrams("all", "n", "ngram", "positions").get(0),
        is("2 | ferry sails | 12"));
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 1", "5, 7"})
  void rowsDoNotDependOnRangesAndShards(int ranges, int shards) throws IOException {
    for (String side : List.of("all", "crew", "board")) {
      assertThat(
          quarrel().minimumCount(1).divided(ranges, shards).ngrams(side, COUNTS),
          is(quarrel().minimumCount(1).ngrams(side, COUNTS)));
    }
  }

  /**
   * Few words and many rare ones at random, in sentences of one to nine, held against n-grams
   * counted one by one.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
  void eachIsCountedWhereverItStands(long seed) throws IOException {
    Random random = new Random(seed);
    Trial trial = Trial.in(folder).minimumCount(3).divided(3, 2);
    Map<String, List<Integer>> documents = new TreeMap<>();
    for (int document = 0; document < 12; document++) {
      List<String> sentences = new ArrayList<>();
      for (int sentence = 0; sentence < 4; sentence++) {
        List<String> words =
            random
                .doubles(1 + random.nextInt(9))
                .mapToObj(share -> "W" + (int) (2 / (1.02 - share)))
                .toList();
        sentences.add(String.join(" ", words) + ".");
        for (String ngram : ngrams(words)) {
          documents.computeIfAbsent(ngram, key -> new ArrayList<>()).add(document);
        }
      }
      trial.text(
          "d" + document, "Skipper " + document % 5, "crew", DAY, String.join(" ", sentences));
    }
    List<String> expected = new ArrayList<>();
    documents.forEach(
        (ngram, places) -> {
          long different = places.stream().distinct().count();
          long authors = places.stream().map(document -> document % 5).distinct().count();
          if (places.size() >= 3 && different >= 2) {
            expected.add(ngram + " | " + places.size() + " | " + different + " | " + authors);
          }
        });
    assertThat(
        trial.ngrams("all", "ngram", "count", "documents", "authors"),
        containsInAnyOrder(expected.toArray()));
    assertThat(
        trial.ngrams("crew", "ngram", "count", "documents", "authors"),
        containsInAnyOrder(expected.toArray()));
  }

  private static List<String> ngrams(List<String> words) {
    List<String> ngrams = new ArrayList<>();
    for (int n = 2; n <= 5; n++) {
      for (int from = 0; from + n <= words.size(); from++) {
        ngrams.add(String.join(" ", words.subList(from, from + n)).toLowerCase(Locale.ROOT));
      }
    }
    return ngrams;
  }

  /** Of each length more than are adjusted at once. */
  @Test
  void ranksGoOnOverManyBlocksAndBeginAnewForEachLength() throws IOException {
    String text = IntStream.range(0, 5000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    List<String> ranks =
        Trial.in(folder)
            .text("a.txt", "crew", text)
            .text("b.txt", "board", text)
            .text("c.txt", "crew", text)
            .ngrams("crew", "n", "rank");
    List<String> expected =
        IntStream.rangeClosed(2, 5)
            .boxed()
            .flatMap(n -> IntStream.rangeClosed(1, 5001 - n).mapToObj(rank -> n + " | " + rank))
            .toList();
    assertThat(ranks, is(expected));
  }
}
