package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.model.Phrase;
import org.parley.model.QuotedText;

/** Tests the properties of every text, however it is broken. */
class AnyTextPropertyTest {

  private static final Cutting CUTTING =
      Cutting.titled("The Act")
          .andTrimming("Advert.*", "-")
          .and("one", "imposition", "b*", "a b", "patient safety", "J. Roe", "U.S.", "a & b", "b.")
          .and("two", "? ?", "safety")
          .andBy("Jo Roe");

  @Property(tries = 1500)
  void tokensCutTheTextInOrderAndFoldToTheirTerms(
      @ForAll("texts") String text, @ForAll boolean keepHyphens) {
    Cutting.Cut cut = CUTTING.with(keepHyphens, true).of(text);
    List<String> words = cut.words();
    List<String> terms = cut.terms();
    int from = 0;
    for (int token = 0; token < words.size(); token++) {
      assertThat(cut.text().start(token), greaterThanOrEqualTo(from));
      assertThat(cut.text().start(token), lessThan(cut.text().end(token)));
      from = cut.text().end(token);
      assertThat(terms.get(token).codePoints().anyMatch(Characters::isLetterOrDigit), is(true));
    }
    assertThat(from <= text.length(), is(true));
  }

  @Property(tries = 1500)
  void hitsCutOutTheirWordsAndStayInOneSentence(
      @ForAll("texts") String text, @ForAll boolean keepHyphens) {
    Cutting.Cut cut = CUTTING.with(keepHyphens, true).of(text);
    List<Integer> sentences = cut.sentences();
    for (Hit hit : cut.text().hits()) {
      int last = hit.firstToken() + hit.tokens() - 1;
      assertThat(sentences.get(last), is(sentences.get(hit.firstToken())));
      assertThat(
          cut.text().match(hit),
          is(text.substring(cut.text().start(hit.firstToken()), cut.text().end(last))));
      assertThat(
          hit.quoted(),
          is(cut.text().quoted().get(hit.firstToken(), last + 1).cardinality() == hit.tokens()));
      List<Phrase.Pattern> patterns = CUTTING.rules().phrases().get(hit.phrase()).patterns();
      assertThat(patterns.get(hit.row()).text(), is(hit.pattern()));
      cut.text().left(hit);
      cut.text().right(hit);
    }
  }

  @Property(tries = 1500)
  void sentencesAreNumberedWithoutAGap(@ForAll("texts") String text) {
    int before = 0;
    for (int sentence : CUTTING.of(text).sentences()) {
      assertThat(sentence == before || sentence == before + 1, is(true));
      before = sentence;
    }
  }

  @Property(tries = 3000)
  void adjacentTokensAreInOneSentence(@ForAll("texts") String text, @ForAll boolean keepHyphens) {
    Cutting.Cut cut = CUTTING.with(keepHyphens, true).of(text);
    List<Integer> sentences = cut.sentences();
    int[] runs = cut.text().runs();
    for (int token = 1; token < runs.length; token++) {
      if (runs[token] == runs[token - 1]) {
        assertThat(text, sentences.get(token), is(sentences.get(token - 1)));
      }
    }
  }

  @Property(tries = 500)
  void aTextIsCutAlikeWhateverWasCutBefore(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    TextAnalyzer analyzer = new TextAnalyzer(CUTTING.rules());
    analyzer.analyze(QuotedText.plain(first), CUTTING.title(), CUTTING.authors());
    AnalyzedText again =
        analyzer.analyze(QuotedText.plain(second), CUTTING.title(), CUTTING.authors());
    Cutting.Cut reused = new Cutting.Cut(CUTTING.rules(), analyzer, again);
    Cutting.Cut fresh = CUTTING.of(second);
    assertThat(reused.terms(), is(fresh.terms()));
    assertThat(reused.quoted(), is(fresh.quoted()));
    assertThat(reused.hits(), is(fresh.hits()));
    assertThat(reused.sentences(), is(fresh.sentences()));
    assertThat(reused.trimmed(), is(fresh.trimmed()));
  }

  @Property(tries = 500)
  void noTokenOrMarkOfATrimmedParagraphCounts(@ForAll("texts") String text) {
    Cutting.Cut cut = CUTTING.of(text);
    for (Trimmed trimmed : cut.text().trimmed()) {
      for (int token = 0; token < cut.text().tokens(); token++) {
        assertThat(
            cut.text().end(token) <= trimmed.start() || cut.text().start(token) >= trimmed.end(),
            is(true));
      }
    }
  }

  @Property(tries = 500)
  void theMarkedTextWithoutItsMarksIsTheText(@ForAll("texts") String text) {
    Cutting.Cut cut = CUTTING.of(text);
    String marked = MarkedText.of(cut.text(), CUTTING.rules());
    for (String mark :
        List.of(
            "[-title: ",
            "[-dateline: ",
            "[-author_note: ",
            "[-byline: ",
            "[-quoted_history: ",
            "[-forwarded_message: ",
            "[-signature: ",
            "[-read_also: ",
            "[-share_line: ",
            "[-pattern:Advert.*: ",
            "[-pattern:-: ",
            "-]",
            "[one: ",
            "[two: ",
            "]",
            "{",
            "}")) {
      marked = marked.replace(mark, "");
    }
    assertThat(marked, is(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b",
            "imposition",
            "imposi-\ntion",
            "patient",
            "safety",
            "Dr.",
            "p.",
            "U.S",
            "U.S.",
            "J.",
            "I.",
            "p.m.",
            "No.",
            "etc.",
            "The",
            "Roe",
            "10",
            "&",
            "/",
            "--",
            "don’t",
            "54,000",
            "é",
            "e\u0301",
            "x\u030C",
            "\u0301",
            "ﬁ",
            "\u00AD",
            "\u200B",
            "\uFEFF",
            "\u202F",
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "'",
            "«",
            "»",
            "„",
            "›",
            "「",
            "」",
            "``",
            "''",
            "'tis",
            "’90s",
            "doctors’ ",
            "-",
            "\u2010",
            "–",
            ".",
            "?",
            ",",
            "…",
            "_",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uD801\uDC00",
            "\uDB40",
            "\uDB40\uDD00",
            "医",
            "\u1112\u1161",
            " ",
            " ",
            " ",
            "\n",
            "\n",
            "\n\n",
            "\n\nThe Act\n\n",
            "\n\nAdvert “a\n\n",
            "\n\n-\n\n",
            "\n\nJo Roe is the chair",
            "5 March 2031\n\n",
            "\t",
            "\u00A0",
            "\r",
            "\u2028",
            "\u0000")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
