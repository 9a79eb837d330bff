package org.parley.shingle;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShinglesTest {

  private static WordHashes words(String text) {
    return new WordHashes().read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Shingles shingles(String text) {
    return Shingles.of(words(text));
  }

  private static Set<Long> fingerprints(String text) {
    Fingerprints fingerprints = new Fingerprints().sample(words(text));
    return IntStream.range(0, fingerprints.size())
        .mapToObj(i -> fingerprints.values()[i])
        .collect(Collectors.toSet());
  }

  /** Returns words that occur nowhere else: {@code a0 a1 a2}. */
  private static String made(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'The quay is wet.', 4",
    "'Don’t pay 54,000!', 5",
    "'e-mail', 2",
    "'Ärger über Öl', 3",
    "'नमस्ते दुनिया', 2",
    "'港は安全', 4",
    "'ท่า', 3",
    "'한국 사람', 2",
    "'a🚢b', 2",
  })
  void aWordIsARunOfLettersMarksAndDigits(String text, int expected) {
    assertThat(words(text).size(), is(expected));
  }

  @Test
  void caseAndWhatSeparatesWordsAreIrrelevant() {
    Shingles one = shingles("The last ÉTÉ ferry is late.");
    Shingles other = shingles("«THE» last — été;\nferry (is) late");
    assertThat(one.in(other), is(new Shingles.Overlap(1, 2, 6)));
  }

  @Test
  void containmentIsTheShareOfDifferentShinglesThatOccurInTheOther() {
    Shingles text = shingles(made("a", 10)); // 6 shingles
    Shingles longer = shingles(made("b", 20) + " " + made("a", 7)); // 3 of them
    assertThat(text.in(longer), is(new Shingles.Overlap(0.5, 3, 7)));
    assertThat(longer.in(text).containment(), is(closeTo(3 / 23.0, 1e-12)));
    assertThat(longer.in(text).words(), is(7));
  }

  @Test
  void aRepeatedPassageCountsOnceInTheContainmentButWithAllItsWords() {
    String passage = made("a", 5);
    Shingles text = shingles(passage + " x " + passage + " y z");
    assertThat(text.size(), is(9 - 1));
    assertThat(text.in(shingles(passage)), is(new Shingles.Overlap(1 / 8.0, 1, 10)));
  }

  @Test
  void textsOfFewWordsHaveNoShingles() {
    assertThat(shingles("The quay is wet").size(), is(0));
    assertThat(shingles("The quay is wet").words(), is(4));
    assertThat(shingles("The quay is wet").in(shingles(made("a", 9))), is(Shingles.Overlap.NONE));
    assertThat(fingerprints(made("a", 7)).size(), is(0));
    assertThat(fingerprints(made("a", 8)).size(), is(1));
  }

  @Test
  void ofAVeryLongTextTheFirstMillionWordsCount() {
    assertThat(words("a ".repeat(WordHashes.MOST_WORDS + 5)).size(), is(WordHashes.MOST_WORDS));
  }

  /** Winnowing guarantees it: 40 words have 33 runs of eight, a whole window. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aSharedPassageOf40WordsHasASharedFingerprint(int seed) {
    Random random = new Random(seed);
    List<String> text = List.of(made("a", 400).split(" "));
    for (int trial = 0; trial < 50; trial++) {
      int from = random.nextInt(text.size() - 40);
      String passage = String.join(" ", text.subList(from, from + 40));
      Set<Long> shared =
          new HashSet<>(fingerprints(made("b" + trial, 60) + " " + passage + " " + made("c", 9)));
      shared.retainAll(fingerprints(String.join(" ", text)));
      assertThat(shared.size(), is(greaterThan(0)));
    }
  }

  @Test
  void aboutOneRunIn17IsSampled() {
    int sampled = fingerprints(made("a", 9_000)).size();
    assertThat((double) sampled, is(closeTo(9_000 / 17.0, 60)));
    assertThat(fingerprints(made("a", 90)), is(not(fingerprints(made("b", 90)))));
  }
}
