package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.titled;
import static org.parley.text.Cutting.trimming;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.LongQuotations;
import org.parley.model.QuotedText;
import org.parley.model.TrimRule;
import org.parley.model.WordRules;

class TrimmerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Doctors’ Act of “Desperation” | The Doctors' Act of \"Desperation\"",
        "The Doctors' Act                  | THE DOCTORS’ ACT",
        "THE DOCTORS' ACT                  | The doctors’ act.",
        "One - Two                         | One – Two",
        "Café                              | CAFE\u0301",
        "First oﬃce                        | First office",
        "An Act                            | An\u00A0 act",
      })
  void aFirstParagraphEqualToTheTitleIsTrimmed(String title, String paragraph) {
    assertThat(
        titled(title).of(paragraph + "\n\nThe text of it.").trimmed(),
        contains("title: " + paragraph));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Acts", "An Act", "The Act of all of them and of others too", "Act"})
  void aFirstParagraphThatSaysMoreOrLessIsNot(String paragraph) {
    assertThat(titled("The Act").of(paragraph + "\n\nThe text.").trimmed(), empty());
  }

  @Test
  void aTitleWithoutALetterTrimsNothing() {
    assertThat(titled("…").of("* * *\n\nThe text.").trimmed(), empty());
    assertThat(titled("").of("* * *\n\nThe text.").trimmed(), empty());
  }

  @Test
  void theTitleIsTrimmedAtTheTopOnly() {
    assertThat(titled("The Act").of("A text.\n\nThe Act\n\nMore.").trimmed(), empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 March 2031\n\nThe Act\n\nThe text.",
        "The Act\n\n5 March 2031\n\nThe text.",
        "The Act\n\n5 March 2031\n\nThe Act\n\nThe text.",
        "\uFEFFThe Act\n\u200B\n5 March 2031\n \u00A0\nUpdated 6 March 2031 09:00\n\nThe text."
      })
  void titleAndDatelineAreTrimmedInAnyOrderAndRepeatedly(String text) {
    assertThat(titled("The Act").of(text).terms(), contains("the", "text"));
  }

  @Test
  void aPatternAtTheTopLetsTheTitleStandBehindIt() {
    assertThat(
        titled("The Act").andTrimming("Opinion").of("Opinion\n\nThe Act\n\nThe text.").trimmed(),
        contains("pattern:Opinion: Opinion", "title: The Act"));
  }

  @Test
  void aPatternOfTheStudyTrimsAnywhereWhatItMatchesWhole() {
    Cutting.Cut cut =
        trimming("Share this.*", "(?i)read more:.*")
            .of(
                """
                Share this now

                One.

                Do share this

                READ MORE: two
                lines

                Three. Share this\
                """);
    assertThat(
        cut.trimmed(),
        contains(
            "pattern:Share this.*: Share this now",
            "pattern:(?i)read more:.*: READ MORE: two\nlines"));
    assertThat(cut.terms(), contains("one", "do", "share", "this", "three", "share", "this"));
  }

  @Test
  void theFirstPatternOfTheStudyThatMatchesIsNamed() {
    assertThat(
        trimming("A.*", "Ad.*").of("Advert\n\nText").trimmed(), contains("pattern:A.*: Advert"));
  }

  @Test
  void theOffsetsCutTheParagraphWithoutTheWhiteSpaceAroundIt() {
    Cutting.Cut cut = trimming("Ad.*").of("One.\n\n  Advert\u00A0 \n\nTwo.");
    Trimmed trimmed = cut.text().trimmed().get(0);
    assertThat(cut.text().text().substring(trimmed.start(), trimmed.end()), is("Advert"));
  }

  @Test
  void nothingOfATrimmedParagraphIsCounted() {
    Cutting.Cut cut =
        trimming("Advert.*")
            .and("p", "patient safety", "safety advert")
            .of("Our safety\n\nAdvert: “patient safety is all”. Now.\n\nA patient");
    assertThat(cut.terms(), contains("our", "safety", "a", "patient"));
    assertThat(cut.matches(), empty());
    assertThat(cut.quoted(), empty());
    assertThat(cut.sentences(), contains(1, 1, 2, 2));
  }

  @Test
  void aTextThatIsTrimmedWholeHasNoTokens() {
    assertThat(titled("The Act").of("The Act").terms(), empty());
    assertThat(titled("The Act").of("The Act").sentences(), empty());
  }

  @Test
  void aTextWithoutAnEmptyLineIsOneParagraph() {
    assertThat(titled("The Act").of("The Act\nThe text.").trimmed(), empty());
  }

  @Test
  void aRuleThatIsOffTrimsNothing() {
    CountingRules rules =
        new CountingRules(
            WordRules.DEFAULT,
            List.of("By .*"),
            Set.of(TrimRule.DATELINE),
            LongQuotations.DEFAULT,
            List.of());
    String text = "By Amy Bell\n\n5 May 2031\n\nThe tugs went out before the light.\n\n> No.";
    assertThat(
        new TextAnalyzer(rules)
            .analyze(QuotedText.plain(text), "", List.of()).trimmed().stream()
                .map(Trimmed::rule)
                .toList(),
        contains("pattern:By .*", "dateline"));
  }
}
