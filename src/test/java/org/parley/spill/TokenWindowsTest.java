package org.parley.spill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenWindowsTest {

  /** A window of a document. */
  record Window(int document, List<String> tokens) {

    private String shown() {
      return document + ": " + String.join(" ", tokens);
    }
  }

  /**
   * Returns a chunk of the windows. Others surround the UTF-8 of their terms and documents, and
   * numbers follow theirs.
   */
  private static byte[] write(TokenWindows.Writer writer, int range, List<Window> windows)
      throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    int[] documents = new int[windows.size() + 2];
    int[] terms = new int[windows.size() * TokenWindows.LONGEST + 7];
    Arrays.fill(terms, windows.size() * TokenWindows.LONGEST, terms.length, 1);
    for (int i = 0; i < windows.size(); i++) {
      documents[i + 1] = windows.get(i).document();
      List<String> tokens = windows.get(i).tokens();
      for (int place = 0; place < tokens.size(); place++) {
        terms[i * TokenWindows.LONGEST + place] =
            numbers.computeIfAbsent(tokens.get(place), term -> number(writer, term));
      }
    }
    documents[0] = documents[1];
    documents[windows.size() + 1] = documents[windows.size()];
    return writer.encode(range, terms, documents, 1, 1 + windows.size());
  }

  private static int number(TokenWindows.Writer writer, String term) {
    byte[] utf8 = ("<" + term + ">").getBytes(UTF_8);
    return writer.term(utf8, 1, utf8.length - 1);
  }

  private static byte[] write(int range, List<Window> windows) throws IOException {
    return write(new TokenWindows.Writer(), range, windows);
  }

  private static List<String> read(TokenWindows chunk) {
    List<String> windows = new ArrayList<>();
    chunk.visit(
        (document, from, to) -> {
          for (int window = from; window < to; window++) {
            int read = window;
            windows.add(
                document
                    + ": "
                    + IntStream.range(0, TokenWindows.LONGEST)
                        .map(place -> chunk.term(read, place))
                        .takeWhile(term -> term > 0)
                        .mapToObj(term -> text(chunk, term))
                        .collect(joining(" ")));
          }
        });
    assertThat(windows.size(), is(chunk.windows()));
    return windows;
  }

  private static String text(TokenWindows chunk, int term) {
    int start = chunk.start(term);
    return new String(chunk.bytes(), start, chunk.end(term) - start, UTF_8);
  }

  @Example
  void windowsComeBackInTheirOrderWithTheirTerms() throws IOException {
    List<Window> windows =
        List.of(
            new Window(0, List.of("the", "last", "ferry", "the", "last")),
            new Window(0, List.of("last", "ferry")),
            new Window(9, List.of("fähre", "\uD83D\uDE00")));
    TokenWindows chunk = TokenWindows.decode(write(3, windows));
    assertThat(chunk.range(), is(3));
    assertThat(chunk.terms(), is(5));
    assertThat(chunk.firstDocument(), is(0));
    assertThat(chunk.lastDocument(), is(9));
    assertThat(
        read(chunk),
        contains("0: the last ferry the last", "0: last ferry", "9: fähre \uD83D\uDE00"));
  }

  @Example
  void aChunkMayHoldNothing() throws IOException {
    TokenWindows chunk = TokenWindows.decode(write(0, List.of()));
    assertThat(chunk.terms(), is(0));
    assertThat(read(chunk), empty());
  }

  /** Numbers of one, two and three bytes. */
  @ParameterizedTest
  @ValueSource(ints = {255, 256, 65_535, 65_536})
  void aLargeVocabularyTakesMoreBytes(int terms) throws IOException {
    List<Window> windows =
        IntStream.range(1, terms).mapToObj(i -> new Window(i / 9, List.of("a", "b" + i))).toList();
    TokenWindows chunk = TokenWindows.decode(write(0, windows));
    assertThat(chunk.terms(), is(terms));
    assertThat(read(chunk), is(windows.stream().map(Window::shown).toList()));
  }

  @Example
  void aWriterMakesOneChunkAfterTheOther() throws IOException {
    TokenWindows.Writer writer = new TokenWindows.Writer();
    List<Window> some = List.of(new Window(3, List.of("last", "ferry")));
    byte[] first = write(writer, 1, some);
    assertThat(write(writer, 1, List.of()), is(write(1, List.of())));
    assertThat(write(writer, 1, some), is(first));
  }

  @Property(tries = 300)
  void anyWindowsAreReadAsTheyWereWritten(@ForAll("windows") List<Window> windows)
      throws IOException {
    TokenWindows chunk = TokenWindows.decode(write(1, windows));
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
