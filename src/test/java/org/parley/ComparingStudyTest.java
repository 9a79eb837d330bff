package org.parley;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.parley.PublishedTables.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.TableName;

/** Tests what a study may say about its comparisons, from its file to its tables. */
class ComparingStudyTest {

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.ofManyTexts(folder);
  }

  /** Runs the study with these lines added to its file. */
  private PublishedTables run(String... lines) {
    study.adding(lines).run().done();
    return PublishedTables.at(study.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEYNESS", "PHRASE_COMPARISONS"})
  void swappingTheGroupsTurnsTheSignsAndNothingElse(TableName table) throws IOException {
    PublishedTables tables =
        run(
            "minimum_count: 1",
            "comparisons:",
            "- {name: a, target: {side: crew}, reference: {side: board}}",
            "- {name: b, target: {side: board}, reference: {side: crew}}");
    String item = table == TableName.KEYNESS ? "term" : "phrase";
    Map<String, CSVRecord> swapped =
        tables
            .rows(table, row -> row.get("comparison").equals("b"))
            .collect(toMap(row -> row.get(item), row -> row));
    List<CSVRecord> rows = tables.rows(table, row -> row.get("comparison").equals("a")).toList();
    assertThat(rows.size(), is(swapped.size()));
    for (CSVRecord row : rows) {
      CSVRecord other = swapped.get(row.get(item));
      for (String same : List.of("rank", "p_value", "p_adjusted", "dp", "flags")) {
        assertThat(row.toString(), other.get(same), is(row.get(same)));
      }
      for (String group : List.of("count", "tokens", "per_million", "documents")) {
        assertThat(other.get("target_" + group), is(row.get("reference_" + group)));
        assertThat(other.get("reference_" + group), is(row.get("target_" + group)));
      }
      for (String turned :
          List.of("log_likelihood", "log_ratio", "log_ratio_conservative", "log_odds_z")) {
        assertThat(row.toString(), other.get(turned), is(turned(row.get(turned))));
      }
      for (String limits : List.of("log_ratio", "fragility")) {
        assertThat(other.get(limits + "_low"), is(turned(row.get(limits + "_high"))));
        assertThat(other.get(limits + "_high"), is(turned(row.get(limits + "_low"))));
      }
    }
  }

  private static String turned(String number) {
    return number.isEmpty() || number.equals("0")
        ? number
        : number.startsWith("-") ? number.substring(1) : "-" + number;
  }

  /** 2 and 2 documents have 6 divisions, all of which are made, whichever group is the target. */
  @Test
  void swappingTheGroupsLeavesThePermutationTestIfAllDivisionsAreMade() throws IOException {
    study.list(
        "d0.txt,Skippers,crew,2031-05-05",
        "d1.txt,Skippers,crew,2031-05-06",
        "d2.txt,Harbour Board,board,2031-05-05",
        "d3.txt,Harbour Board,board,2031-05-06");
    Map<String, String> drawn = new TreeMap<>();
    PublishedTables tables =
        run(
            "comparisons:",
            "- {name: a, target: {side: crew}, reference: {side: board}}",
            "- {name: b, target: {side: board}, reference: {side: crew}}");
    for (CSVRecord row : tables.rows(TableName.KEYNESS)) {
      String p = row.get("permutation_p");
      assertThat(row.toString(), p, not(is("")));
      String other = drawn.put(row.get("term"), p);
      assertThat(row.toString(), other == null || other.equals(p));
    }
    assertThat(drawn.isEmpty(), is(false));
  }

  /** Two authors against two: of 6 divisions at least 1 has as large a t. */
  @Test
  void permutesAuthors() throws IOException {
    List<String> thirds = List.of("0.333333", "0.666667", "1");
    PublishedTables tables =
        run("permute: authors", "comparisons:", "- {name: crew-rest, target: {side: crew}}");
    for (TableName table : List.of(TableName.KEYNESS, TableName.PHRASE_COMPARISONS)) {
      List<String> drawn =
          tables.rows(table).stream().map(row -> row.get("permutation_p")).toList();
      assertThat(drawn, everyItem(in(thirds)));
    }
  }

  @Test
  void runsAComparisonWithAnEmptySide() throws IOException {
    study.list("d0.txt,Skippers,crew,2031-05-05", "d1.txt,Deckhands,crew,2031-05-06");
    FinishedRun run = study.run().done();
    assertThat(
        run.out(),
        containsString(
            "warning: comparison crew-board: empty reference (target: 133 tokens in 2 documents;"
                + " reference: 0 tokens in 0 documents); nothing is compared"));
    PublishedTables tables = PublishedTables.at(study.output());
    List<CSVRecord> rows = tables.rows(TableName.KEYNESS);
    assertThat(rows.isEmpty(), is(false));
    for (CSVRecord row : rows) {
      assertThat(row.get("comparison"), is("crew-board"));
      boolean inOneDocument =
          count(row, "target_documents") + count(row, "reference_documents") == 1;
      assertThat(
          row.get("flags"), is("empty_reference;little_text" + (inOneDocument ? ";fragile" : "")));
      assertThat(row.toString(), row.get("log_likelihood"), is(""));
    }
    assertThat(tables.rows(TableName.PHRASE_COMPARISONS).size(), is(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ngrams", "collocates", "dispersion", "keyness", "event_effects", "documents"})
  void writesOnlyTheTablesThatTheStudyWants(String wanted) throws IOException {
    PublishedTables all = run();
    Map<TableName, String> expected = new TreeMap<>();
    for (TableName table : TableName.values()) {
      if (List.of(wanted.split(", ", -1)).contains(table.label())) {
        expected.put(table, all.text(table));
      }
    }
    study.adding("tables: [" + wanted + "]");
    Path output = folder.resolve("only");
    FinishedRun.of(study.yaml(), output).done();
    PublishedTables only = PublishedTables.at(output);
    Map<TableName, String> found = new TreeMap<>();
    expected.keySet().forEach(table -> found.put(table, only.text(table)));
    assertThat(found, is(expected));
    try (Stream<Path> files = Files.list(only.folder())) {
      TreeSet<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      TreeSet<String> tables = new TreeSet<>();
      expected.keySet().forEach(table -> tables.add(table.label() + ".csv"));
      assertThat(names, is(tables));
    }
  }
}
