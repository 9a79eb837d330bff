package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.phrase;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Phrase;
import org.parley.model.QuotedText;
import org.parley.model.WordRules;

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
        "patient - safety",
        "patient -- safety",
        "patient--safety",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A&E              | The A&E wait. A & E waits; A-E and A E   | A&E, A & E",
        "A E              | The A&E wait. A & E waits; A, E          | A&E, A & E",
        "24/7             | 24/7 care, 24 7 and 24.7                 | 24/7",
        "9/11             | after 9/11, the 9–11 and 9:11            | 9/11",
        "U.S. troops      | U.S. troops, US troops; U.S troops       | U.S. troops, U.S troops",
        "u.s army         | The U.S. Army left. In the U.S. The army | U.S. Army",
        "Dr. Roe          | Dr. Roe agreed, and Dr Roe, dr. Roe left | Dr. Roe, Dr Roe, dr. Roe",
        "dr roe           | Dr. Roe and DR. ROE. See the doctor. Roe | Dr. Roe, DR. ROE",
        "no 10            | No. 10, no 10, no. 10                    | No. 10, no 10",
        "No. 10           | No. 10, no 10, no. 10 is, NO. 10        | No. 10, no 10, NO. 10",
        "Nos. 10          | Nos. 10, nos. 10 left                   | Nos. 10",
        "no. 10           | No. 10, no 10, no. 10 is                 | No. 10, no 10, no. 10",
        "st mary's        | St. Mary's, St Mary’s; st. Anne's        | St. Mary's, St Mary’s",
        "and/or           | and/or, and or                           | and/or",
        "said: we         | He said:we go. She said we go            | said:we",
        "goodwill -- hours | goodwill--hours, goodwill hours, goodwill — hours | goodwill--hours, goodwill — hours",
        "C++              | C++ and C, C                             | C",
        "#strike          | A strike, a #strike                      | strike",
        "90%              | 90 of 90% and 90 % or 90                 | 90, 90",
        "R&*              | R&D, R D and R & B                       | R&D, R & B",
        "you.thank        | Said you.Thank you. We saw you. Thank it | you.Thank",
        "罢工             | 罢工开始了。医生罢工。罢,工               | 罢工, 罢工",
      })
  void whatAPatternWritesBetweenItsWordsMustBeThere(String pattern, String text, String hits) {
    assertThat(phrase(pattern).of(text).matches(), is(List.of(hits.split(", "))));
  }

  /** Trailing signs must follow in the same line; the hit itself consists of words only. */
  @Test
  void signsAtTheEndsOfAPatternMustAdjoinTheHitInItsLine() {
    assertThat(starts(phrase("C++").of("C, C++ and C\n++")), contains(3));
    assertThat(starts(phrase("#a").of("a #a #\na")), contains(3));
  }

  private static List<Integer> starts(Cutting.Cut cut) {
    return cut.text().hits().stream().map(hit -> cut.text().start(hit.firstToken())).toList();
  }

  @Test
  void theLastWordOfAPatternFindsItsPossessive() {
    assertThat(
        phrase("roe", "mary church", "doctor*")
            .of("Roe's, ROE’S Roes; Mary Church's, Mary's church; doctors's")
            .matches(),
        contains("Roe's", "ROE’S", "Mary Church's", "doctors's"));
  }

  @Test
  void aContractionOrAPatternWithAnApostropheFindsNoPossessive() {
    assertThat(
        phrase("it", "he", "let", "that", "th?re").of("It's he's let's that's there's").matches(),
        empty());
    assertThat(phrase("o'roe").of("O'Roe and O'Roe's").matches(), contains("O'Roe"));
    assertThat(
        phrase("roe").with(new WordRules(false, true, false, false)).of("Roe's").matches(),
        empty());
  }

  @Test
  void possessivesLeaveTheTermsAsTheyAre() {
    assertThat(phrase("roe").of("Roe's").terms(), contains("roe's"));
  }

  @Test
  void anExactPatternTellsCapitalsFromSmallLetters() {
    Cutting exact =
        phrase(
            new Phrase(
                "may",
                List.of(
                    new Phrase.Pattern("May", true, false),
                    new Phrase.Pattern("M*O", true, false))));
    assertThat(
        exact.of("May may MAY May's MAY'S; MAO Mao MrO").matches(),
        contains("May", "May's", "MAO", "MrO"));
  }

  @Test
  void aPhraseDoesNotCountInsideAnExcludedPattern() {
    Cutting strike =
        phrase(
                new Phrase(
                    "strike",
                    List.of(
                        new Phrase.Pattern("strik*", false, false),
                        new Phrase.Pattern("example", false, false),
                        new Phrase.Pattern("a striking example", false, true),
                        new Phrase.Pattern("strike ballot", false, true))))
            .and("q", "striking");
    assertThat(
        strike.of("A striking example: striking example; strike ballots, strike ballot").hits(),
        contains(
            "q: striking", "strike: striking", "q: striking", "strike: example", "strike: strike"));
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
