package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.CodePointOrder;

class VocabularyTest {

  private static List<String> sorted(Vocabulary vocabulary, int[] numbers) {
    vocabulary.sort(numbers, numbers.length);
    List<String> terms = new ArrayList<>();
    for (int number : numbers) {
      terms.add(vocabulary.term(number));
    }
    return terms;
  }

  @Example
  void numbersStayAsItGrows() {
    Vocabulary vocabulary = new Vocabulary();
    int terms = 250_000;
    for (int i = 0; i < terms; i++) {
      assertThat(vocabulary.numberOf("term" + i), is(i));
    }
    assertThat(vocabulary.size(), is(terms));
    for (int i = 0; i < terms; i += 7) {
      assertThat(vocabulary.numberOf("term" + i), is(i));
      assertThat(vocabulary.term(i), is("term" + i));
    }
    assertThat(vocabulary.size(), is(terms));
  }

  @Example
  void aTermOfAnyLengthIsItself() {
    Vocabulary vocabulary = new Vocabulary();
    List<String> terms = new ArrayList<>();
    for (int length = 1; length < 400; length++) {
      terms.add("é".repeat(length));
      terms.add("a".repeat(length));
      terms.add("a".repeat(length) + "b");
    }
    terms.add("x".repeat(200_000));
    for (int i = 0; i < terms.size(); i++) {
      int expected = terms.indexOf(terms.get(i));
      int number = vocabulary.numberOf(terms.get(i));
      assertThat(vocabulary.term(number), is(terms.get(expected)));
      byte[] copy = new byte[vocabulary.longest()];
      int length = vocabulary.copy(number, copy);
      assertThat(new String(copy, 0, length, StandardCharsets.UTF_8), is(terms.get(expected)));
    }
    assertThat(vocabulary.size(), is((int) terms.stream().distinct().count()));
  }

  @Example
  void aTermIsTheSameWhereverItStands() {
    Vocabulary vocabulary = new Vocabulary();
    for (int length = 1; length < 40; length++) {
      String term = "é" + "a".repeat(length);
      byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
      for (int before = 0; before < 20; before++) {
        for (int after = 0; after < 20; after++) {
          byte[] text = new byte[before + utf8.length + after];
          Arrays.fill(text, (byte) 'x');
          System.arraycopy(utf8, 0, text, before, utf8.length);
          int number = vocabulary.numberOf(text, before, before + utf8.length);
          assertThat(number, is(length - 1));
          assertThat(vocabulary.term(number), is(term));
        }
      }
    }
  }

  /**
   * The terms have the same first sixteen bytes. Pairs follow that have the same sum of the second
   * and 31 times the first.
   */
  @Example
  void termsOfEqualHashAreToldApart() {
    Vocabulary vocabulary = new Vocabulary();
    List<String> terms = List.of("alike at the top");
    for (int i = 0; i < 8; i++) {
      List<String> longer = new ArrayList<>();
      terms.forEach(term -> longer.addAll(List.of(term + "an", term + "c0")));
      terms = longer;
    }
    Map<String, Integer> numbers = new HashMap<>();
    terms.forEach(term -> numbers.put(term, vocabulary.numberOf(term)));
    assertThat(vocabulary.size(), is(256));
    assertThat(numbers.values().stream().map(vocabulary::hash).distinct().count(), is(1L));
    numbers.forEach((term, number) -> assertThat(vocabulary.term(number), is(term)));
  }

  @Example
  void itsBytesAreThoseOfItsTerms() {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.numberOf("é");
    vocabulary.numberOf("ab");
    assertThat(vocabulary.size(), is(2));
    assertThat(vocabulary.start(1), is(2));
    assertThat(vocabulary.end(1), is(4));
    assertThat(vocabulary.bytes()[2], is((byte) 'a'));
  }

  @Example
  void sortsByCodePoint() {
    Vocabulary vocabulary = new Vocabulary();
    List<String> terms =
        List.of(
            "\uD801\uDC28",
            "\uFB13",
            "é",
            "z",
            "abcdefgh",
            "abcdefghi",
            "abcd",
            "abc",
            "a",
            "医",
            "abcdé",
            "abcdz",
            "abcdefgz",
            "0",
            "'tis",
            "\uD83D\uDE00",
            "\uFFFD");
    int[] numbers = terms.stream().mapToInt(vocabulary::numberOf).toArray();
    assertThat(
        sorted(vocabulary, numbers), is(terms.stream().sorted(CodePointOrder.COMPARATOR).toList()));
    assertThat(terms.stream().sorted().toList(), is(not(sorted(vocabulary, numbers))));
  }

  @Property(tries = 300)
  void sortsAnyTermsByCodePoint(@ForAll("terms") List<String> terms, @ForAll Random random) {
    Vocabulary vocabulary = new Vocabulary();
    int[] numbers = terms.stream().mapToInt(vocabulary::numberOf).toArray();
    List<String> shuffled = new ArrayList<>(terms);
    Collections.shuffle(shuffled, random);
    assertThat(
        sorted(vocabulary, numbers),
        is(shuffled.stream().sorted(CodePointOrder.COMPARATOR).toList()));
  }

  @Provide
  Arbitrary<List<String>> terms() {
    return Arbitraries.of(
            "a", "b", "abcd", "abcdefgh", "é", "\uFB13", "\uD801\uDC28", "医", "-", "0")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .list()
        .uniqueElements()
        .ofMaxSize(60);
  }

  /** The hashes of terms of three letters differ in their upper bits alone. */
  @ParameterizedTest
  @ValueSource(ints = {2, 8, 13, 16, 64})
  void shortTermsHaveSharesOfAboutEqualSize(int shards) {
    Vocabulary vocabulary = new Vocabulary();
    int[] sizes = new int[shards];
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        int hash = vocabulary.hash(vocabulary.numberOf("" + a + b));
        sizes[Vocabulary.shard(hash, shards)]++;
      }
    }
    for (int size : sizes) {
      assertThat(size, is(both(greaterThan(676 / shards / 3)).and(lessThan(676 / shards * 3))));
    }
  }
}
