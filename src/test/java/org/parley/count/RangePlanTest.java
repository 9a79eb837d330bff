package org.parley.count;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** What a document weighs besides its bytes. */
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
    return RangePlan.of(weights(references), rangeBytes);
  }

  private static Weights weights(List<Reference> references) {
    Weights weights = new Weights();
    weights.addAll(references);
    return weights;
  }

  private static Map<AuthorWeek, Long> own(Weights weights) {
    Map<AuthorWeek, Long> own = new TreeMap<>();
    weights.bytes().forEach((authorWeek, weight) -> own.put(authorWeek, weight.own()));
    return own;
  }

  private static Map<AuthorWeek, Long> weightOf(List<Reference> references) {
    return references.stream()
        .collect(
            groupingBy(AuthorWeek::of, TreeMap::new, summingLong(one -> one.bytes() + OVERHEAD)));
  }

  @Property
  void rangesFollowTheOrderOfAuthorWeeksWithoutGaps(
      @ForAll("corpora") List<Reference> references,
      @ForAll @LongRange(min = 600, max = 50_000) long rangeBytes) {
    RangePlan plan = plan(references, rangeBytes);
    List<Integer> firsts =
        references.stream()
            .sorted(Comparator.comparing(AuthorWeek::of))
            .map(reference -> plan.range(plan.number(reference)).firstNumber())
            .toList();
    assertThat(firsts.stream().sorted().toList(), is(firsts));
    int next = 0;
    for (RangePlan.Range range : plan.ranges()) {
      assertThat(range.firstNumber(), is(next));
      next += range.parts();
    }
  }

  @Property
  void theNumberOfADocumentIsOneOfItsRangesParts(
      @ForAll("corpora") List<Reference> references,
      @ForAll @LongRange(min = 600, max = 50_000) long rangeBytes) {
    RangePlan plan = plan(references, rangeBytes);
    for (Reference reference : references) {
      int number = plan.number(reference);
      RangePlan.Range range = plan.range(number);
      assertThat(number - range.firstNumber() < range.parts(), is(true));
      assertThat(
          range.first() == null || range.first().compareTo(AuthorWeek.of(reference)) <= 0,
          is(true));
    }
  }

  @Property
  void whatIsCutIntoPartsIsOneAuthorWeekOfAtLeastTwoRanges(
      @ForAll("corpora") List<Reference> references,
      @ForAll @LongRange(min = 600, max = 50_000) long rangeBytes) {
    RangePlan plan = plan(references, rangeBytes);
    Map<AuthorWeek, Long> weights = weightOf(references);
    Map<RangePlan.Range, List<AuthorWeek>> members =
        weights.keySet().stream()
            .collect(
                groupingBy(
                    authorWeek ->
                        plan.range(
                            plan.number(
                                references.stream()
                                    .filter(one -> AuthorWeek.of(one).equals(authorWeek))
                                    .findFirst()
                                    .orElseThrow()))));
    members.forEach(
        (range, authorWeeks) -> {
          long weight = authorWeeks.stream().mapToLong(weights::get).sum();
          if (range.parts() > 1) {
            assertThat(authorWeeks.size(), is(1));
            assertThat((long) range.parts(), is(weight / rangeBytes));
          } else if (authorWeeks.size() > 1) {
            assertThat(weight, is(lessThanOrEqualTo(rangeBytes)));
          } else {
            assertThat(weight / rangeBytes, is(lessThanOrEqualTo(1L)));
          }
        });
  }

  @Example
  void cutsAHeavyAuthorWeekIntoPartsThatAllGetDocuments() {
    List<Reference> references =
        IntStream.range(0, 400)
            .mapToObj(i -> MadeUp.reference("d/" + i + ".txt", "Skippers", "2031-05-06", 9_488))
            .toList();
    RangePlan plan = plan(references, 500_000);
    List<Integer> numbers = references.stream().map(plan::number).distinct().sorted().toList();
    assertThat(numbers, is(List.of(1, 2, 3, 4, 5, 6, 7, 8)));
    assertThat(plan.range(8), is(plan.range(1)));
    assertThat(plan.range(9).parts(), is(1));
  }

  @Example
  void aCorpusOfNothingHasOneRange() {
    assertThat(plan(List.of(), 1_000).ranges(), is(List.of(new RangePlan.Range(null, 0, 1))));
  }

  @Example
  void rangesAreSeveralForEachSlotButNeitherTinyNorHuge() {
    assertThat(RangePlan.rangeBytes(0, 2), is(1L << 20));
    assertThat(RangePlan.rangeBytes(120L << 20, 2), is(6L << 20));
    assertThat(RangePlan.rangeBytes(1L << 40, 2), is(16L << 20));
    assertThat(RangePlan.rangeBytes(1L << 40, Integer.MAX_VALUE), is(1L << 20));
  }

  @Property
  void weightsAddUpInWhateverGroupsTheyCome(
      @ForAll("corpora") List<Reference> references, @ForAll @LongRange(max = 59) long cut) {
    int at = (int) Math.min(cut, references.size());
    Weights sum = new Weights();
    sum.addAll(weights(references.subList(at, references.size())));
    sum.addAll(weights(references.subList(0, at)));
    assertThat(sum, is(weights(references)));
    assertThat(own(sum), is(weightOf(references)));
  }

  @Example
  void weightsOfMoreAuthorWeeksThanFitKeepTheirSumAndTheHeavyOnes() {
    List<Reference> references = new ArrayList<>();
    for (int author = 0; author < 3 * Weights.MOST_ENTRIES; author++) {
      references.add(MadeUp.reference("a", "Author " + author, "2031-05-06", 1_000));
    }
    Reference heavy = MadeUp.reference("b", "Heavy", "2031-05-06", 50_000_000);
    references.add(heavy);
    Weights weights = weights(references);
    assertThat(weights.total(), is(3L * Weights.MOST_ENTRIES * 1_512 + 50_000_512));
    assertThat(weights.bytes().size(), is(lessThanOrEqualTo(Weights.MOST_ENTRIES)));
    assertThat(weights.bytes().get(AuthorWeek.of(heavy)).own(), is(50_000_512L));
    RangePlan plan = RangePlan.of(weights, 1 << 20);
    assertThat(plan.range(plan.number(heavy)).parts(), is(47));
    List<Reference> beside =
        references.stream()
            .filter(one -> !one.equals(heavy) && plan.number(one) == plan.number(heavy))
            .toList();
    assertThat(beside, is(empty()));
    assertThat(plan.ranges().size(), is(greaterThan(15)));
  }

  @Example
  void lightAuthorWeeksThatAreWeighedTogetherAreNotCut() throws IOException {
    Weights weights = new Weights();
    for (int share = 0; share < 3; share++) {
      Weights more = weights(oneOfEach(share * Weights.MOST_ENTRIES / 2, 2 * Weights.MOST_ENTRIES));
      weights.addAll(CoderUtils.clone(new WeightsCoder(), more));
    }
    assertThat(weights.total(), is(6L * Weights.MOST_ENTRIES * 1_512));
    List<RangePlan.Range> ranges = RangePlan.of(weights, 5_000).ranges();
    assertThat(ranges.stream().map(RangePlan.Range::parts).distinct().toList(), is(List.of(1)));
    assertThat(ranges.size(), is(greaterThan(15)));
  }

  @Example
  void aHeavyAuthorWeekIsCutThoughLightOnesWereWeighedWithIt() {
    Weights weights = weights(oneOfEach(0, 2 * Weights.MOST_ENTRIES));
    AuthorWeek first = weights.bytes().firstKey();
    assertThat(weights.bytes().get(first).neighbours(), is(greaterThan(0L)));
    Reference heavy = MadeUp.reference("b", first.author(), "2031-05-06", 50_000_000);
    weights.addAll(weights(List.of(heavy)));
    RangePlan plan = RangePlan.of(weights, 1 << 20);
    assertThat(plan.range(plan.number(heavy)).parts(), is(47));
  }

  /** A light document of each of some authors. */
  private static List<Reference> oneOfEach(int firstAuthor, int authors) {
    return IntStream.range(firstAuthor, firstAuthor + authors)
        .mapToObj(i -> MadeUp.reference("a", String.format("Author %06d", i), "2031-05-06", 1_000))
        .toList();
  }
}
