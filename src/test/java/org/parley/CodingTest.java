package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;
import org.parley.model.TableName;
import org.parley.stats.HypergeometricLimits;

/** Gives marks of passages back to a study, as the page exports them. */
class CodingTest {

  private static final String HEADER = "phrase,path,part,start,words,mark,shown,of,seed\n";

  @TempDir private Path folder;
  private SmallStudy study;

  /** The hits of "safe": 3 of the crew, one of them quoted, and 4 of the board. */
  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.in(folder);
    study.write(
        "docs/a.txt", "The ferry is not safe. A safe job? They said \u201cit is safe\u201d.\n");
    study.write("docs/b.txt", "The ferry is safe. Safety first, safe boats, safe jobs.\n");
    study.adding("coding: coding.csv");
  }

  private static String row(String path, int start, String words, String mark, String drawn) {
    return "safe," + path + ",," + start + "," + words + "," + mark + "," + drawn + "\n";
  }

  /** All seven hits, with two wrong ones: a safe job of the crew, safe jobs of the board. */
  private static String allHits() {
    String drawn = "7,7,";
    return HEADER
        + row("a.txt", 17, "own", "right", drawn)
        + row("a.txt", 25, "own", "wrong", drawn)
        + row("a.txt", 52, "quoted", "right", drawn)
        + row("b.txt", 13, "own", "right", drawn)
        + row("b.txt", 19, "own", "right", drawn)
        + row("b.txt", 33, "own", "right", drawn)
        + row("b.txt", 45, "own", "wrong", drawn);
  }

  private List<String> precisions(String... columns) {
    return PublishedTables.at(study.output())
        .rows(TableName.PHRASE_TOTALS, row -> row.get("phrase").equals("safe"))
        .map(row -> shown(row, columns))
        .toList();
  }

  private static String shown(CSVRecord row, String... columns) {
    List<String> shown = new ArrayList<>(List.of(row.get("group")));
    for (String column : columns) {
      shown.add(row.get(column));
    }
    return String.join(" ", shown);
  }

  @Test
  void whereAllHitsAreCodedThePrecisionIsKnown() {
    study.write("coding.csv", allHits());
    study.run().done();
    assertThat(
        precisions(
            "own_count",
            "coded_hits",
            "coded_right",
            "precision",
            "precision_low",
            "precision_high",
            "right_hits"),
        contains(
            "all 6 6 4 0.666667 0.666667 0.666667 4",
            "Harbour Board 4 4 3 0.75 0.75 0.75 3",
            "Skippers 2 2 1 0.5 0.5 0.5 1",
            "board 4 4 3 0.75 0.75 0.75 3",
            "crew 2 2 1 0.5 0.5 0.5 1"));
  }

  @Test
  void aPhraseWithoutMarksHasNoPrecision() {
    study.write("coding.csv", allHits());
    study.run().done();
    assertThat(
        PublishedTables.at(study.output())
            .rows(
                TableName.PHRASE_TOTALS,
                row -> row.get("phrase").equals("last-ferry") && row.get("group").equals("all"))
            .map(row -> shown(row, "coded_hits", "precision", "right_hits"))
            .toList(),
        contains("all   "));
  }

  @Test
  void aSampleGivesExactLimitsOfTheHitsOfEachGroup() {
    String drawn = "4,7,5"; // The hits of the four lowest ranks with seed 5.
    study.write(
        "coding.csv",
        HEADER
            + row("a.txt", 17, "own", "right", drawn)
            + row("a.txt", 52, "quoted", "right", drawn)
            + row("b.txt", 19, "own", "right", drawn)
            + row("b.txt", 45, "own", "wrong", drawn));
    study.run().done();
    assertThat(HypergeometricLimits.of(2, 3, 6), is(new HypergeometricLimits(2, 5)));
    assertThat(HypergeometricLimits.of(1, 2, 4), is(new HypergeometricLimits(1, 3)));
    assertThat(HypergeometricLimits.of(1, 1, 2), is(new HypergeometricLimits(1, 2)));
    assertThat(
        precisions("coded_hits", "coded_right", "precision_low", "precision_high", "right_hits"),
        contains(
            "all 3 2 0.333333 0.833333 4",
            "Harbour Board 2 1 0.25 0.75 2",
            "Skippers 1 1 0.5 1 2",
            "board 2 1 0.25 0.75 2",
            "crew 1 1 0.5 1 2"));
  }

  @Test
  void anUnmarkedPassageOfTheSampleLeavesThePrecisionEmpty() {
    String drawn = "2,7,1";
    study.write(
        "coding.csv",
        HEADER
            + row("b.txt", 13, "own", "right", drawn)
            + row("b.txt", 45, "own", "", drawn)
            + row("a.txt", 17, "own", "wrong", ",,"));
    FinishedRun run = study.run().done();
    assertThat(precisions("coded_hits", "precision").get(0), is("all  "));
    assertThat(
        run.out(),
        containsString(
            "coding.csv: 'safe' has no precision: 1 of 2 passages of its sample have no mark"));
    assertThat(
        run.out(), containsString("coding.csv: marks outside of a random sample do not count: 1"));
  }

  @Test
  void wrongHitsLeaveAllCountsWhereAllHitsAreCoded() {
    study.write("coding.csv", allHits());
    study.adding("wrong_hits: exclude");
    study.run().done();
    assertThat(
        precisions("count", "own_count", "coded_hits", "precision", "precision_low", "right_hits"),
        contains(
            "all 5 4 6 0.666667 0.666667 4",
            "Harbour Board 3 3 4 0.75 0.75 3",
            "Skippers 2 1 2 0.5 0.5 1",
            "board 3 3 4 0.75 0.75 3",
            "crew 2 1 2 0.5 0.5 1"));
    PublishedTables tables = PublishedTables.at(study.output());
    assertThat(
        tables
            .rows(TableName.CONCORDANCE, row -> row.get("phrase").equals("safe"))
            .map(row -> row.get("path") + " " + row.get("start"))
            .toList(),
        contains("a.txt 17", "a.txt 52", "b.txt 13", "b.txt 19", "b.txt 33"));
    assertThat(
        tables
            .rows(TableName.PHRASE_COMPARISONS, row -> row.get("phrase").equals("safe"))
            .map(row -> row.get("target_count") + " " + row.get("reference_count"))
            .toList(),
        contains("1 3"));
  }

  @Test
  void aSampleLeavesNoHitsOut() {
    study.write("coding.csv", HEADER + row("b.txt", 45, "own", "wrong", "1,7,5"));
    study.adding("wrong_hits: exclude");
    study.run().done();
    assertThat(precisions("count", "coded_right").get(0), is("all 7 0"));
  }

  @Test
  void aMarkWithoutAHitStopsTheRun() throws IOException {
    refused(
        row("b.txt", 14, "own", "right", "1,7,11"), // The lowest rank with seed 11.
        "coding.csv:2: start: no hit of 'safe' begins at 14 of 'b.txt'; allowed: the offset of a hit"
            + " in a document that is counted");
    assertThat(Files.exists(study.output().resolve("tables")), is(false));
  }

  @Test
  void aSampleOfOtherHitsStopsTheRun() {
    refused(
        row("b.txt", 13, "own", "right", "1,8,1"),
        "coding.csv:2: of: the sample of 'safe' is of 8 hits, but the study has 7; draw a new sample"
            + " and code it");
  }

  @Test
  void aHitThatIsQuotedNowStopsTheRun() {
    refused(
        row("a.txt", 52, "own", "right", "1,7,2"),
        "coding.csv:2: words: 'own', but the hit is quoted now; export the marks again");
  }

  @Test
  void aSampleFromWhichHitsWereTakenStopsTheRun() {
    refused(
        row("a.txt", 17, "own", "right", "1,7,1"),
        "coding.csv:2: seed: the sample of 'safe' with seed 1 contains the hit at 25 of 'a.txt', which"
            + " has no row; export the marks again");
  }

  private void refused(String row, String message) {
    study.write("coding.csv", HEADER + row);
    FinishedRun run = study.run();
    assertThat(run.err(), run.exit(), is(not(Cli.DONE)));
    assertThat(run.err(), containsString(message));
    assertThat(run.err(), not(containsString("\tat ")));
  }
}
