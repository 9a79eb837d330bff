package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class TokenRunsTest {

  private static List<String> runs(int[] sentences, BitSet leftOut) throws IOException {
    List<String> runs = new ArrayList<>();
    TokenRuns.visit(
        sentences.length, sentences, leftOut, (from, to) -> runs.add(from + " to " + to));
    return runs;
  }

  private static BitSet tokens(int... tokens) {
    BitSet set = new BitSet();
    for (int token : tokens) {
      set.set(token);
    }
    return set;
  }

  @Example
  void aRunEndsWithItsSentence() throws IOException {
    assertThat(
        runs(new int[] {1, 1, 2, 3, 3, 3}, tokens()), contains("0 to 2", "2 to 3", "3 to 6"));
  }

  @Example
  void aRunEndsAtWhatIsLeftOutAndAnotherBeginsBehindIt() throws IOException {
    assertThat(runs(new int[] {1, 1, 1, 1, 1, 1}, tokens(0, 3)), contains("1 to 3", "4 to 6"));
    assertThat(runs(new int[] {1, 1, 1, 2}, tokens(1, 2)), contains("0 to 1", "3 to 4"));
  }

  @Example
  void nothingHasNoRuns() throws IOException {
    assertThat(runs(new int[0], tokens()), empty());
    assertThat(runs(new int[] {1, 1}, tokens(0, 1)), empty());
  }

  /** Marks for each token: whether a sentence ends before it, and whether it is left out. */
  @Property(tries = 500)
  void everyTokenIsLeftOutOrInOneRunAndNoRunCouldBeLonger(
      @ForAll @Size(max = 30) List<Boolean> ends, @ForAll @Size(30) List<Boolean> out)
      throws IOException {
    int[] sentences = new int[ends.size()];
    BitSet leftOut = new BitSet();
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = (i == 0 ? 1 : sentences[i - 1]) + (ends.get(i) ? 1 : 0);
      leftOut.set(i, out.get(i));
    }
    BitSet seen = (BitSet) leftOut.clone();
    TokenRuns.visit(
        sentences.length,
        sentences,
        leftOut,
        (from, to) -> {
          assertThat(to, is(greaterThan(from)));
          assertThat(seen.get(from, to).isEmpty(), is(true));
          seen.set(from, to);
          assertThat(sentences[to - 1], is(sentences[from]));
          assertThat(goesOn(from - 1, from, sentences, leftOut), is(false));
          assertThat(goesOn(to, from, sentences, leftOut), is(false));
        });
    assertThat(seen.cardinality(), is(sentences.length));
  }

  /** Whether a token could belong to the run that {@code other} is in. */
  private static boolean goesOn(int token, int other, int[] sentences, BitSet leftOut) {
    return token >= 0
        && token < sentences.length
        && sentences[token] == sentences[other]
        && !leftOut.get(token);
  }
}
