package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.study.Place;
import org.parley.study.Problem;
import org.parley.study.StudyException;

class StudyRefusalTest {

  @TempDir Path folder;
  private StudyFixture study;

  @BeforeEach
  void begin() {
    study = new StudyFixture(folder);
  }

  /** The line is the third of a study that is right but for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          # unknown and repeated keys
          covrage: {}        ¦ 3:1: covrage: is no key of a study, expected name, title, documents, timezone, locale, coverage, sides, authors, phrases, events, tokens, trim, words, minimum_count, comparisons, event_weeks, permute, detail, seed, prior_tokens, tables, allowed_rejections or output; did you mean 'coverage'?
          stop_words: [a]    ¦ 3:1: stop_words: is no key of a study, expected name, title, documents, timezone, locale, coverage, sides, authors, phrases, events, tokens, trim, words, minimum_count, comparisons, event_weeks, permute, detail, seed, prior_tokens, tables, allowed_rejections or output; did you mean 'tokens.stop_words'?
          coverage: {frist: 2016-01-01} ¦ 3:12: coverage.frist: is no key of coverage, expected first or last; did you mean 'coverage.first'?
          coverage: {from: 2016-01-01}  ¦ 3:12: coverage.from: is no key of coverage, expected first or last
          tokens: {hyphen: keep}        ¦ 3:10: tokens.hyphen: is no key of tokens, expected hyphens, numbers or stop_words; did you mean 'tokens.hyphens'?
          name: more         ¦ 3:1: name: stands here a second time, expected once; the first is at study.yaml:1:7
          # wrong types
          title: 2016        ¦ 3:8: title: found '2016' (a number), expected text; put it in quotation marks
          title: no          ¦ 3:8: title: found 'no' (true or false), expected text; put it in quotation marks
          title: [a]         ¦ 3:8: title: found a list, expected text
          title: {a: b}      ¦ 3:8: title: found keys with values, expected text
          title:             ¦ 3:7: title: found nothing, expected text
          title: ' '         ¦ 3:8: title: found '', expected text
          title: !!binary YQ== ¦ 3:8: title: found 'YQ==' (tag:yaml.org,2002:binary), expected text; put it in quotation marks
          sides: staff       ¦ 3:8: sides: found 'staff', expected a list, with a hyphen before each item
          sides: []          ¦ 3:8: sides: found an empty list, expected at least one item; or leave the key out
          authors: Ash       ¦ 3:10: authors: found 'Ash', expected a list, with a hyphen before each item
          authors: [Ash]     ¦ 3:11: authors: found 'Ash', expected the keys name, side, aliases or coverage
          coverage: 2016     ¦ 3:11: coverage: found '2016' (a number), expected the keys first or last
          tokens: keep       ¦ 3:9: tokens: found 'keep', expected the keys hyphens, numbers or stop_words
          trim: [1]          ¦ 3:8: trim: found '1' (a number), expected text; put it in quotation marks
          # numbers
          minimum_count: 0   ¦ 3:16: minimum_count: found '0' (a number), expected a whole number of at least 1
          minimum_count: -1  ¦ 3:16: minimum_count: found '-1' (a number), expected a whole number of at least 1
          minimum_count: 1.5 ¦ 3:16: minimum_count: found '1.5' (a number), expected a whole number of at least 1
          minimum_count: '5' ¦ 3:16: minimum_count: found '5', expected a whole number of at least 1
          minimum_count: 0x10 ¦ 3:16: minimum_count: found '0x10' (a number), expected a whole number of at least 1
          minimum_count: 99999999999 ¦ 3:16: minimum_count: found '99999999999' (a number), expected a whole number of at least 1
          event_weeks: 0     ¦ 3:14: event_weeks: found '0' (a number), expected a whole number of at least 1
          detail: -1         ¦ 3:9: detail: found '-1' (a number), expected a whole number of at least 0
          seed: 1.5          ¦ 3:7: seed: found '1.5' (a number), expected a whole number of at least 0
          prior_tokens: 0    ¦ 3:15: prior_tokens: found '0' (a number), expected a number above 0
          prior_tokens: -500 ¦ 3:15: prior_tokens: found '-500' (a number), expected a number above 0
          prior_tokens: .inf ¦ 3:15: prior_tokens: found '.inf' (a number), expected a number above 0
          prior_tokens: 1e999 ¦ 3:15: prior_tokens: found '1e999' (a number), expected a number above 0
          allowed_rejections: 1.1  ¦ 3:21: allowed_rejections: found '1.1' (a number), expected a number from 0 to 1
          allowed_rejections: -0.1 ¦ 3:21: allowed_rejections: found '-0.1' (a number), expected a number from 0 to 1
          allowed_rejections: .nan ¦ 3:21: allowed_rejections: found '.nan' (a number), expected a number from 0 to 1
          allowed_rejections: 5%   ¦ 3:21: allowed_rejections: found '5%', expected a number from 0 to 1
          # dates
          coverage: {first: 2016-13-01} ¦ 3:19: coverage.first: found '2016-13-01', expected a day such as 2016-04-26
          coverage: {first: 2015-02-29} ¦ 3:19: coverage.first: found '2015-02-29', expected a day such as 2016-04-26
          coverage: {last: 2016-4-26}   ¦ 3:18: coverage.last: found '2016-4-26', expected a day such as 2016-04-26
          coverage: {last: 2016}        ¦ 3:18: coverage.last: found '2016' (a number), expected a day such as 2016-04-26
          coverage: {first: 2016-02-01, last: 2016-01-31} ¦ 3:37: coverage.last: found '2016-01-31', expected a day that is not before coverage.first, 2016-02-01
          authors: [{name: Ash, coverage: {first: 2016-02-01, last: 2016-01-31}}] ¦ 3:59: authors.coverage.last: found '2016-01-31', expected a day that is not before authors.coverage.first, 2016-02-01
          # zones and locales
          timezone: Europe/Londn ¦ 3:11: timezone: found 'Europe/Londn', expected a time zone such as Europe/London; did you mean 'Europe/London'?
          timezone: '???'        ¦ 3:11: timezone: found '???', expected a time zone such as Europe/London
          locale: en_GB          ¦ 3:9: locale: found 'en_GB', expected a language tag such as en-GB; did you mean 'en-GB'?
          locale: en-UK          ¦ 3:9: locale: found 'en-UK', expected a language tag such as en-GB; did you mean 'en-GB'?
          locale: xx-GB          ¦ 3:9: locale: found 'xx-GB', expected a language tag such as en-GB
          locale: English        ¦ 3:9: locale: found 'English', expected a language tag such as en-GB
          # sides and authors
          sides: [staff, all]    ¦ 3:16: sides: found 'all', expected another name; in the tables 'all' is everybody
          sides: [staff, staff]  ¦ 3:16: sides: found 'staff' a second time, expected once; the first is at study.yaml:3:9
          authors: [{name: Ash, side: all}] ¦ 3:29: authors.side: found 'all', expected another name; in the tables 'all' is everybody
          authors: [{side: staff}] ¦ 3:11: authors: found an author without the key name, expected one
          authors: [{name: Ash}, {name: Ash}] ¦ 3:31: authors.name: found 'Ash' a second time, expected each name and alias once; the first is at study.yaml:3:18
          authors: [{name: Ash, aliases: [A, A]}] ¦ 3:36: authors.aliases: found 'A' a second time, expected each name and alias once; the first is at study.yaml:3:33
          authors: [{name: Ash, aliases: [Ash]}]  ¦ 3:33: authors.aliases: found 'Ash' a second time, expected each name and alias once; the first is at study.yaml:3:18
          authors: [{name: Ash, aliases: [B]}, {name: B}] ¦ 3:45: authors.name: found 'B' a second time, expected each name and alias once; the first is at study.yaml:3:33
          # closed sets
          tables: [phrase_count] ¦ 3:10: tables: found 'phrase_count', expected documents, rejected, trimmed, author_weeks, term_frequencies, phrase_counts, phrase_trends, phrase_totals, concordance, keyness, phrase_comparisons, event_effects, collocates, ngrams or dispersion; did you mean 'phrase_counts'?
          tables: [trimmed, trimmed] ¦ 3:19: tables: found 'trimmed' a second time, expected once; the first is at study.yaml:3:10
          tables: []             ¦ 3:9: tables: found an empty list, expected at least one item; or leave the key out
          words: quoted          ¦ 3:8: words: found 'quoted', expected own or all
          permute: author        ¦ 3:10: permute: found 'author', expected documents or authors; did you mean 'authors'?
          tokens: {hyphens: kep} ¦ 3:19: tokens.hyphens: found 'kep', expected split or keep; did you mean 'keep'?
          tokens: {numbers: yes} ¦ 3:19: tokens.numbers: found 'yes' (true or false), expected keep or drop
          tokens: {stop_words: [of the]} ¦ 3:23: tokens.stop_words: found 'of the', expected one word
          # patterns
          trim: ['[a']       ¦ 3:8: trim: found '[a', expected a regular expression of Java: Unclosed character class at character 2
          trim: [ok, '(a']   ¦ 3:12: trim: found '(a', expected a regular expression of Java: Unclosed group at character 3
          # files and folders
          phrases: phrase.csv ¦ 3:10: phrases: found no file 'phrase.csv'; did you mean 'phrases.csv'?
          events: .           ¦ 3:9: events: found 'FOLDER', expected a file
          events: nowhere/x.csv ¦ 3:9: events: found no file 'nowhere/x.csv'
          tokens: {stop_words: stop.txt} ¦ 3:22: tokens.stop_words: found no file 'stop.txt'
          output: "a\\0b"     ¦ 3:9: output: found 'a b', expected a path
          output: .           ¦ 3:9: output: found a folder that holds the study or its documents (FOLDER), expected one for the results alone
          """)
  void refusesALine(String line, String message) {
    study.file("phrases.csv", "phrase,pattern").least(line);
    assertThat(
        study.problems(), contains(("study.yaml:" + message).replace("FOLDER", folder.toString())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          documents: lists.csv               ¦ 2:12: documents: found no file 'lists.csv'; did you mean 'list.csv'?
          documents: [list.csv]              ¦ 2:12: documents: found a list, expected the keys list, include or root
          documents: {}                      ¦ 2:12: documents: found neither list nor include, expected at least one of them
          documents: {root: .}               ¦ 2:12: documents: found neither list nor include, expected at least one of them
          documents: {list: lists.csv}       ¦ 2:19: documents.list: found no file 'lists.csv'; did you mean 'list.csv'?
          documents: {list: list.csv, root: dat} ¦ 2:35: documents.root: found no folder 'dat'; did you mean 'data'?
          documents: {include: dat}          ¦ 2:22: documents.include: found no file or folder 'dat'; did you mean 'data'?
          documents: {include: [dat/*.txt]}  ¦ 2:23: documents.include: found no folder 'dat'; did you mean 'data'?
          documents: {include: ['data/*.txt', 'data/*.md']} ¦ 2:37: documents.include: found no document in FOLDER/data/*.md, expected at least one; hidden files and the study's own are none
          documents: {include: 'data/[a'}    ¦ 2:22: documents.include: found 'data/[a', expected a glob such as statements/**/*.txt: Missing ']
          documents: {include: []}           ¦ 2:22: documents.include: found an empty list, expected a folder or glob
          documents: {include: {a: b}}       ¦ 2:22: documents.include: found keys with values, expected a list, with a hyphen before each item
          documents: {include: empty}        ¦ 2:22: documents.include: found no document in FOLDER/empty, expected at least one; hidden files and the study's own are none
          documents: {list: data/list.csv, include: [data, more]} ¦ 2:50: documents.include: found a place outside the folder of the list (FOLDER/data), expected the key documents.root, a folder that holds both
          documents: {include: more, root: data} ¦ 2:22: documents.include: found a place outside documents.root (FOLDER/data), expected one inside
          """)
  void refusesDocuments(String line, String message) {
    study
        .file("list.csv", "path", "a.txt")
        .file("data/list.csv", "path", "a.txt")
        .file("data/a.txt", "text")
        .file("more/b.txt", "text")
        .file("empty/.hidden", "text")
        .yaml("name: talks", line);
    assertThat(
        study.problems(),
        contains(
            ("study.yaml:" + message)
                .replace("FOLDER", folder.toString())
                .replace(folder + "/", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          Trust Talks 2016! ¦ found 'Trust Talks 2016!', expected lower-case letters (a to z), digits and hyphens; did you mean 'trust-talks-2016'?
          -talks            ¦ found '-talks', expected lower-case letters (a to z), digits and hyphens; did you mean 'talks'?
          ΑΒΓ               ¦ found 'ΑΒΓ', expected lower-case letters (a to z), digits and hyphens
          """)
  void refusesNames(String name, String message) {
    study.file("list.csv", "path", "a.txt").yaml("name: " + name, "documents: list.csv");
    assertThat(study.problems(), contains("study.yaml:1:7: name: " + message));
  }

  @Test
  void refusesAnUnknownSideOfAnAuthor() {
    study.least("sides: [staff, board]", "authors:", "  - {name: Ash, side: staf}");
    assertThat(
        study.problems(),
        contains(
            "study.yaml:5:23: authors.side: found 'staf', expected a side of the study (staff or"
                + " board); did you mean 'staff'?"));
  }

  @Test
  void refusesAStudyWithoutItsNameAndDocuments() {
    study.yaml("title: Talks");
    assertThat(
        study.problems(),
        contains(
            "study.yaml:1:1: name: found no such key, expected it in every study",
            "study.yaml:1:1: documents: found no such key, expected it in every study"));
  }

  @Test
  void refusesWhatIsNoStudy() {
    String keys =
        "expected the keys name, title, documents, timezone, locale, coverage, sides, authors,"
            + " phrases, events, tokens, trim, words, minimum_count, comparisons, event_weeks, permute,"
            + " detail, seed, prior_tokens, tables, allowed_rejections or output";
    assertThat(
        study.yaml("- name: a").problems(), contains("study.yaml:1:1: found a list, " + keys));
    assertThat(
        study.yaml("# only this", "talk").problems(),
        contains("study.yaml:2:1: found 'talk', " + keys));
  }

  @Test
  void refusesAnEmptyFile() {
    String message =
        "study.yaml:1:1: found an empty file, expected a study with at least the keys name and"
            + " documents";
    assertThat(study.yaml("").problems(), contains(message));
    assertThat(study.yaml("# nothing yet").problems(), contains(message));
    assertThat(study.bytes("study.yaml", new byte[0]).problems(), contains(message));
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThat(
        study.yaml("name: talks", "sides: [a, b", "title: x").problems(),
        contains(
            "study.yaml:3:6: is no YAML, while parsing a flow sequence: expected ',' or ']', but"
                + " got :"));
    assertThat(
        study.yaml("name: talks", "\ttitle: x").problems(),
        contains(
            "study.yaml:2:1: is no YAML, while scanning for the next token: found character"
                + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for"
                + " indentation)"));
    assertThat(
        study.yaml("name: talks", "title: *none").problems(),
        contains("study.yaml:2:8: is no YAML: found undefined alias none"));
    assertThat(
        study.yaml("name: talks", "---", "name: b").problems(),
        contains(
            "study.yaml:2:1: is no YAML, expected a single document in the stream: but found"
                + " another document"));
    assertThat(
        study.yaml("name: talks", "title: a\u0007b").problems(),
        contains("study.yaml:2:9: is no YAML: found the control character U+0007"));
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    study.bytes(
        "study.yaml", "name: talks\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(
        study.problems(),
        contains(
            "study.yaml:2:11: found bytes that are no UTF-8, expected UTF-8; save it as such"));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(
        study.problems(), contains("study.yaml: is not there; check its name and its permissions"));
  }

  @Test
  void refusesStopWordsOfSeveralWords() {
    study.file("stop.txt", "the", "", "  of the").least("tokens: {stop_words: stop.txt}");
    assertThat(
        study.problems(),
        contains(
            "stop.txt:3:3: tokens.stop_words: found 'of the', expected one word on each line"));
  }

  @Test
  void countsColumnsInCharacters() {
    study.least("sides: ['😀', all]");
    assertThat(
        study.problems().get(0),
        is(
            "study.yaml:3:14: sides: found 'all', expected another name; in the tables 'all' is"
                + " everybody"));
  }

  @Test
  void namesEveryProblemOfEveryFileFromTopToBottom() {
    study
        .file("list.csv", "path,side", "a.txt,all", ",staff")
        .file("phrases.csv", "phrase,pattern", "pay,\"pay, wages\"")
        .yaml(
            "name: Talks",
            "minimum_count: 0",
            "documents: list.csv",
            "phrases: phrases.csv",
            "timezone: Mars",
            "locale: en-UK");
    assertThat(
        study.problems().stream().map(line -> line.replaceAll("(: [a-z_]+): .*", "$1")).toList(),
        contains(
            "study.yaml:1:7: name",
            "study.yaml:2:16: minimum_count",
            "study.yaml:5:11: timezone",
            "study.yaml:6:9: locale",
            "phrases.csv:2:5: pattern",
            "list.csv:2:7: side",
            "list.csv:3:1: path"));
  }

  @Test
  void showsAHundredProblemsAndKeepsThemAll() {
    String[] rows =
        IntStream.range(0, 151).mapToObj(i -> i == 0 ? "path" : "../a").toArray(String[]::new);
    study.file("list.csv", rows).least();
    StudyException refusal = assertThrows(StudyException.class, study::open);
    assertThat(refusal.problems(), hasSize(149));
    List<String> shown = refusal.getMessage().lines().toList();
    assertThat(shown, hasSize(101));
    assertThat(shown.get(100), endsWith("… and 49 more problems"));
    Problem last = refusal.problems().get(148);
    assertThat(last.place(), is(new Place(folder.resolve("list.csv").toString(), 151, 1)));
    assertThat(last.key(), is("path"));
  }
}
