package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.parley.model.CodePointOrder;

class TermOrderTest {

  /** Author-weeks that share terms, some of them longer than a head, and some beyond U+FFFF. */
  @Property(tries = 200)
  void oneAuthorWeekAfterTheOtherIsSorted(
      @ForAll @NotEmpty @Size(max = 8)
          List<
                  @Size(max = 60) List<
                      @StringLength(min = 1, max = 20) @CharRange(from = 'a', to = 'c') String>>
              authorWeeks,
      @ForAll @IntRange(max = 2) int beginning) {
    String head = List.of("", "alike in its first bytes ", "\uD83D\uDE00").get(beginning);
    Vocabulary vocabulary = new Vocabulary();
    for (List<String> authorWeek : authorWeeks) {
      List<String> terms =
          authorWeek.stream().map(term -> head + term).distinct().collect(Collectors.toList());
      assertThat(sorted(vocabulary, terms), is(expected(terms)));
    }
  }

  @Example
  void aFewTermsOfManyAreSortedToo() {
    Vocabulary vocabulary = new Vocabulary();
    List<String> many = IntStream.range(0, 5_000).mapToObj(i -> "t" + i).toList();
    assertThat(sorted(vocabulary, many), is(expected(many)));
    assertThat(sorted(vocabulary, many), is(expected(many)));
    List<String> few = List.of("t9", "new", "t10");
    assertThat(sorted(vocabulary, few), is(List.of("new", "t10", "t9")));
  }

  private static List<String> sorted(Vocabulary vocabulary, List<String> terms) {
    int[] numbers = terms.stream().mapToInt(vocabulary::numberOf).toArray();
    vocabulary.sort(numbers, numbers.length);
    return Arrays.stream(numbers).mapToObj(vocabulary::term).toList();
  }

  private static List<String> expected(List<String> terms) {
    return terms.stream().sorted(CodePointOrder.COMPARATOR).toList();
  }
}
