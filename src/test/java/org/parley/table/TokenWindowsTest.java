package org.parley.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenWindowsTest {

  /** A window of a document. */
  record Window(int document, List<String> tokens) {

    private String shown() {
      return document + ": " + String.join(" ", tokens);
    }
  }

  /** Each term is cut out of a longer array, as a vocabulary's are. */
  private static byte[] write(int range, List<Window> windows) {
    TokenWindows.Writer writer = new TokenWindows.Writer();
    Map<String, Integer> numbers = new HashMap<>();
    for (Window window : windows) {
      writer.window(window.document(), window.tokens().size());
      for (String token : window.tokens()) {
        writer.token(
            numbers.computeIfAbsent(
                token,
                term -> {
                  byte[] utf8 = term.getBytes(UTF_8);
                  return writer.term(("<" + term + ">").getBytes(UTF_8), 1, 1 + utf8.length);
                }));
      }
    }
    return writer.toBytes(range);
  }

  private static List<String> read(TokenWindows chunk) {
    List<String> windows = new ArrayList<>();
    chunk.visit(
        (document, terms, length) ->
            windows.add(
                document
                    + ": "
                    + Arrays.stream(terms, 0, length)
                        .mapToObj(term -> text(chunk, term))
                        .collect(joining(" "))));
    return windows;
  }

  private static String text(TokenWindows chunk, int term) {
    int start = chunk.start(term);
    return new String(chunk.bytes(), start, chunk.end(term) - start, UTF_8);
  }

  @Example
  void windowsComeBackInTheirOrderWithTheirTerms() {
    List<Window> windows =
        List.of(
            new Window(0, List.of("the", "last", "ferry", "the", "last")),
            new Window(0, List.of("last", "ferry")),
            new Window(9, List.of("fähre", "\uD83D\uDE00")));
    TokenWindows chunk = new TokenWindows(write(3, windows));
    assertThat(chunk.range(), is(3));
    assertThat(chunk.terms(), is(5));
    assertThat(
        read(chunk),
        contains("0: the last ferry the last", "0: last ferry", "9: fähre \uD83D\uDE00"));
  }

  @Example
  void aChunkMayHoldNothing() {
    TokenWindows chunk = new TokenWindows(write(0, List.of()));
    assertThat(chunk.terms(), is(0));
    assertThat(read(chunk), empty());
  }

  @Property(tries = 300)
  void anyWindowsAreReadAsTheyWereWritten(@ForAll("windows") List<Window> windows) {
    TokenWindows chunk = new TokenWindows(write(1, windows));
    assertThat(read(chunk), is(windows.stream().map(Window::shown).toList()));
  }

  @Provide
  Arbitrary<List<Window>> windows() {
    Arbitrary<List<String>> tokens =
        Arbitraries.of("a", "b", "é", "医", "longer-than-one", "\uD83D\uDE00")
            .list()
            .ofMinSize(2)
            .ofMaxSize(TokenWindows.LONGEST);
    return Combinators.combine(Arbitraries.integers().between(0, 1 << 20), tokens)
        .as(Window::new)
        .list()
        .ofMaxSize(40)
        .map(
            windows ->
                windows.stream()
                    .sorted((a, b) -> Integer.compare(a.document(), b.document()))
                    .toList());
  }
}
