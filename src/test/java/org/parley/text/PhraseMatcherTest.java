package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.phrase;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.QuotedText;

class PhraseMatcherTest {

  private static List<String> patterns(Cutting.Cut cut) {
    return cut.text().hits().stream().map(Hit::pattern).toList();
  }

  @Test
  void aPatternMatchesConsecutiveTokens() {
    assertThat(
        phrase("patient safety")
            .of("Patient safety; the patients safety, PATIENT SAFETY")
            .matches(),
        contains("Patient safety", "PATIENT SAFETY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient safety",
        "patient\nsafety",
        "patient \t safety",
        "patient\u00A0safety",
        "patient\u202Fsafety",
        "patient-safety",
        "patient\u2010safety",
        "patient\u2011safety",
        "patient - safety",
        "patient-\nsafety patient",
        "patient “safety”",
        "'patient' ‘safety’",
        "patient » « safety",
        "patient\u00AD \u200Bsafety",
      })
  void whiteSpaceHyphensAndQuotationMarksMayStandBetween(String text) {
    assertThat(phrase("patient safety").of("our " + text + " is").matches().size(), is(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient, safety",
        "patient. Safety",
        "patient.Safety",
        "patient – safety",
        "patient/safety",
        "patient (safety)",
        "patient… safety",
        "patient & safety",
        "patient \uD83D\uDE00 safety",
        "patient *safety*",
        "patient\n\nsafety",
        "patient\n \nsafety",
        "patient\n\u200B\nsafety",
        "patient and safety",
        "patient",
        "safety",
      })
  void anythingElseBetweenThemIsNoHit(String text) {
    assertThat(phrase("patient safety").of("our " + text).matches(), empty());
  }

  @Test
  void aHitDoesNotCrossASentence() {
    assertThat(
        phrase("the end").of("We saw the. End of it! The\nend").matches(), contains("The\nend"));
  }

  @Test
  void aHitDoesNotCrossATrimmedParagraph() {
    assertThat(
        Cutting.trimming("-").and("p", "the end").of("We saw the\n\n-\n\nend").matches(), empty());
  }

  @Test
  void wildcardsMatchWithinOneTokenOnly() {
    Cutting.Cut cut =
        phrase("impos*", "strik?", "*doctor", "?t")
            .of(
                "imposition impos Imposing, im position; strike strik striking; doctor co-doctor;"
                    + " it t at out");
    assertThat(
        cut.matches(),
        contains("imposition", "impos", "Imposing", "strike", "doctor", "doctor", "it", "at"));
  }

  @Test
  void aWildcardStandsForAnApostropheToo() {
    assertThat(
        phrase("doctor*").of("the doctor's, doctors’, DOCTOR’S").matches(),
        contains("doctor's", "doctors", "DOCTOR’S"));
  }

  @Test
  void theLeftmostCountsFirst() {
    assertThat(phrase("b c d", "a b").of("a b c d").matches(), contains("a b"));
  }

  @Test
  void atOnePlaceTheOneWithMostTokensCounts() {
    assertThat(
        phrase("seven", "seven day nhs", "seven day").of("the seven-day NHS, seven day").matches(),
        contains("seven-day NHS", "seven day"));
  }

  @Test
  void ofTwoAsLongTheEarlierRowCounts() {
    assertThat(patterns(phrase("impos*", "imposition").of("imposition")), contains("impos*"));
    assertThat(patterns(phrase("imposition", "impos*").of("imposition")), contains("imposition"));
    assertThat(
        patterns(phrase("x impos*", "imposition", "impos*").of("imposition")),
        contains("imposition"));
  }

  @Test
  void hitsOfOnePhraseDoNotOverlap() {
    assertThat(phrase("a a").of("a a a a a").matches(), contains("a a", "a a"));
    assertThat(phrase("a b a").of("a b a b a").matches(), contains("a b a"));
  }

  @Test
  void aHitAsLongAsOneThatIsTakenBeginsBehindIt() {
    assertThat(phrase("a b", "b c", "c d").of("a b c d").matches(), contains("a b", "c d"));
  }

  @Test
  void differentPhrasesNeverHideEachOther() {
    assertThat(
        phrase("junior doctors")
            .and("q", "doctors strike")
            .and("r", "doctor*")
            .and("s", "doctors")
            .of("junior doctors strike")
            .hits(),
        contains("p: junior doctors", "q: doctors strike", "r: doctors", "s: doctors"));
  }

  @Test
  void aPatternIsFoldedAsATextIs() {
    assertThat(
        phrase("Patients’ SAFETY", "oﬃce", "cafe\u0301")
            .of("patients' safety OFFICE Café")
            .matches(),
        contains("patients' safety", "OFFICE", "Café"));
  }

  @Test
  void withHyphensKeptAPatternNeedsTheHyphenThatTheTextHas() {
    Cutting keep = phrase("seven-day nhs", "day nhs").with(true, true);
    assertThat(
        keep.of("a seven-day NHS, a seven day NHS").matches(),
        contains("seven-day NHS", "day NHS"));
    assertThat(
        phrase("*-day").with(true, true).of("a seven-day seven day").matches(),
        contains("seven-day"));
  }

  @Test
  void withHyphensSplitAPatternMayHaveThemOrNot() {
    assertThat(phrase("seven-day nhs").of("seven day NHS").matches(), contains("seven day NHS"));
  }

  @Test
  void theMatcherKnowsTermsThatItMetInEarlierTexts() {
    TextAnalyzer analyzer = new TextAnalyzer(phrase("impos*").rules());
    for (int i = 0; i < 3; i++) {
      String text = "text" + i + " imposition imposed" + i;
      assertThat(analyzer.analyze(QuotedText.plain(text), "", List.of()).hits().size(), is(2));
    }
  }
}
