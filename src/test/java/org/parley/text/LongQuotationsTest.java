package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.QuotedText;
import org.parley.model.Span;

class LongQuotationsTest {

  private static final String TEXT = "He: “a b c ‘d e f’ g.” She: “h i j k.” So he.";

  @Test
  void aQuotationOfMoreTokensThanTheLimitIsLong() {
    AnalyzedText text = Cutting.longFrom(6, true).of(TEXT).text();
    assertThat(text.longQuotations(), contains(new Span(1, 8)));
    assertThat(text.longQuotedTokens(), is(7));
    assertThat(text.quotedTokens(), is(11));
    assertThat(text.words(1, 8), is("a b c ‘d e f’ g"));
    assertThat(Cutting.longFrom(7, true).of(TEXT).text().longQuotations(), empty());
  }

  @Test
  void aLongQuotationThatDoesNotCountLeavesTheQuotationsInsideIt() {
    Cutting.Cut cut = Cutting.longFrom(6, false).of(TEXT);
    assertThat(String.join(" ", cut.quoted()), is("d e f h i j k"));
    assertThat(cut.text().longQuotedTokens(), is(7));
  }

  @Test
  void onlyTheOutermostLongQuotationIsListed() {
    assertThat(
        Cutting.longFrom(3, false).of("x “a b ‘c d e f’ g” y").text().longQuotations(),
        contains(new Span(1, 8)));
  }

  @Test
  void whatTheStructureQuotesMayBeLong() {
    QuotedText text =
        new QuotedText("a b c d e. “f g h” i.", List.of(new Span(0, 10), new Span(19, 20)));
    Cutting.Cut cut = Cutting.longFrom(4, true).of(text);
    assertThat(String.join(" ", cut.quoted()), is("a b c d e f g h"));
    assertThat(cut.text().longQuotations(), contains(new Span(0, 5)));
    assertThat(String.join(" ", Cutting.longFrom(4, false).of(text).quoted()), is("f g h"));
  }
}
