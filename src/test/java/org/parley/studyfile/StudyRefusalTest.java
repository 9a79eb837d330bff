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
          covrage: {}        ¦ 3:1: unknown key 'covrage'; did you mean 'coverage'? Known keys: name, title, documents, timezone, locale, coverage, variables, sides, authors, phrases, coding, wrong_hits, events, tokens, quotations, trim, trim_rules, office_properties, file_name, columns, near_duplicates, near_threshold, copies, words, minimum_count, comparisons, event_weeks, permute, detail, seed, prior_tokens, tables, page_texts, allowed_rejections, output
          stop_words: [a]    ¦ 3:1: unknown key 'stop_words'; did you mean 'tokens.stop_words'? Known keys: name, title, documents, timezone, locale, coverage, variables, sides, authors, phrases, coding, wrong_hits, events, tokens, quotations, trim, trim_rules, office_properties, file_name, columns, near_duplicates, near_threshold, copies, words, minimum_count, comparisons, event_weeks, permute, detail, seed, prior_tokens, tables, page_texts, allowed_rejections, output
          coverage: {frist: 2016-01-01} ¦ 3:12: coverage: unknown key 'frist'; did you mean 'first'? Known keys: first, last
          coverage: {from: 2016-01-01}  ¦ 3:12: coverage: unknown key 'from'; known keys: first, last
          tokens: {hyphen: keep}        ¦ 3:10: tokens: unknown key 'hyphen'; did you mean 'hyphens'? Known keys: hyphens, numbers, possessives, stop_words
          name: more         ¦ 3:1: repeated key 'name'; first at study.yaml:1:7
          # wrong types
          title: 2016        ¦ 3:8: title: invalid value '2016' (a number); allowed: text, in quotation marks
          title: no          ¦ 3:8: title: invalid value 'no' (true or false); allowed: text, in quotation marks
          title: [a]         ¦ 3:8: title: invalid value (a list); allowed: text
          title: {a: b}      ¦ 3:8: title: invalid value (keys with values); allowed: text
          title:             ¦ 3:7: title: missing value; allowed: text
          title: ' '         ¦ 3:8: title: invalid value ''; allowed: text
          title: !!binary YQ== ¦ 3:8: title: invalid value 'YQ==' (tag:yaml.org,2002:binary); allowed: text, in quotation marks
          sides: staff       ¦ 3:8: sides: invalid value 'staff'; allowed: a list, such as [a, b]
          sides: []          ¦ 3:8: sides: empty list; add an item, or leave the key out
          authors: Ash       ¦ 3:10: authors: invalid value 'Ash'; allowed: a list, such as [a, b]
          authors: [Ash]     ¦ 3:11: authors: invalid value 'Ash'; allowed: the keys name, side, aliases, coverage
          coverage: 2016     ¦ 3:11: coverage: invalid value '2016' (a number); allowed: the keys first, last
          tokens: keep       ¦ 3:9: tokens: invalid value 'keep'; allowed: the keys hyphens, numbers, possessives, stop_words
          trim: [1]          ¦ 3:8: trim: invalid value '1' (a number); allowed: text, in quotation marks
          # numbers
          minimum_count: 0   ¦ 3:16: minimum_count: invalid value '0' (a number); allowed: a whole number of at least 1
          minimum_count: -1  ¦ 3:16: minimum_count: invalid value '-1' (a number); allowed: a whole number of at least 1
          minimum_count: 1.5 ¦ 3:16: minimum_count: invalid value '1.5' (a number); allowed: a whole number of at least 1
          minimum_count: '5' ¦ 3:16: minimum_count: invalid value '5'; allowed: a whole number of at least 1
          minimum_count: 0x10 ¦ 3:16: minimum_count: invalid value '0x10' (a number); allowed: a whole number of at least 1
          minimum_count: 99999999999 ¦ 3:16: minimum_count: invalid value '99999999999' (a number); allowed: a whole number of at least 1
          event_weeks: 0     ¦ 3:14: event_weeks: invalid value '0' (a number); allowed: a whole number of at least 1
          detail: -1         ¦ 3:9: detail: invalid value '-1' (a number); allowed: a whole number of at least 0
          seed: 1.5          ¦ 3:7: seed: invalid value '1.5' (a number); allowed: a whole number of at least 0
          prior_tokens: 0    ¦ 3:15: prior_tokens: invalid value '0' (a number); allowed: a number greater than 0
          prior_tokens: -500 ¦ 3:15: prior_tokens: invalid value '-500' (a number); allowed: a number greater than 0
          prior_tokens: .inf ¦ 3:15: prior_tokens: invalid value '.inf' (a number); allowed: a number greater than 0
          prior_tokens: 1e999 ¦ 3:15: prior_tokens: invalid value '1e999' (a number); allowed: a number greater than 0
          allowed_rejections: 1.1  ¦ 3:21: allowed_rejections: invalid value '1.1' (a number); allowed: a number from 0 to 1
          allowed_rejections: -0.1 ¦ 3:21: allowed_rejections: invalid value '-0.1' (a number); allowed: a number from 0 to 1
          allowed_rejections: .nan ¦ 3:21: allowed_rejections: invalid value '.nan' (a number); allowed: a number from 0 to 1
          allowed_rejections: 5%   ¦ 3:21: allowed_rejections: invalid value '5%'; allowed: a number from 0 to 1
          # dates
          coverage: {first: 2016-13-01} ¦ 3:19: coverage.first: invalid value '2016-13-01'; allowed: a day such as 2016-04-26
          coverage: {first: 2015-02-29} ¦ 3:19: coverage.first: invalid value '2015-02-29'; allowed: a day such as 2016-04-26
          coverage: {last: 2016-4-26}   ¦ 3:18: coverage.last: invalid value '2016-4-26'; allowed: a day such as 2016-04-26
          coverage: {last: 2016}        ¦ 3:18: coverage.last: invalid value '2016' (a number); allowed: a day such as 2016-04-26
          coverage: {first: 2016-02-01, last: 2016-01-31} ¦ 3:37: coverage.last: '2016-01-31' is before coverage.first, '2016-02-01'
          authors: [{name: Ash, coverage: {first: 2016-02-01, last: 2016-01-31}}] ¦ 3:59: authors.coverage.last: '2016-01-31' is before authors.coverage.first, '2016-02-01'
          # zones and locales
          timezone: Europe/Londn ¦ 3:11: timezone: unknown time zone 'Europe/Londn'; did you mean 'Europe/London'? Allowed: a time zone such as Europe/London
          timezone: '???'        ¦ 3:11: timezone: unknown time zone '???'; allowed: a time zone such as Europe/London
          locale: en_GB          ¦ 3:9: locale: unknown language tag 'en_GB'; did you mean 'en-GB'? Allowed: a language tag such as en-GB
          locale: en-UK          ¦ 3:9: locale: unknown language tag 'en-UK'; did you mean 'en-GB'? Allowed: a language tag such as en-GB
          locale: xx-GB          ¦ 3:9: locale: unknown language tag 'xx-GB'; allowed: a language tag such as en-GB
          locale: English        ¦ 3:9: locale: unknown language tag 'English'; allowed: a language tag such as en-GB
          # sides and authors
          sides: [staff, all]    ¦ 3:16: sides: reserved side 'all', which means everybody in the tables; choose another name
          sides: [staff, staff]  ¦ 3:16: sides: repeated value 'staff'; first at study.yaml:3:9
          authors: [{name: Ash, side: all}] ¦ 3:29: authors.side: reserved side 'all', which means everybody in the tables; choose another name
          authors: [{name: Ash, side: []}] ¦ 3:29: authors.side: empty list; add a side with its days, or leave the key out
          authors: [{name: Ash, side: [staff]}] ¦ 3:30: authors.side: invalid value 'staff'; allowed: the keys name, first, last
          authors: [{name: Ash, side: [{last: 2016-01-01}]}] ¦ 3:30: authors.side: missing key 'name'
          authors: [{name: Ash, side: [{name: all}]}] ¦ 3:37: authors.side.name: reserved side 'all', which means everybody in the tables; choose another name
          authors: [{name: Ash, side: [{name: a, first: 2016-02-01, last: 2016-01-01}]}] ¦ 3:65: authors.side.last: '2016-01-01' is before authors.side.first, '2016-02-01'
          authors: [{name: Ash, side: [{name: a, last: 2016-02-01}, {name: b, first: 2016-02-01}]}] ¦ 3:59: authors.side: the days of side 'b' of 'Ash' overlap those of side 'a'; allowed: one side on each day; add 'first' or 'last'
          authors: [{name: Ash, side: [{name: a}, {name: a}]}] ¦ 3:41: authors.side: the days of side 'a' of 'Ash' overlap those of side 'a'; allowed: one side on each day; add 'first' or 'last'
          authors: [{side: staff}] ¦ 3:11: authors: missing key 'name'
          authors: [{name: Ash}, {name: Ash}] ¦ 3:31: authors.name: repeated name or alias 'Ash'; first at study.yaml:3:18
          authors: [{name: Ash, aliases: [A, A]}] ¦ 3:36: authors.aliases: repeated name or alias 'A'; first at study.yaml:3:33
          authors: [{name: Ash, aliases: [Ash]}]  ¦ 3:33: authors.aliases: repeated name or alias 'Ash'; first at study.yaml:3:18
          authors: [{name: Ash, aliases: [B]}, {name: B}] ¦ 3:45: authors.name: repeated name or alias 'B'; first at study.yaml:3:33
          # closed sets
          tables: [phrase_count] ¦ 3:10: tables: unknown value 'phrase_count'; did you mean 'phrase_counts'? Allowed: documents, rejected, duplicates, trimmed, author_weeks, term_frequencies, phrase_counts, phrase_trends, phrase_totals, concordance, keyness, phrase_comparisons, event_effects, collocates, ngrams, dispersion
          tables: [trimmed, trimmed] ¦ 3:19: tables: repeated value 'trimmed'; first at study.yaml:3:10
          tables: []             ¦ 3:9: tables: empty list; add an item, or leave the key out
          words: quoted          ¦ 3:8: words: unknown value 'quoted'; allowed: own, all
          permute: author        ¦ 3:10: permute: unknown value 'author'; did you mean 'authors'? Allowed: documents, authors
          tokens: {hyphens: kep} ¦ 3:19: tokens.hyphens: unknown value 'kep'; did you mean 'keep'? Allowed: split, keep
          tokens: {numbers: yes} ¦ 3:19: tokens.numbers: invalid value 'yes' (true or false); allowed: keep, drop
          tokens: {stop_words: klingon} ¦ 3:22: tokens.stop_words: unknown language 'klingon'; allowed: danish, dutch, english, finnish, french, german, hungarian, indonesian, italian, norwegian, portuguese, russian, spanish, swedish; or a file with one word on each line
          tokens: {stop_words: English} ¦ 3:22: tokens.stop_words: unknown language 'English'; did you mean 'english'? Allowed: danish, dutch, english, finnish, french, german, hungarian, indonesian, italian, norwegian, portuguese, russian, spanish, swedish; or a file with one word on each line
          tokens: {stop_words: [of the]} ¦ 3:23: tokens.stop_words: several words: 'of the'; allowed: one word
          # patterns
          trim: ['[a']       ¦ 3:8: trim: invalid regular expression '[a': Unclosed character class at character 2
          trim: [ok, '(a']   ¦ 3:12: trim: invalid regular expression '(a': Unclosed group at character 3
          # files and folders
          phrases: phrase.csv ¦ 3:10: phrases: file not found: 'phrase.csv'; did you mean 'phrases.csv'?
          events: .           ¦ 3:9: events: not a file: 'FOLDER'
          events: nowhere/x.csv ¦ 3:9: events: file not found: 'nowhere/x.csv'
          tokens: {stop_words: stop.txt} ¦ 3:22: tokens.stop_words: file not found: 'stop.txt'
          output: "a\\0b"     ¦ 3:9: output: invalid path 'a b'
          output: .           ¦ 3:9: output: folder 'FOLDER' contains the study or its documents; allowed: a folder for the results alone
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
          documents: lists.csv               ¦ 2:12: documents: file not found: 'lists.csv'; did you mean 'list.csv'?
          documents: [list.csv]              ¦ 2:12: documents: invalid value (a list); allowed: the keys list, include, root, catalogue
          documents: {}                      ¦ 2:12: documents: missing key 'list' or 'include'
          documents: {root: .}               ¦ 2:12: documents: missing key 'list' or 'include'
          documents: {list: lists.csv}       ¦ 2:19: documents.list: file not found: 'lists.csv'; did you mean 'list.csv'?
          documents: {list: list.csv, root: dat} ¦ 2:35: documents.root: folder not found: 'dat'; did you mean 'data'?
          documents: {list: list.csv, catalogue: lists.csv} ¦ 2:40: documents.catalogue: file not found: 'lists.csv'; did you mean 'list.csv'?
          documents: {include: dat}          ¦ 2:22: documents.include: file or folder not found: 'dat'; did you mean 'data'?
          documents: {include: [dat/*.txt]}  ¦ 2:23: documents.include: folder not found: 'dat'; did you mean 'data'?
          documents: {include: ['data/*.txt', 'data/*.md']} ¦ 2:37: documents.include: no documents in 'data/*.md'; hidden files and the study's own files do not count
          documents: {include: 'data/[a'}    ¦ 2:22: documents.include: invalid glob 'data/[a': Missing ']; allowed: a glob such as statements/**/*.txt
          documents: {include: []}           ¦ 2:22: documents.include: empty list; add a folder, file or glob
          documents: {include: {a: b}}       ¦ 2:22: documents.include: invalid value (keys with values); allowed: a list, such as [a, b]
          documents: {include: empty}        ¦ 2:22: documents.include: no documents in 'empty'; hidden files and the study's own files do not count
          documents: {list: data/list.csv, include: [data, more]} ¦ 2:50: documents.include: 'more' is outside the list's folder, 'data'; set documents.root to a folder that contains both
          documents: {include: more, root: data} ¦ 2:22: documents.include: 'more' is outside documents.root, 'data'
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
          Trust Talks 2016! ¦ invalid name 'Trust Talks 2016!'; did you mean 'trust-talks-2016'? Allowed: lower-case letters (a to z), digits and hyphens
          -talks            ¦ invalid name '-talks'; did you mean 'talks'? Allowed: lower-case letters (a to z), digits and hyphens
          ΑΒΓ               ¦ invalid name 'ΑΒΓ'; allowed: lower-case letters (a to z), digits and hyphens
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
            "study.yaml:5:23: authors.side: unknown side 'staf'; did you mean 'staff'? Known sides:"
                + " staff, board"));
  }

  @Test
  void refusesAStudyWithoutItsNameAndDocuments() {
    study.yaml("title: Talks");
    assertThat(
        study.problems(),
        contains("study.yaml:1:1: missing key 'name'", "study.yaml:1:1: missing key 'documents'"));
  }

  @Test
  void refusesWhatIsNoStudy() {
    String keys =
        "; allowed: the keys name, title, documents, timezone, locale, coverage, variables, sides, authors,"
            + " phrases, coding, wrong_hits, events, tokens, quotations, trim, trim_rules,"
            + " office_properties, file_name, columns, near_duplicates, near_threshold, copies, words, minimum_count, comparisons, event_weeks, permute,"
            + " detail, seed, prior_tokens, tables, page_texts, allowed_rejections, output";
    assertThat(
        study.yaml("- name: a").problems(),
        contains("study.yaml:1:1: invalid value (a list)" + keys));
    assertThat(
        study.yaml("# only this", "talk").problems(),
        contains("study.yaml:2:1: invalid value 'talk'" + keys));
  }

  @Test
  void refusesAnEmptyFile() {
    String message =
        "study.yaml:1:1: empty file; a study needs at least the keys name and documents";
    assertThat(study.yaml("").problems(), contains(message));
    assertThat(study.yaml("# nothing yet").problems(), contains(message));
    assertThat(study.bytes("study.yaml", new byte[0]).problems(), contains(message));
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThat(
        study.yaml("name: talks", "sides: [a, b", "title: x").problems(),
        contains(
            "study.yaml:3:6: invalid YAML: while parsing a flow sequence: expected ',' or ']', but"
                + " got :"));
    assertThat(
        study.yaml("name: talks", "\ttitle: x").problems(),
        contains(
            "study.yaml:2:1: invalid YAML: while scanning for the next token: found character"
                + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for"
                + " indentation)"));
    assertThat(
        study.yaml("name: talks", "title: *none").problems(),
        contains("study.yaml:2:8: invalid YAML: found undefined alias none"));
    assertThat(
        study.yaml("name: talks", "---", "name: b").problems(),
        contains(
            "study.yaml:2:1: invalid YAML: expected a single document in the stream: but found"
                + " another document"));
    assertThat(
        study.yaml("name: talks", "title: a\u0007b").problems(),
        contains("study.yaml:2:9: invalid YAML: control character U+0007"));
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    study.bytes(
        "study.yaml", "name: talks\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(
        study.problems(), contains("study.yaml:2:11: invalid bytes; save the file as UTF-8"));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(study.problems(), contains("study.yaml: file not found; check its name"));
  }

  @Test
  void refusesStopWordsOfSeveralWords() {
    study.file("stop.txt", "the", "", "  of the").least("tokens: {stop_words: stop.txt}");
    assertThat(
        study.problems(),
        contains(
            "stop.txt:3:3: tokens.stop_words: several words: 'of the'; allowed: one word on each line"));
  }

  @Test
  void countsColumnsInCharacters() {
    study.least("sides: ['😀', all]");
    assertThat(
        study.problems().get(0),
        is(
            "study.yaml:3:14: sides: reserved side 'all', which means everybody in the tables;"
                + " choose another name"));
  }

  @Test
  void namesEveryProblemOfEveryFileFromTopToBottom() {
    study
        .file("list.csv", "path,side", "a.txt,all", ",staff")
        .file("phrases.csv", "phrase,pattern", "pay,☺")
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
            "phrases.csv:2: pattern",
            "list.csv:2: side",
            "list.csv:3: path"));
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
    assertThat(last.place(), is(new Place(folder.resolve("list.csv").toString(), 151, 0)));
    assertThat(last.key(), is("path"));
  }
}
