package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.Cli;
import org.parley.model.TableName;

/** Tests the command that writes a concordance. */
class FindCommandTest {

  /** The columns that the table and the command share. */
  private static final String[] SHARED = {
    "path", "part", "start", "end", "author", "side", "date", "quoted", "left", "match", "right"
  };

  @TempDir private Path folder;

  private FinishedRun find(String pattern, Path study, String... flags) {
    List<String> words =
        new ArrayList<>(
            List.of("find", pattern, study.toString(), "--output=" + folder.resolve("found")));
    words.addAll(List.of(flags));
    return FinishedRun.of(words.toArray(String[]::new));
  }

  private List<CSVRecord> rows(FinishedRun run) throws IOException {
    return PublishedTables.rows(Files.writeString(folder.resolve("rows.csv"), run.done().out()));
  }

  private List<CSVRecord> sample(String pattern, String... flags) throws IOException {
    return rows(find(pattern, StudyRun.SAMPLE_DISPUTE.yaml(), flags));
  }

  private static List<String> column(List<CSVRecord> rows, String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }

  private static List<String> keys(List<CSVRecord> rows, String... columns) {
    return rows.stream().map(row -> PublishedTables.key(row, columns)).toList();
  }

  /** The phrases have several patterns, wildcards, and hits in quotations. */
  @ParameterizedTest
  @ValueSource(strings = {"goodwill", "patient-safety", "flexibility", "strike"})
  void findsTheHitsThatARunCounts(String phrase) throws IOException {
    List<CSVRecord> found = sample(phrase, "--phrase");
    PublishedTables tables = StudyRun.SAMPLE_DISPUTE.tables();
    assertThat(
        keys(found, SHARED),
        is(
            tables
                .rows(TableName.CONCORDANCE, row -> row.get("phrase").equals(phrase))
                .map(row -> PublishedTables.key(row, SHARED))
                .toList()));
    Map<String, Long> counted = new TreeMap<>();
    Map<String, Long> own = new TreeMap<>();
    tables
        .rows(TableName.PHRASE_COUNTS, row -> row.get("phrase").equals(phrase))
        .forEach(
            row -> {
              String group = PublishedTables.key(row, "author", "side");
              counted.merge(group, PublishedTables.count(row, "count"), Long::sum);
              own.merge(group, PublishedTables.count(row, "own_count"), Long::sum);
            });
    counted.values().removeIf(count -> count == 0);
    own.values().removeIf(count -> count == 0);
    assertThat(groups(found), is(counted));
    assertThat(
        groups(found.stream().filter(row -> row.get("quoted").equals("false")).toList()), is(own));
  }

  private static Map<String, Long> groups(List<CSVRecord> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> PublishedTables.key(row, "author", "side"),
                TreeMap::new,
                Collectors.counting()));
  }

  /** Parts of containers, duplicates and rejected documents are those of a run. */
  @Test
  void readsContainersAsARunDoes() throws IOException {
    SmallStudy study = SmallStudy.ofContainers(folder);
    study.run().done();
    List<CSVRecord> found = rows(find("safe*", study.yaml()));
    List<CSVRecord> counted =
        PublishedTables.at(study.output())
            .rows(TableName.CONCORDANCE, row -> row.get("phrase").equals("safe"))
            .toList();
    assertThat(found.size(), is(greaterThan(500)));
    assertThat(keys(found, SHARED), is(keys(counted, SHARED)));
  }

  @Test
  void aSampleIsDrawnWithTheSeedOfTheStudy() throws IOException {
    SmallStudy study = SmallStudy.ofManyTexts(folder);
    List<String> all = keys(rows(find("safe*", study.yaml())), SHARED);
    List<String> drawn = keys(rows(find("safe*", study.yaml(), "--sample=9")), SHARED);
    assertThat(drawn.size(), is(9));
    assertThat(drawn, is(all.stream().filter(new HashSet<>(drawn)::contains).toList()));
    List<String> more = keys(rows(find("safe*", study.yaml(), "--sample=20")), SHARED);
    assertThat(new HashSet<>(more).containsAll(drawn), is(true));
    study.adding("seed: 7");
    List<String> other = keys(rows(find("safe*", study.yaml(), "--sample=9")), SHARED);
    assertThat(other.equals(drawn), is(false));
  }

  @Test
  void theOrderOfTheListDoesNotMatter() throws IOException {
    SmallStudy study = SmallStudy.ofManyTexts(folder);
    String sorted = find("the ?a*", study.yaml(), "--sort=right", "--sample=12").done().out();
    Path list = folder.resolve("docs/documents.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(list));
    lines.subList(1, lines.size()).sort(Comparator.reverseOrder());
    Files.write(list, lines);
    assertThat(
        find("the ?a*", study.yaml(), "--sort=right", "--sample=12").done().out(), is(sorted));
  }

  @ParameterizedTest
  @CsvSource({"date, date", "author, author", "side, side"})
  void sortsByAColumn(String order, String column) throws IOException {
    List<String> found = column(sample("the", "--sort=" + order), column);
    assertThat(found, is(found.stream().sorted().toList()));
    assertThat(new HashSet<>(found).size(), is(greaterThan(2)));
  }

  @Test
  void sortsByTheWordsBeforeAndAfter() throws IOException {
    SmallStudy study = SmallStudy.in(folder);
    study.write("docs/a.txt", "Old boats sail. No boats sink. Blue boats Float.\n");
    assertThat(
        column(rows(find("boats", study.yaml(), "--sort=left", "--context=1")), "left"),
        contains("Blue", "No", "Old"));
    assertThat(
        column(rows(find("boats", study.yaml(), "--sort=right", "--context=1")), "right"),
        contains("Float", "sail", "sink"));
  }

  @Test
  void searchesOneSideOrOneAuthor() throws IOException {
    List<CSVRecord> side = sample("goodwill", "--side=management");
    assertThat(column(side, "side"), everyItem(is("management")));
    List<CSVRecord> author = sample("goodwill", "--author=Chief Executive");
    assertThat(column(author, "author"), everyItem(is("Chief Executive")));
    assertThat(author.size(), is(2));
  }

  /** A hit may begin and end inside words; quoted words are told apart, trimmed ones left out. */
  @Test
  void findsARegularExpression() throws IOException {
    SmallStudy study = SmallStudy.in(folder).adding("trim: ['Fares.*']");
    study.write(
        "docs/a.txt", "Fares for ferries.\n\nFerries, he said, “we like our ferries”. A ferry.\n");
    List<CSVRecord> rows =
        rows(find("(?i)err(y|ies\\W)", study.yaml(), "--regex", "--author=Skippers"));
    assertThat(
        keys(rows, "start", "end", "quoted", "left", "match", "right"),
        contains(
            "21 | 28 | false | F | erries, | he said, “we like our ferries”. A ferry.",
            "52 | 59 | true | Ferries, he said, “we like our f | erries” | . A ferry.",
            "64 | 68 | false | Ferries, he said, “we like our ferries”. A f | erry | ."));
  }

  @Test
  void stopsASearchThatTakesTooLong() {
    SmallStudy study = SmallStudy.in(folder);
    study.write("docs/a.txt", "a".repeat(60) + "\n");
    FinishedRun run = find("(a|aa)+\\1#|safe", study.yaml(), "--regex");
    assertThat(run.exit(), is(Cli.FAILED));
    assertThat(
        run.err(), containsString("a.txt: the search takes too long here; its hits are left out"));
    assertThat(run.out(), containsString("b.txt,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(| --regex| '(': expected a regular expression of Java; Unclosed group at character 2",
        "*| --context=3| pattern '*' ",
        "goodwil| --phrase| unknown phrase 'goodwil'; did you mean 'goodwill'?",
        "boat| --side=crew| unknown side 'crew'",
        "boat| --author=Nobody| unknown author 'Nobody'",
        "boat| --sort=size| --sort=size: expected one of document, date, author, side, left, right",
        "boat| --context=0| --context=0: expected a whole number 1 to 1000",
        "boat| --sample=0| --sample=0: expected a whole number from 1 up"
      })
  void saysWhatIsWrong(String pattern, String flag, String message) {
    FinishedRun run = find(pattern, StudyRun.SAMPLE_DISPUTE.yaml(), flag);
    assertThat(run.exit(), is(Cli.WRONG_USE));
    assertThat(run.err(), containsString(message));
  }
}
