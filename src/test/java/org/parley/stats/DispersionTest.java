package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** DP, its normalized form, and Juilland's D. */
class DispersionTest {

  /** Tokens of the documents of the example that scattertext quotes from Gries. */
  private static final long[] TOKENS = {9, 10, 10, 10, 11};

  private static Postings postings(long[] counts, long[] tokens) {
    Postings postings = new Postings();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        postings.add(new Posting((int) counts[i], (int) tokens[i]));
      }
    }
    return postings;
  }

  private static void assertDispersion(long[] counts, double dp, double dpNorm, double d) {
    Postings postings = postings(counts, TOKENS);
    double found = DeviationOfProportions.dp(postings, 50, 5);
    assertThat(found, closeTo(dp, 1e-12));
    assertThat(DeviationOfProportions.normalized(found, 9, 50), closeTo(dpNorm, 1e-12));
    assertThat(JuillandD.of(postings, 5), closeTo(d, 5e-4));
  }

  /** Published: scattertext, test_Dispersion.py (DP 0.02, DPnorm 0.024, D 0.968). */
  @Example
  void aWordInEveryDocumentIsNearlyEven() {
    assertDispersion(new long[] {2, 2, 2, 2, 2}, 0.02, 0.02 / 0.82, 0.968);
  }

  /** Published: scattertext, test_Dispersion.py (DP 0.82, DPnorm 1, D 0). */
  @Example
  void aWordInTheShortestDocumentAloneIsAsUnevenAsCanBe() {
    assertDispersion(new long[] {1, 0, 0, 0, 0}, 0.82, 1, 0);
  }

  /** Computed independently for the counts and tokens of Gries: DP 0.18, D 0.7852. */
  @Example
  void theExampleOfGries() {
    assertDispersion(new long[] {1, 2, 3, 4, 5}, 0.18, 0.18 / 0.82, 0.7852);
  }

  @Example
  void withoutOccurrencesOrWithOneDocumentNoneIsDefined() {
    assertThat(DeviationOfProportions.dp(new Postings(), 50, 5), notANumber());
    assertThat(JuillandD.of(new Postings(), 5), notANumber());
    Postings one = postings(new long[] {3}, new long[] {50});
    assertThat(DeviationOfProportions.dp(one, 50, 1), notANumber());
    assertThat(JuillandD.of(one, 1), notANumber());
    assertThat(DeviationOfProportions.normalized(Double.NaN, 50, 50), notANumber());
  }

  /**
   * Divided and rooted as doubles, about a third of these leave 1.1e-16, which would be printed.
   */
  @Property(tries = 300)
  void aWordInOneDocumentHasNoEvennessAtAll(
      @ForAll @LongRange(min = 1, max = 40) long count,
      @ForAll @LongRange(min = 40, max = 5000) long tokens,
      @ForAll @LongRange(min = 2, max = 500) long documents) {
    Postings one = postings(new long[] {count}, new long[] {tokens});
    assertThat(JuillandD.of(one, documents), is(0.0));
  }

  @Example
  void aWordAsOftenAsTheDocumentsAreLongIsEven() {
    Postings even = postings(new long[] {9, 10, 10, 10, 11}, TOKENS);
    assertThat(DeviationOfProportions.dp(even, 50, 5), is(0.0));
    assertThat(JuillandD.of(even, 5), is(1.0));
  }

  @Property(tries = 300)
  void agreeWithTheirFormulasOverAllDocuments(@ForAll("documents") List<Posting> documents) {
    long f = documents.stream().mapToLong(Posting::count).sum();
    long n = documents.stream().mapToLong(Posting::tokens).sum();
    int k = documents.size();
    double dp = 0;
    double mean = 0;
    for (Posting document : documents) {
      double share = (double) document.tokens() / n;
      dp += Math.abs((double) document.count() / f - share) / 2;
      mean += (double) document.count() / document.tokens() / k;
    }
    double variance = 0;
    for (Posting document : documents) {
      variance += Math.pow((double) document.count() / document.tokens() - mean, 2) / k;
    }
    double d = 1 - Math.sqrt(variance) / mean / Math.sqrt(k - 1);
    Postings postings = of(documents);
    if (f == 0) {
      assertThat(DeviationOfProportions.dp(postings, n, k), notANumber());
      return;
    }
    assertThat(DeviationOfProportions.dp(postings, n, k), closeTo(dp, 1e-12));
    assertThat(JuillandD.of(postings, k), closeTo(d, 1e-12));
    assertThat(
        DeviationOfProportions.normalized(
            dp,
            LongStream.of(documents.stream().mapToLong(Posting::tokens).toArray())
                .min()
                .getAsLong(),
            n),
        both(greaterThanOrEqualTo(-1e-12)).and(lessThanOrEqualTo(1 + 1e-12)));
  }

  @Property(tries = 300)
  void theOrderOfTheDocumentsChangesNoBit(
      @ForAll("documents") List<Posting> documents, @ForAll Random random) {
    List<Posting> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, random);
    long n = documents.stream().mapToLong(Posting::tokens).sum();
    assertThat(
        DeviationOfProportions.dp(of(shuffled), n, documents.size()),
        is(DeviationOfProportions.dp(of(documents), n, documents.size())));
    assertThat(
        JuillandD.of(of(shuffled), documents.size()),
        is(JuillandD.of(of(documents), documents.size())));
  }

  private static Postings of(List<Posting> documents) {
    Postings postings = new Postings();
    documents.stream().filter(document -> document.count() > 0).forEach(postings::add);
    return postings;
  }

  @Provide
  Arbitrary<List<Posting>> documents() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 20);
    Arbitrary<Integer> more = Arbitraries.integers().between(1, 5000);
    return Combinators.combine(counts, more)
        .as((count, rest) -> new Posting(count, count + rest))
        .list()
        .ofMinSize(2)
        .ofMaxSize(30);
  }
}
