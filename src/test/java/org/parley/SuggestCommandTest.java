package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** Tests the suggestions for a made-up study of six documents of each side. */
class SuggestCommandTest {

  private static final String HEADER =
      "phrase,pattern,side,count,documents,authors,other_count,other_documents,other_authors,"
          + "log_likelihood,p_adjusted,passage_1,passage_2,other_passage_1,other_passage_2\n";

  private static final String CREW = "Our %1$s night crossing %1$s. Our %1$s safe boats %1$s. ";
  private static final String BOARD = "The %1$s fuel bill %1$s. ";
  private static final String QUOTED = "“We will not sail the night crossing of today.”";

  /** Words that stand beside the others, each too seldom to be suggested. */
  private static final List<String> OTHERS =
      List.of(
          "amber", "blue", "coral", "drab", "ecru", "fawn", "grey", "hazel", "ivory", "jade",
          "khaki", "lilac");

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.in(folder);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boolean crew = i % 2 == 0;
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 3; k++) {
        String other = OTHERS.get((i + 5 * k) % OTHERS.size());
        text.append(crew ? CREW.formatted(other) : BOARD.formatted(other));
      }
      study.write("docs/" + i + ".txt", text.append(crew ? "" : QUOTED).append('\n').toString());
      String author = crew ? (i < 6 ? "Skippers" : "Deckhands") : "Harbour Board";
      rows.add(
          String.format(
              Locale.ROOT, "%d.txt,%s,%s,2031-05-%02d", i, author, crew ? "crew" : "board", 5 + i));
    }
    study.list(rows.toArray(String[]::new));
    study.write("phrases.csv", "phrase,pattern\n");
  }

  private FinishedRun suggest(String... flags) {
    List<String> words = new ArrayList<>(List.of("suggest", study.yaml().toString()));
    words.addAll(List.of(flags));
    return FinishedRun.of(words.toArray(String[]::new));
  }

  private List<CSVRecord> rows(String... flags) throws IOException {
    return PublishedTables.rows(
        Files.writeString(folder.resolve("rows.csv"), suggest(flags).done().out()));
  }

  /** The strongest first: a whole passage stands for its parts. */
  @Test
  void listsWhatEachSideSaysMore() throws IOException {
    List<CSVRecord> rows = rows();
    assertThat(
        rows.stream().map(row -> PublishedTables.key(row, "side", "phrase", "pattern")).toList(),
        contains(
            "crew | night-crossing | night crossing",
            "crew | safe-boats | safe boats",
            "board | fuel-bill | fuel bill"));
  }

  @Test
  void givesDocumentsAuthorsAndPassagesOfBothSides() throws IOException {
    CSVRecord row =
        rows().stream()
            .filter(each -> each.get("phrase").equals("night-crossing"))
            .findFirst()
            .orElseThrow();
    assertThat(
        PublishedTables.key(
            row,
            "count",
            "documents",
            "authors",
            "other_count",
            "other_documents",
            "other_authors"),
        is("18 | 6 | 2 | 0 | 0 | 0"));
    assertThat(
        row.get("passage_1"),
        is(
            "… Our amber [night crossing] amber. Our amber safe boats amber. Our fawn night crossing … (Skippers,"
                + " 2031-05-05)"));
    assertThat(row.get("passage_2"), startsWith("… "));
    assertThat(row.get("passage_2"), containsString("(Deckhands, "));
    assertThat(row.get("other_passage_1"), is(""));
  }

  /** The board quotes the crew; the study decides whether that counts. */
  @Test
  void quotedWordsCountIfTheyCountInTheStudy() throws IOException {
    study.adding("words: all");
    CSVRecord row =
        rows().stream()
            .filter(each -> each.get("phrase").equals("night-crossing"))
            .findFirst()
            .orElseThrow();
    assertThat(PublishedTables.key(row, "other_count", "other_documents"), is("6 | 6"));
    assertThat(row.get("other_passage_1"), containsString("sail the [night crossing] of today."));
    assertThat(row.get("other_passage_2"), containsString("(Harbour Board, 2031-05-1"));
  }

  @Test
  void theRowsAreAListOfPhrases() throws IOException {
    FinishedRun written = suggest("--to=" + folder.resolve("phrases.csv")).done();
    assertThat(written.out(), is(""));
    assertThat(written.err(), is("3 suggestions in " + folder.resolve("phrases.csv") + "\n"));
    assertThat(Files.readString(folder.resolve("phrases.csv")), startsWith(HEADER));
    study.run().done();
    long hits =
        PublishedTables.at(study.output())
            .rows(
                TableName.PHRASE_TOTALS,
                row ->
                    PublishedTables.key(row, "phrase", "group_kind", "group")
                        .equals("night-crossing | side | crew"))
            .mapToLong(row -> PublishedTables.count(row, "own_count"))
            .sum();
    assertThat(hits, is(18L));
  }

  @Test
  void suggestsNothingThatTheStudyHas() throws IOException {
    study.write("phrases.csv", "phrase,pattern\nnights,Night crossing\nfuel,fuel bill*\n");
    List<String> phrases = rows().stream().map(row -> row.get("phrase")).toList();
    assertThat(phrases, not(hasItem("night-crossing")));
    assertThat("a part of a phrase that the study has", phrases, not(hasItem("crossing")));
    assertThat(phrases, hasItem("safe-boats"));
  }

  @Test
  void bareRowsHaveTwoColumnsAndMostLimitsThem() {
    assertThat(
        suggest("--bare", "--most=1").done().out(),
        is("phrase,pattern\nnight-crossing,night crossing\nfuel-bill,fuel bill\n"));
  }

  @Test
  void saysThatThereIsNothing() {
    study.adding("minimum_count: 1000");
    FinishedRun none = suggest().done();
    assertThat(none.out(), is("phrase,pattern\n"));
    assertThat(
        none.err(),
        is("0 suggestions; no word or n-gram of two documents has p_adjusted below 0.05\n"));
  }

  @Test
  void eachOfThreeSidesIsComparedWithTheOthers() throws IOException {
    study.write(
        "study.yaml",
        Files.readString(study.yaml()).replace("[crew, board]", "[crew, board, pier]"));
    study.write("docs/p.txt", "Ice cream for all. ".repeat(9));
    study.write("docs/q.txt", "Ice cream and cake. ".repeat(9));
    String list = Files.readString(folder.resolve("docs/documents.csv"));
    study.write(
        "docs/documents.csv",
        list + "p.txt,Pier Forum,pier,2031-05-05\nq.txt,Pier Forum,,2031-05-06\n");
    List<String> phrases =
        rows().stream().map(row -> PublishedTables.key(row, "side", "phrase")).toList();
    assertThat(phrases, hasItem("pier | ice-cream"));
    assertThat(phrases, hasItem("crew | night-crossing"));
    assertThat(phrases, hasItem("board | fuel-bill"));
  }

  @Test
  void changesNoResults() throws IOException {
    study.run().done();
    String record = Files.readString(study.output().resolve("run.json"));
    suggest().done();
    assertThat(Files.readString(study.output().resolve("run.json")), is(record));
  }

  @Test
  void overwritesNoRows() throws IOException {
    Path list = folder.resolve("phrases.csv");
    Files.writeString(list, "phrase,pattern\nwet,wet\n");
    refuses(
        "--to="
            + list
            + ": the file has rows already, and suggest overwrites none; name another file, and"
            + " paste the rows that you want\n",
        "--to=" + list);
    assertThat(Files.readString(list), is("phrase,pattern\nwet,wet\n"));
    refuses(
        "--to="
            + folder.resolve("no/p.csv")
            + ": there is no folder '"
            + folder.resolve("no")
            + "'\n",
        "--to=" + folder.resolve("no/p.csv"));
    refuses("--most=0: expected a whole number 1 to 1000\n", "--most=0");
  }

  @Test
  void needsTwoSides() throws IOException {
    study.write("study.yaml", "name: ferry\ndocuments: docs/documents.csv\n");
    study.list("0.txt,Skippers,,2031-05-05");
    FinishedRun refused = suggest();
    assertThat(refused.exit(), is(2));
    assertThat(
        refused.err(),
        allOf(
            startsWith(study.yaml() + ": the study has 0 sides, and suggest compares two or more"),
            containsString("column side")));
  }

  private void refuses(String message, String flag) {
    FinishedRun refused = suggest(flag);
    assertThat(refused.err(), is(message));
    assertThat(refused.exit(), is(2));
  }
}
