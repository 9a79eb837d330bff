package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are adjacent, for phrases, n-grams and windows alike. */
class GapTest {

  /** The terms of a text with a bar between those that are not adjacent. */
  private static String runs(String text) {
    Cutting.Cut cut = Cutting.cut(text.replace("§", "\n"));
    List<String> terms = cut.terms();
    int[] runs = cut.text().runs();
    StringBuilder shown = new StringBuilder(terms.get(0));
    for (int i = 1; i < runs.length; i++) {
      shown.append(runs[i] == runs[i - 1] ? " " : " | ").append(terms.get(i));
    }
    return shown.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "Mr. Speaker, Mr Roe and DR. ROE       => mr speaker | mr roe and dr roe",
        "the U.S. government, the U.S. Senate  => the u.s government | the u.s senate",
        "the U.S.-led fleet                    => the u.s led fleet",
        "It is in the U.S. The fleet left      => it is in the u.s | the fleet left",
        "J. K. Doe and J.K. Doe and J.-P. Doe  => j k doe and j.k doe and j p doe",
        "Jo R. Doe met him                     => jo r doe met him",
        "e.g. on pay, i.e. all, p. 5           => e.g on pay | i.e all | p 5",
        "St. Mary's                            => st mary's",
        "St.§Mary's                            => st mary's",
        "Mr.Roe                                => mr roe",
        "at No. 10, at no. 10, in No.10        => at no 10 | at no | 10 | in no 10",
        "He said no. Ten left. No. They stay   => he said no | ten left | no | they stay",
        "Doe Inc. and etc. on. Doe Inc. Now    => doe inc and etc on | doe inc | now",
        "at 5 p.m. on Friday at 6 p.m. Roe     => at 5 p.m on friday at 6 p.m | roe",
        "so am I. Doctors are                  => so am i | doctors are",
        "z. B. Haus                            => z b haus",
        "the end. Then                         => the end | then",
        "the U.S.” troops                      => the u.s | troops",
        "good -- will, good--will              => good | will | good | will",
        "good - will, good — will, good – will => good | will | good | will | good | will",
        "good-will, pre- and post-war          => good will | pre and post war",
        "* one§- two§- three                   => one | two | three",
        "A&E, A & E, R & D                     => a e | a e | r d",
        "Doe & Roe, AT&T                       => doe | roe | at | t",
        "24/7, 9/11, and/or, 24 / 7            => 24 7 | 9 11 | and | or | 24 | 7",
        "said:we, said: we                     => said | we | said | we",
        "one “two” 'three'                     => one two three",
      })
  void whatIsWrittenBetweenWordsDecidesWhetherTheyAreAdjacent(String text, String expected) {
    assertThat(runs(text), is(expected.strip()));
  }

  @ParameterizedTest
  @CsvSource({"a--b, —", "a - b, —", "a — b, —", "a---b, —", "a -- & b, —&", "a “&” b, &"})
  void aTypedDashIsASign(String text, String signs) {
    NormalizedText normalized = Normalizer.normalize(text);
    assertThat(Gap.signs(normalized.chars, 1, normalized.length - 1, normalized.length), is(signs));
  }

  /** N-grams are taken from the runs that phrases and windows are confined to. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "Hello my harbour, how are => hello my harbour / how are",
        "the mole; the (old) pier  => the mole / the / old / pier",
      })
  void ngramsEndWhereAdjacencyDoes(String text, String expected) throws IOException {
    Cutting.Cut cut = Cutting.cut(text);
    ArrayList<String> runs = new ArrayList<>();
    TokenRuns.visit(
        cut.text().tokens(),
        cut.text().runs(),
        new BitSet(),
        (from, to) -> runs.add(String.join(" ", cut.terms().subList(from, to))));
    assertThat(runs.stream().collect(Collectors.joining(" / ")), is(expected.strip()));
  }
}
