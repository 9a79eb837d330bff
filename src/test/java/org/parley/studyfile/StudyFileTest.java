package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.LongQuotations;
import org.parley.model.PageTexts;
import org.parley.model.Phrase;
import org.parley.model.TableName;
import org.parley.model.TrimRule;
import org.parley.model.WordRules;
import org.parley.model.Words;
import org.parley.study.Coding;
import org.parley.study.Comparing;
import org.parley.study.Comparison;
import org.parley.study.Copies;
import org.parley.study.Group;
import org.parley.study.Reading;
import org.parley.study.Study;

class StudyFileTest {

  @TempDir Path folder;
  private StudyFixture study;

  @BeforeEach
  void begin() {
    study = new StudyFixture(folder);
  }

  private StudyFixture full() {
    return study
        .file("data/list.csv", "path,author,side", "a.txt,Dr Ash,staff")
        .file("data/more/b.txt", "text")
        .file("data/phrases.csv", "phrase,pattern", "pay,pay", "talks,talk*", "pay,wage?")
        .file("data/events.csv", "date,event,label", "2016-02-10,two,Second", "2016-01-12,one,")
        .yaml(
            "name: trust-talks",
            "title: What did they say?",
            "documents:",
            "  list: data/list.csv",
            "  include: [data/more]",
            "timezone: Europe/Paris",
            "locale: fr-FR",
            "coverage: {first: 2016-01-01, last: '2016-12-31'}",
            "sides: [staff, board]",
            "authors:",
            "  - name: Dr Ash",
            "    side: staff",
            "    aliases: [R. Ash, Ash]",
            "    coverage: {last: 2016-06-30}",
            "  - name: The Board",
            "phrases: data/phrases.csv",
            "events: data/events.csv",
            "tokens: {hyphens: keep, numbers: drop, stop_words: [the, of]}",
            "quotations: {limit: 80, long: own}",
            "trim: ['Updated: .*', 'Share this']",
            "trim_rules: [signature, title]",
            "office_properties: use",
            "file_name: '{date} {author}'",
            "columns: {text: body, author: writer}",
            "near_duplicates: flag",
            "near_threshold: 0.7",
            "copies: once",
            "words: all",
            "minimum_count: 3",
            "comparisons:",
            "  - name: staff-talks",
            "    target: {side: staff, event: two, when: after}",
            "event_weeks: 2",
            "permute: authors",
            "detail: 0",
            "seed: 7",
            "prior_tokens: 0.5",
            "tables: [phrase_counts, documents]",
            "page_texts: none",
            "allowed_rejections: 0.5",
            "output: out");
  }

  @Test
  void readsEveryKey() {
    Study expected =
        new Study(
            "trust-talks",
            "What did they say?",
            new Study.Documents(
                folder.resolve("data").toString(),
                folder.resolve("data/list.csv").toString(),
                List.of(folder.resolve("data/more").toString())),
            ZoneId.of("Europe/Paris"),
            Locale.FRANCE,
            new Study.Coverage(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)),
            List.of(),
            List.of("staff", "board"),
            List.of(
                new Study.Author(
                    "Dr Ash",
                    Study.DatedSide.always("staff"),
                    List.of("R. Ash", "Ash"),
                    new Study.Coverage(null, LocalDate.of(2016, 6, 30))),
                new Study.Author("The Board", List.of(), List.of(), null)),
            List.of(Phrase.of("pay", "pay", "wage?"), Phrase.of("talks", "talk*")),
            Coding.NONE,
            List.of(
                new Study.Event(LocalDate.of(2016, 1, 12), "one", ""),
                new Study.Event(LocalDate.of(2016, 2, 10), "two", "Second")),
            new Study.Tokens(new WordRules(true, false, false, false), Set.of("the", "of")),
            new LongQuotations(80, false),
            List.of("Updated: .*", "Share this"),
            new Reading(
                true,
                "{date} {author}",
                Set.of(TrimRule.TITLE, TrimRule.SIGNATURE),
                Map.of("text", "body", "author", "writer"),
                new Copies(Copies.Near.FLAG, 0.7, true)),
            List.of(
                new Comparison(
                    "staff-talks",
                    new Group(
                        Group.Kind.CHOSEN,
                        Set.of("staff"),
                        Set.of(),
                        Set.of(),
                        new Study.Coverage(LocalDate.of(2016, 2, 15), LocalDate.of(2016, 2, 28))),
                    Group.REST)),
            new Comparing(Words.ALL, 3, 2, true, 0, 7, 0.5),
            EnumSet.of(TableName.DOCUMENTS, TableName.PHRASE_COUNTS),
            PageTexts.NONE,
            0.5,
            folder.resolve("out").toString(),
            folder.resolve("study.yaml").toString());
    assertThat(full().study(), is(expected));
    assertThat(study.paths(), contains("a.txt", "more/b.txt"));
  }

  @Test
  void takesDefaultsForWhatIsLeftOut() {
    Study expected =
        new Study(
            "talks",
            "talks",
            new Study.Documents(
                folder.toString(), folder.resolve("list.csv").toString(), List.of()),
            ZoneId.of("Europe/London"),
            Locale.UK,
            new Study.Coverage(null, null),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Coding.NONE,
            List.of(),
            new Study.Tokens(WordRules.DEFAULT, Set.of()),
            new LongQuotations(150, true),
            List.of(),
            Reading.DEFAULT,
            List.of(),
            MadeUpStudies.COMPARING,
            EnumSet.allOf(TableName.class),
            PageTexts.PASSAGES,
            0.05,
            folder.resolve("results/talks").toString(),
            folder.resolve("study.yaml").toString());
    assertThat(study.least().study(), is(expected));
  }

  @Test
  void readsStopWordsFromAFile() {
    study.file("stop.txt", "\uFEFFthe", "", "  of ").least("tokens: {stop_words: stop.txt}");
    assertThat(study.study().tokens().stopWords(), is(Set.of("the", "of")));
    assertThat(List.copyOf(study.study().tokens().stopWords()), contains("the", "of"));
  }

  @Test
  void readsStopWordsFromAFileWithoutAnExtension() {
    study.file("hidden", "the", "of").least("tokens: {stop_words: hidden}");
    assertThat(study.study().tokens().stopWords(), is(Set.of("the", "of")));
  }

  @Test
  void aLanguageIsNeverAFile() {
    study.file("english", "ferry").least("tokens: {stop_words: english}");
    assertThat(
        study.study().tokens().stopWords(),
        allOf(hasItems("the", "of", "they", "don't"), not(hasItem("ferry"))));
    study.least("tokens: {stop_words: ./english}");
    assertThat(study.study().tokens().stopWords(), is(Set.of("ferry")));
  }

  /** A word of each list that no other list has. */
  @ParameterizedTest
  @CsvSource({
    "danish, hendes",
    "dutch, tegen",
    "english, ourselves",
    "finnish, minä",
    "french, êtes",
    "german, zwischen",
    "hungarian, azért",
    "indonesian, yang",
    "italian, degli",
    "norwegian, vere",
    "portuguese, também",
    "russian, чуть",
    "spanish, nosotros",
    "swedish, varför"
  })
  void everyLanguageHasItsList(String language, String word) {
    for (String other : StopWords.LANGUAGES) {
      study.least("tokens: {stop_words: " + other + "}");
      assertThat(
          other, study.study().tokens().stopWords().contains(word), is(other.equals(language)));
    }
  }

  @Test
  void aLocaleFindsTheListOfItsLanguage() {
    for (String norwegian : List.of("nb-NO", "nn-NO", "no", "nb")) {
      assertThat(
          norwegian, StopWords.of(Locale.forLanguageTag(norwegian)).contains("ikkje"), is(true));
    }
    assertThat(StopWords.of(Locale.UK).contains("the"), is(true));
    assertThat(StopWords.of(Locale.JAPAN), is(Set.of()));
  }

  @Test
  void readsAByteOrderMarkCommentsAnchorsAndWindowsLineEnds() {
    study
        .file("list.csv", "path", "a.txt")
        .yaml("\uFEFF# a comment\r\nname: &n talks\r\ntitle: *n\r\ndocuments: list.csv\r\n");
    assertThat(study.study().title(), is("talks"));
  }

  @Test
  void takesAShareInAnyNotationOfANumber() {
    assertThat(study.least("allowed_rejections: 1").study().allowedRejections(), is(1.0));
    assertThat(study.least("allowed_rejections: .25").study().allowedRejections(), is(0.25));
    assertThat(study.least("allowed_rejections: 5.0e-2").study().allowedRejections(), is(0.05));
  }

  @Test
  void travelsAsBytes() throws Exception {
    Study sent = full().study();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject(), is(sent));
    }
  }

  @Test
  void namesTheSidesOfAuthorsAndListWhereTheStudyNamesNone() {
    study
        .file("list.csv", "path,author,side", "a.txt,Nurse,staff", "b.txt,Chair,board")
        .least("authors: [{name: Minister, side: cabinet}]");
    assertThat(study.study().sides(), contains("board", "cabinet", "staff"));
  }

  @Test
  void isTheSameUnderEveryDefaultLocale() {
    Study expected = full().study();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      assertThat(study.study(), is(expected));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(study.study(), is(expected));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void readsAnEmptyListOfAuthors() {
    assertThat(study.least("authors: []").study().authors(), is(empty()));
  }
}
