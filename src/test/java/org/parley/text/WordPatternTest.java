package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordPatternTest {

  /** The meaning of the two wildcards, in as few words as can be. */
  private static boolean matches(int[] pattern, int p, int[] term, int t) {
    if (p == pattern.length) {
      return t == term.length;
    }
    if (pattern[p] == '*') {
      return matches(pattern, p + 1, term, t)
          || (t < term.length && matches(pattern, p, term, t + 1));
    }
    return t < term.length
        && (pattern[p] == '?' || pattern[p] == term[t])
        && matches(pattern, p + 1, term, t + 1);
  }

  @Property(tries = 2000)
  void aStarIsAnyRunOfCharactersAndAQuestionMarkIsOne(
      @ForAll("patterns") String pattern, @ForAll("terms") String term) {
    assertThat(
        pattern + " " + term,
        new WordPattern(pattern, false).matches(term),
        is(matches(pattern.codePoints().toArray(), 0, term.codePoints().toArray(), 0)));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of("a", "b", ".", "\\E", "*", "?", "\uD801\uDC28", "**")
        .list()
        .ofMaxSize(8)
        .map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> terms() {
    return Arbitraries.of("a", "b", ".", "\\E", "\uD801\uDC28")
        .list()
        .ofMaxSize(8)
        .map(list -> String.join("", list));
  }

  @Example
  void manyWildcardsAndALongWordTakeNoLongTime() {
    WordPattern pattern = new WordPattern("*a".repeat(20) + "*b*?b", false);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(pattern.matches("a".repeat(1024)), is(false)));
  }
}
