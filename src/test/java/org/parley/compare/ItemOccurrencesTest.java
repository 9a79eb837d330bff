package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ItemOccurrencesTest {

  /** Of each document several pieces, in any order; rare terms and frequent ones, in turn. */
  @Property(tries = 200)
  void documentsComeInOrderWithTheSumsOfTheirPieces(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 2000) int documents) {
    ItemOccurrences term = new ItemOccurrences(documents);
    for (int pieces : new int[] {0, 1, 5, documents, 3 * documents, 2}) {
      Map<Integer, Integer> expected = new TreeMap<>();
      for (int i = 0; i < pieces; i++) {
        int document = random.nextInt(documents);
        int count = 1 + random.nextInt(4);
        term.add(document, count);
        expected.merge(document, count, Integer::sum);
      }
      CorpusItem item = term.finish("ferry");
      assertThat(item.name(), is("ferry"));
      assertThat(item.documents(), is(ints(expected.keySet())));
      assertThat(item.counts(), is(ints(expected.values())));
      assertThat(item.total(), is(expected.values().stream().mapToLong(count -> count).sum()));
    }
  }

  private static int[] ints(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(number -> number).toArray();
  }
}
