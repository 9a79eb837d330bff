package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.spill.DocumentCounts.Phrase;

class DocumentCountsTest {

  @Example
  void everyComponentComesBackInItsPlace() throws IOException {
    DocumentCounts counts =
        new DocumentCounts(
            "d/ferry.txt",
            "#2",
            "Skippers",
            "crew",
            "Harbour Post",
            LocalDate.of(2031, 5, 5),
            "00ff",
            7,
            List.of(6, 5, 4, 3),
            List.of(new Phrase(0, 1, 5, 2), new Phrase(3, 2, 4, 1)),
            Map.of("genre", "letter", "region", "north"));
    assertThat(DocumentCounts.decode(counts.encode()), is(counts));
  }

  @Property(tries = 300)
  void anyDocumentIsReadAsItWasWritten(@ForAll("documents") DocumentCounts counts)
      throws IOException {
    assertThat(DocumentCounts.decode(counts.encode()), is(counts));
  }

  @Provide
  Arbitrary<DocumentCounts> documents() {
    Arbitrary<String> texts = Arbitraries.of("", "a", "Åse", "\uD83D\uDE00", "a b,\"c\"\n");
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, Integer.MAX_VALUE);
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(-800_000, 800_000).map(LocalDate::ofEpochDay);
    Arbitrary<List<Phrase>> phrases =
        Combinators.combine(numbers, numbers, numbers, numbers).as(Phrase::new).list().ofMaxSize(4);
    return Combinators.combine(
            texts.list().ofSize(6), days, numbers, numbers.list().ofSize(4), phrases)
        .as(
            (names, day, tokens, positions, found) ->
                new DocumentCounts(
                    names.get(0),
                    names.get(1),
                    names.get(2),
                    names.get(3),
                    names.get(4),
                    day,
                    names.get(5),
                    tokens,
                    positions,
                    found,
                    Map.of()));
  }
}
