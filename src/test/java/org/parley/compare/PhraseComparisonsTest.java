package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.Comparison;
import org.parley.study.Group;
import org.parley.studyfile.MadeUpStudies;

/** The study's phrases are {@code last-ferry} and {@code safe}, which is safety too. */
class PhraseComparisonsTest {

  @TempDir private Path folder;

  /** The crew speaks 12 words, those it quotes left out, the board 6, the forum 3. */
  private Trial quarrel() {
    return Trial.in(folder)
        .text("a.txt", "crew", "The last ferry sails. No last ferry waits.")
        .text("b.txt", "board", "Nobody asks for a ferry, Skippers.")
        .text("c.txt", "crew", "They say \u201cthe last ferry is safe\u201d and smile.")
        .text("d.txt", "", "The last ferry");
  }

  /**
   * Last-ferry occurs 2 times in 12 tokens against none in 6; safe occurs only in a quotation of
   * the crew. A row without measures does not count: the adjusted p-value is the p-value.
   */
  @Test
  void everyPhraseHasARowThoseOfNoGroupLastAndNotCounted() throws IOException {
    Trial trial = quarrel().minimumCount(100);
    assertThat(
        trial.phraseComparisons(
            "comparison",
            "rank",
            "phrase",
            "target_count",
            "target_tokens",
            "reference_count",
            "reference_tokens",
            "target_documents",
            "reference_documents",
            "target_per_million",
            "reference_per_million"),
        contains(
            "crew-board | 1 | last-ferry | 2 | 12 | 0 | 6 | 1 | 0 | 166667 | 0",
            "crew-board | 2 | safe | 0 | 12 | 0 | 6 | 0 | 0 | 0 | 0"));
    assertThat(
        trial.phraseComparisons(
            "log_likelihood", "p_value", "p_adjusted", "log_ratio", "log_odds_z", "dp"),
        contains("1.74449 | 0.186571 | 0.186571 | 2 | 0.141036 | 0.555556", " |  |  |  |  | "));
  }

  /**
   * Documents of 8 and 4 tokens against 6 and 5, the first of which has all hits. It is in the
   * target of half of the divisions. Without it the rates are equal; without c the log ratio is
   * log2(2/8 + 1/19) − log2(1/19).
   */
  @Test
  void allPhrasesAreLookedAtInDetailHoweverFewRowsTheStudyAsksFor() throws IOException {
    assertThat(
        quarrel()
            .text("e.txt", "board", "Nobody sails from here today.")
            .detail(0)
            .phraseComparisons("phrase", "permutation_p", "fragility_low", "fragility_high"),
        contains("last-ferry | 1 | 0 | 2.52356", "safe |  |  | "));
  }

  @Test
  void ofAllWordsQuotedHitsCountToo() throws IOException {
    assertThat(
        quarrel()
            .allWords()
            .phraseComparisons("phrase", "target_count", "target_tokens", "target_documents"),
        contains("last-ferry | 3 | 17 | 2", "safe | 1 | 17 | 1"));
  }

  @Test
  void comparisonsStandByNameAndRankTheirPhrasesEach() throws IOException {
    Comparison crew = new Comparison("z", MadeUpStudies.side("crew"), MadeUpStudies.side("board"));
    Comparison nobody = new Comparison("a", MadeUpStudies.side("nobody"), Group.REST);
    assertThat(
        quarrel()
            .comparing(crew, nobody)
            .phraseComparisons(
                "comparison", "rank", "phrase", "target_count", "reference_count", "flags"),
        contains(
            "a | 1 | last-ferry | 0 | 3 | empty_target;little_text",
            "a | 2 | safe | 0 | 0 | empty_target;little_text",
            "z | 1 | last-ferry | 2 | 0 | one_document;little_text;fragile",
            "z | 2 | safe | 0 | 0 | one_document;little_text"));
  }

  /** 1 of 8 tokens against 1 of 12; without a.txt 0 of 4 against 1 of 12. */
  @Test
  void aDifferenceThatTurnsWithoutOneDocumentIsFragile() throws IOException {
    assertThat(
        Trial.in(folder)
            .text("a.txt", "crew", "The last ferry sails.")
            .text("b.txt", "crew", "Nothing sails here now.")
            .text("c.txt", "board", "The last ferry waits here now.")
            .text("d.txt", "board", "Nobody says a word now ever.")
            .phraseComparisons("phrase", "flags"),
        contains("last-ferry | little_text;fragile", "safe | little_text"));
  }

  @Test
  void withoutComparisonsThereAreNoRows() throws IOException {
    assertThat(quarrel().comparing().phraseComparisons("phrase").size(), is(0));
  }
}
