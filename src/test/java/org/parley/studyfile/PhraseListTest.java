package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Phrase;
import org.parley.study.Place;
import org.parley.study.Problem;
import org.parley.study.StudyException;

class PhraseListTest {

  @TempDir Path folder;
  private StudyFixture study;

  @BeforeEach
  void begin() {
    study = new StudyFixture(folder);
  }

  private StudyFixture phrases(String... lines) {
    return study.file("phrases.csv", lines).least("phrases: phrases.csv");
  }

  @Test
  void keepsTheOrderOfTheFileAndGathersThePatternsOfAPhrase() {
    phrases(
        "note,pattern,phrase",
        "\"a note, with",
        "a line break\",strike*,strike",
        "",
        ",pay,Saturday pay",
        ",\" walk   out \",strike",
        ",,",
        ",\"\"\"fair\"\" pay\",pay");
    assertThat(
        study.study().phrases(),
        contains(
            Phrase.of("strike", "strike*", "walk   out"),
            Phrase.of("Saturday pay", "pay"),
            Phrase.of("pay", "\"fair\" pay")));
  }

  @Test
  void readsWhatASpreadsheetWrites() {
    study
        .bytes(
            "phrases.csv",
            "\uFEFFPhrase,Pattern\r\npay,pay\r\n\r\npay,wage?\r\n,\r\n"
                .getBytes(StandardCharsets.UTF_8))
        .least("phrases: phrases.csv");
    assertThat(study.study().phrases(), contains(Phrase.of("pay", "pay", "wage?")));
  }

  @Test
  void refusesWhatCanNeverMatchAndWhatIsMissing() {
    phrases(
        "phrase,pattern",
        "\"a, b\",☺",
        ",pay",
        "pay,",
        "pay,Pay  Day",
        "pay, pay day",
        "two,ok",
        "\"two",
        "lines\",*");
    assertThat(
        study.problems(),
        contains(
            "phrases.csv:2: pattern: '☺' can never match: it contains no word",
            "phrases.csv:3: phrase: missing name of a phrase",
            "phrases.csv:4: pattern: missing pattern; allowed: one or more words",
            "phrases.csv:6: pattern: repeated pattern 'pay day'; first at phrases.csv:5",
            "phrases.csv:8: phrase: line break in the name 'two lines'",
            "phrases.csv:8: pattern: '*' matches every word; allowed: at least one letter or"
                + " digit"));
  }

  @Test
  void checksPatternsByTheTokensOfTheStudy() {
    study
        .file("phrases.csv", "phrase,pattern", "pay,pay-day", "pay,7 day")
        .least("phrases: phrases.csv", "tokens: {hyphens: keep}");
    assertThat(study.study().phrases(), contains(Phrase.of("pay", "pay-day", "7 day")));
    study.least("phrases: phrases.csv", "tokens: {numbers: drop}");
    assertThat(
        study.problems(),
        contains(
            "phrases.csv:3: pattern: '7 day' can never match: '7' is a number, and this study counts"
                + " no numbers"));
  }

  @Test
  void readsTheCaseAndTheExcludedPatterns() {
    phrases(
        "phrase,pattern,case,exclude",
        "may,May,exact,",
        "may,may,exact,no",
        "may,May Day,any,yes",
        "may,may have,,");
    assertThat(
        study.study().phrases(),
        contains(
            new Phrase(
                "may",
                List.of(
                    new Phrase.Pattern("May", true, false),
                    new Phrase.Pattern("may", true, false),
                    new Phrase.Pattern("May Day", false, true),
                    new Phrase.Pattern("may have", false, false)))));
  }

  @Test
  void refusesOtherValuesAndAPhraseThatNothingCounts() {
    assertThat(
        phrases("phrase,pattern,case,exclude", "a,b,lower,maybe", "c,d,,yes", "c,e,,yes")
            .problems(),
        contains(
            "phrases.csv:2: case: unknown value 'lower'; allowed: exact, any",
            "phrases.csv:2: exclude: unknown value 'maybe'; allowed: yes, no",
            "phrases.csv:3: phrase: phrase 'c' has only excluded patterns; add a pattern that"
                + " counts"));
  }

  @Test
  void refusesAHeaderWithoutItsColumns() {
    assertThat(
        phrases("phrase,patern", "a,b").problems(),
        contains(
            "phrases.csv:1: missing column 'pattern'; the header is 'phrase,patern'; rename"
                + " 'patern'?"));
    assertThat(
        phrases("phrase;pattern", "a;b").problems(),
        contains(
            "phrases.csv:1: missing column 'phrase'; put commas between the columns of"
                + " 'phrase;pattern'",
            "phrases.csv:1: missing column 'pattern'; put commas between the columns of"
                + " 'phrase;pattern'"));
    assertThat(
        phrases("phrase,pattern,x,pattern", "a,b,c,d").problems(),
        contains("phrases.csv:1: pattern: repeated column 'pattern'"));
    study.bytes("phrases.csv", new byte[0]);
    assertThat(
        study.problems(),
        contains("phrases.csv:1: empty file; add a header with the columns phrase, pattern"));
  }

  @Test
  void refusesFieldsBeyondTheHeader() {
    assertThat(
        phrases("phrase,pattern", "a,b,,", "a,c,d").problems(),
        contains(
            "phrases.csv:3: 3 fields, but the header has 2; put a field that contains a comma in"
                + " quotation marks"));
  }

  @Test
  void refusesBrokenQuotation() {
    String message =
        "wrong quotation mark in this row: never closed, or followed by text; write fields as in"
            + " \"so \"\"called\"\"\"";
    assertThat(
        phrases("phrase,pattern", "a,\"b", "c,d").problems(),
        contains("phrases.csv:2: " + message));
    assertThat(
        phrases("phrase,pattern", "a,\"b", "c\"", "", "a,\"b\"c", "e,f").problems(),
        contains("phrases.csv:5: " + message));
    assertThat(
        phrases("phrase,\"pattern", "c,d").problems(), contains("phrases.csv:1: " + message));
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    study
        .bytes(
            "phrases.csv",
            "phrase,pattern\r\na,caf\u00e9\r\n".getBytes(StandardCharsets.ISO_8859_1))
        .least("phrases: phrases.csv");
    StudyException refusal = assertThrows(StudyException.class, study::open);
    assertThat(
        refusal.problems(),
        contains(
            new Problem(
                new Place(folder.resolve("phrases.csv").toString(), 2, 6),
                "",
                "invalid bytes; save the file as UTF-8")));
  }
}
