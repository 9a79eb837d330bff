package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the words near the phrases {@code last ferry} and {@code safe}, totalled and ranked. */
class CollocateTallyTest {

  private static final String[] ROW = {
    "phrase",
    "side",
    "rank",
    "collocate",
    "near",
    "count",
    "window_tokens",
    "tokens",
    "log_likelihood",
    "log_dice",
    "mutual_information",
    "documents"
  };

  @TempDir private Path folder;

  private Trial quarrel() {
    return Trial.in(folder)
        .text("a.txt", "crew", "The last ferry is safe.")
        .text("b.txt", "board", "Ferry.")
        .text("c.txt", "crew", "The last ferry sails and the ferry is late.")
        .text("d.txt", "", "The last ferry waits");
  }

  /**
   * Of the crew's 14 tokens, 4 are in hits of last-ferry, which leaves 10. Its windows contain the,
   * is, safe in a.txt and the, sails, and, the, ferry, is in c.txt. Ferry occurs 3 times, but twice
   * in hits. The window of safe is the rest of its sentence, out of 13 tokens. An author without a
   * side does not count; the board has no hit.
   */
  @Test
  void termsNearAPhraseAreComparedWithThoseElsewhere() throws IOException {
    assertThat(
        quarrel().collocates(ROW),
        contains(
            "last-ferry | crew | 1 | the | 3 | 3 | 9 | 10 | 0.760031 | 14.263 | 0.152003 | 2",
            "last-ferry | crew | 2 | is | 2 | 2 | 9 | 10 | 0.473337 | 14 | 0.152003 | 2",
            "last-ferry | crew | 3 | and | 1 | 1 | 9 | 10 | 0.222682 | 13.415 | 0.152003 | 1",
            "last-ferry | crew | 4 | ferry | 1 | 1 | 9 | 10 | 0.222682 | 13.415 | 0.152003 | 1",
            "last-ferry | crew | 5 | safe | 1 | 1 | 9 | 10 | 0.222682 | 13.415 | 0.152003 | 1",
            "last-ferry | crew | 6 | sails | 1 | 1 | 9 | 10 | 0.222682 | 13.415 | 0.152003 | 1",
            "safe | crew | 1 | is | 1 | 2 | 4 | 13 | 0.38474 | 13.415 | 0.70044 | 1",
            "safe | crew | 2 | last | 1 | 2 | 4 | 13 | 0.38474 | 13.415 | 0.70044 | 1",
            "safe | crew | 3 | ferry | 1 | 3 | 4 | 13 | 0.011915 | 13 | 0.115477 | 1",
            "safe | crew | 4 | the | 1 | 3 | 4 | 13 | 0.011915 | 13 | 0.115477 | 1"));
  }

  @Test
  void rareTermsHaveRowsToo() throws IOException {
    assertThat(quarrel().minimumCount(100).collocates(ROW), is(quarrel().collocates(ROW)));
  }

  @Test
  void stopWordsHaveNoRowAndChangeNoOther() throws IOException {
    String[] columns =
        Stream.of(ROW).filter(column -> !column.equals("rank")).toArray(String[]::new);
    List<String> others =
        quarrel().collocates(columns).stream()
            .filter(row -> !row.contains(" | the | ") && !row.contains(" | is | "))
            .toList();
    assertThat(quarrel().hiding("the", "is").collocates(columns), is(others));
    assertThat(
        quarrel().hiding("the", "is").collocates("phrase", "side", "rank", "collocate").get(1),
        is("last-ferry | crew | 2 | ferry"));
  }

  @Test
  void ofOwnWordsQuotedOnesAreNotNear() throws IOException {
    Trial trial =
        Trial.in(folder).text("a.txt", "crew", "The last ferry \u201csails at ten\u201d they say.");
    String[] columns = {"collocate", "near", "count", "window_tokens", "tokens"};
    assertThat(trial.collocates(columns), contains("the | 1 | 1 | 1 | 3"));
    assertThat(
        trial.allWords().collocates(columns),
        contains(
            "at | 1 | 1 | 6 | 6",
            "sails | 1 | 1 | 6 | 6",
            "say | 1 | 1 | 6 | 6",
            "ten | 1 | 1 | 6 | 6",
            "the | 1 | 1 | 6 | 6",
            "they | 1 | 1 | 6 | 6"));
  }

  @Test
  void eachSideHasRowsOfItsOwn() throws IOException {
    assertThat(
        quarrel()
            .text("e.txt", "board", "Safe enough.")
            .text("f.txt", "another", "Not safe.")
            .collocates("phrase", "side", "rank", "collocate", "count", "tokens")
            .stream()
            .filter(row -> row.startsWith("safe") && !row.contains("crew"))
            .toList(),
        contains("safe | another | 1 | not | 1 | 1", "safe | board | 1 | enough | 1 | 2"));
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 1", "4, 7"})
  void rowsDoNotDependOnRangesAndShards(int ranges, int shards) throws IOException {
    List<String> found = quarrel().divided(ranges, shards).collocates(ROW);
    assertThat(found, is(quarrel().collocates(ROW)));
  }
}
