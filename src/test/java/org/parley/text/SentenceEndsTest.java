package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SentenceEndsTest {

  private static List<Integer> ends(String text, int from, int to) {
    return IntStream.of(new SentenceEnds().find(text.toCharArray(), from, to)).boxed().toList();
  }

  /** ICU's, of the whole paragraph at once. */
  private static List<Integer> expected(String text, int from, int to) {
    BreakIterator rules = BreakIterator.getSentenceInstance(ULocale.ROOT);
    rules.setText(text.substring(from, to).replaceAll("[\n\r\u0085\u2028\u2029]", " "));
    List<Integer> ends = new ArrayList<>();
    for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
      ends.add(from + end);
    }
    return ends;
  }

  @Example
  void aSentenceEndsWithTheSpaceBehindIt() {
    assertThat(ends("We left. They came.\nWho? \u201CI.\u201D", 0, 29), contains(9, 20, 25, 29));
  }

  /** More ends than there is room for at first, then fewer. */
  @Example
  void oneParagraphAfterTheOther() {
    SentenceEnds ends = new SentenceEnds();
    String text = "Go on. ".repeat(40);
    int[] all = ends.find(text.toCharArray(), 0, text.length());
    assertThat(all.length, is(40));
    assertThat(all[39], is(280));
    assertThat(ends.find(text.toCharArray(), 0, 14), is(new int[] {7, 14}));
  }

  @Example
  void anEmptyParagraphHasNone() {
    assertThat(ends("Stop. Go.", 5, 5), is(List.of()));
  }

  @Property(tries = 20_000)
  void theyAreThoseOfIcu(@ForAll("texts") String text) {
    assertThat(ends(text, 0, text.length()), is(expected(text, 0, text.length())));
  }

  /** The text around the paragraph does not matter. */
  @Property(tries = 5000)
  void theyAreThoseOfTheParagraphAlone(@ForAll("texts") String text, @ForAll("texts") String more) {
    String all = more + text + more;
    int to = more.length() + text.length();
    assertThat(ends(all, more.length(), to), is(expected(all, more.length(), to)));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "word",
            "Word",
            "A",
            "b",
            "5",
            "U.S",
            "e.g",
            ".",
            "?",
            "!",
            "...",
            ". ",
            "? ",
            "! ",
            ". A",
            "! B",
            "?\nC",
            ".\r\nD",
            ".  E",
            " ",
            "\n",
            "\t",
            ",",
            ";",
            ":",
            "-",
            "\"",
            "'",
            ")",
            "(",
            "\u201C",
            "\u201D",
            "\u2019",
            "\u2026",
            "\u00E9",
            "\u00C9",
            "\u0301",
            "\u200B",
            "\u2024",
            "\uFF0E",
            "\u3002",
            "\u05D0",
            "\u2028",
            "\u0085",
            "\u000B",
            "\u0000",
            "\u001C",
            "\uD83D\uDE00");
    return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
  }
}
