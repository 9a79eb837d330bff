package org.parley.count;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.beam.sdk.util.CoderUtils;
import org.parley.model.Reference;

class RangePlanTest {

  /** The weight of a document besides its bytes. */
  private static final long OVERHEAD = 512;

  @Provide
  Arbitrary<List<Reference>> corpora() {
    Arbitrary<String> paths = Arbitraries.strings().alpha().ofLength(6);
    Arbitrary<Integer> authors = Arbitraries.integers().between(0, 5);
    Arbitrary<Integer> days = Arbitraries.integers().between(1, 28);
    Arbitrary<Long> bytes = Arbitraries.longs().between(0, 20_000);
    return Combinators.combine(paths, authors, days, bytes)
        .as(
            (path, author, day, size) ->
                MadeUp.reference(
                    path, "Author " + author, String.format("2031-02-%02d", day), size))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static RangePlan plan(List<Reference> references, long rangeBytes) {
    return RangePlan.of(
        weights(references), new RangePlan.Sizes(rangeBytes, 8 << 20), List.of("a line"));
  }

  private static Weights weights(List<Reference> references) {
    Weights weights = new Weights();
    weights.addAll(references);
    return weights;
  }

  private static Map<AuthorWeek, Long> weightOf(List<Reference> references) {
    return references.stream()
        .collect(
            groupingBy(
                AuthorWeek::of, TreeMap::new, summingLong(one -> one.text().bytes() + OVERHEAD)));
  }

  @Property
  void rangesFollowTheOrderOfAuthorWeeks(
      @ForAll("corpora") List<Reference> references,
      @ForAll @LongRange(min = 600, max = 50_000) long rangeBytes) {
    RangePlan plan = plan(references, rangeBytes);
    List<Integer> ranges =
        references.stream().map(AuthorWeek::of).distinct().sorted().map(plan::range).toList();
    assertThat(ranges.get(0), is(0));
    for (int i = 1; i < ranges.size(); i++) {
      assertThat(ranges.get(i) - ranges.get(i - 1), is(both(greaterThan(-1)).and(lessThan(2))));
    }
  }

  @Property
  void onlyARangeOfOneAuthorWeekIsLargerThanItsLimit(
      @ForAll("corpora") List<Reference> references,
      @ForAll @LongRange(min = 600, max = 50_000) long rangeBytes) {
    RangePlan plan = plan(references, rangeBytes);
    Map<AuthorWeek, Long> weights = weightOf(references);
    weights.keySet().stream()
        .collect(groupingBy(plan::range))
        .values()
        .forEach(
            authorWeeks -> {
              long weight = authorWeeks.stream().mapToLong(weights::get).sum();
              assertThat(weight <= rangeBytes || authorWeeks.size() == 1, is(true));
            });
  }

  @Property
  void theCoderGivesBackTheSamePlan(@ForAll("corpora") List<Reference> references)
      throws IOException {
    RangePlan plan = plan(references, 2_000);
    assertThat(CoderUtils.clone(RangePlan.RangePlanCoder.of(), plan), is(plan));
  }

  @Example
  void anEmptyCorpusHasOneRange() {
    assertThat(plan(List.of(), 1_000), is(new RangePlan(List.of(), 1, List.of("a line"))));
  }

  @Example
  void eachSlotHasSeveralRangesThatAreNeitherTinyNorHuge() {
    assertThat(RangePlan.Sizes.of(0, 2).rangeWeight(), is(1L << 20));
    assertThat(RangePlan.Sizes.of(120L << 20, 2).rangeWeight(), is(6L << 20));
    assertThat(RangePlan.Sizes.of(1L << 40, 2).rangeWeight(), is(16L << 20));
    assertThat(RangePlan.Sizes.of(1L << 40, Integer.MAX_VALUE).rangeWeight(), is(1L << 20));
  }

  @Property
  void weightsDoNotDependOnTheirGrouping(
      @ForAll("corpora") List<Reference> references, @ForAll @LongRange(max = 59) long cut) {
    int at = (int) Math.min(cut, references.size());
    Weights sum = new Weights();
    sum.addAll(weights(references.subList(at, references.size())));
    sum.addAll(weights(references.subList(0, at)));
    assertThat(sum, is(weights(references)));
    assertThat(sum.weights(), is(weightOf(references)));
  }

  @Example
  void mergedWeightsKeepTheirSumAndTheLargeAuthorWeeks() {
    List<Reference> references = new ArrayList<>();
    for (int author = 0; author < 3 * Weights.MOST_ENTRIES; author++) {
      references.add(MadeUp.reference("a", "Author " + author, "2031-05-06", 1_000));
    }
    Reference heavy = MadeUp.reference("b", "Heavy", "2031-05-06", 50_000_000);
    references.add(heavy);
    Weights weights = weights(references);
    assertThat(weights.total(), is(3L * Weights.MOST_ENTRIES * 1_512 + 50_000_512));
    assertThat(weights.weights().size(), is(lessThanOrEqualTo(Weights.MOST_ENTRIES)));
    assertThat(weights.weights().get(AuthorWeek.of(heavy)), is(50_000_512L));
    RangePlan plan = RangePlan.of(weights, new RangePlan.Sizes(1 << 20, 8 << 20), List.of());
    assertThat(plan.starts().size(), is(greaterThan(15)));
    assertThat(plan.shards(), is(1 + (int) (weights.total() >> 23)));
  }

  @Example
  void mergedAuthorWeeksStayTogether() throws IOException {
    Weights weights = new Weights();
    for (int share = 0; share < 3; share++) {
      Weights more = weights(oneOfEach(share * Weights.MOST_ENTRIES / 2, 2 * Weights.MOST_ENTRIES));
      Survey survey = new Survey(more, new Extent());
      weights.addAll(CoderUtils.clone(Survey.SurveyCoder.of(), survey).weights());
    }
    assertThat(weights.total(), is(6L * Weights.MOST_ENTRIES * 1_512));
    RangePlan plan = RangePlan.of(weights, new RangePlan.Sizes(5_000, 8 << 20), List.of());
    assertThat(weights.weights().keySet().containsAll(plan.starts()), is(true));
    assertThat(plan.starts().size(), is(greaterThan(15)));
  }

  /** Returns a small document of each of some authors. */
  private static List<Reference> oneOfEach(int firstAuthor, int authors) {
    return IntStream.range(firstAuthor, firstAuthor + authors)
        .mapToObj(i -> MadeUp.reference("a", String.format("Author %06d", i), "2031-05-06", 1_000))
        .toList();
  }
}
