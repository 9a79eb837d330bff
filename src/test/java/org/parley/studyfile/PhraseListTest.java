package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Phrase;
import org.parley.study.Place;
import org.parley.study.Problem;
import org.parley.study.Study;
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
            new Phrase("strike", List.of("strike*", "walk   out")),
            new Phrase("Saturday pay", List.of("pay")),
            new Phrase("pay", List.of("\"fair\" pay"))));
  }

  @Test
  void readsWhatASpreadsheetWrites() {
    study
        .bytes(
            "phrases.csv",
            "\uFEFFPhrase,Pattern\r\npay,pay\r\n\r\npay,wage?\r\n,\r\n"
                .getBytes(StandardCharsets.UTF_8))
        .least("phrases: phrases.csv");
    assertThat(study.study().phrases(), contains(new Phrase("pay", List.of("pay", "wage?"))));
  }

  @Test
  void refusesWhatCanNeverMatchAndWhatIsMissing() {
    phrases(
        "phrase,pattern",
        "\"a, b\",\"patient, safety\"",
        ",pay",
        "pay,",
        "pay,Pay  Day",
        "pay, pay day",
        "two,ok",
        "\"two",
        "lines\",\"x,y\"");
    assertThat(
        study.problems(),
        contains(
            "phrases.csv:2:8: pattern: found 'patient, safety', expected a pattern that can match:"
                + " a comma divides words",
            "phrases.csv:3:1: phrase: found nothing, expected the name of a phrase",
            "phrases.csv:4:5: pattern: found nothing, expected one or more words",
            "phrases.csv:6:5: pattern: found 'pay day' in 'pay' a second time, expected once; the"
                + " first is at phrases.csv:5:5",
            "phrases.csv:8:1: phrase: found 'two lines' on several lines, expected one",
            "phrases.csv:9:8: pattern: found 'x,y', expected a pattern that can match: a comma"
                + " divides words"));
  }

  @Test
  void asksTheCheckWithTheTokensOfTheStudy() {
    study
        .file("phrases.csv", "phrase,pattern", "pay,pay day")
        .least("phrases: phrases.csv", "tokens: {hyphens: keep, stop_words: [the]}");
    List<String> asked = new ArrayList<>();
    StudyFile.read(
        study.path(),
        (pattern, tokens) -> {
          asked.add(pattern);
          assertThat(tokens, is(new Study.Tokens(true, true, Set.of("the"))));
          return Optional.empty();
        });
    assertThat(asked, contains("pay day"));
  }

  @Test
  void refusesAHeaderWithoutItsColumns() {
    assertThat(
        phrases("phrase,patern", "a,b").problems(),
        contains(
            "phrases.csv:1:1: pattern: found no such column, expected it in the header"
                + " 'phrase,patern'; is it 'patern'?"));
    assertThat(
        phrases("phrase;pattern", "a;b").problems(),
        contains(
            "phrases.csv:1:1: phrase: found no such column, expected commas between the columns;"
                + " found 'phrase;pattern'",
            "phrases.csv:1:1: pattern: found no such column, expected commas between the columns;"
                + " found 'phrase;pattern'"));
    assertThat(
        phrases("phrase,pattern,x,pattern", "a,b,c,d").problems(),
        contains("phrases.csv:1:18: pattern: stands in the header a second time, expected once"));
    study.bytes("phrases.csv", new byte[0]);
    assertThat(
        study.problems(),
        contains("phrases.csv:1:1: found an empty file, expected a header with phrase or pattern"));
  }

  @Test
  void refusesFieldsBeyondTheHeader() {
    assertThat(
        phrases("phrase,pattern", "a,b,,", "a,c,d").problems(),
        contains(
            "phrases.csv:3:5: found 3 fields, expected the 2 of the header; put a field that holds"
                + " a comma in quotation marks"));
  }

  @Test
  void refusesBrokenQuotation() {
    String message =
        "found a quotation mark that is never closed or is followed by text, expected fields"
            + " quoted as in \"so \"\"called\"\"\"";
    assertThat(
        phrases("phrase,pattern", "a,\"b", "c,d").problems(),
        contains("phrases.csv:2:3: " + message));
    assertThat(
        phrases("phrase,pattern", "a,\"b", "c\"", "", "a,\"b\"c", "e,f").problems(),
        contains("phrases.csv:5:6: " + message));
    assertThat(
        phrases("phrase,\"pattern", "c,d").problems(), contains("phrases.csv:1:8: " + message));
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
                "found bytes that are no UTF-8, expected UTF-8; save it as such")));
  }
}
