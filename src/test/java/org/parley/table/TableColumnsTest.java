package org.parley.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Week;

/** The contract with those who read the tables: a change here is a change of its version. */
class TableColumnsTest {

  /** The columns of each table, those of its key with a star. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "documents | *path *part status duplicate_of duplicate_of_part author side date week title"
            + " outlet url media_type sha256 bytes characters tokens quoted_tokens types sentences"
            + " author_source date_source flags",
        "trimmed | *path *part *start end rule text",
        "rejected | *path *part reason detail bytes sha256",
        "author_weeks | *author *week week_start side status documents tokens quoted_tokens types",
        "term_frequencies | *week *author *term week_start side count quoted_count documents tokens"
            + " per_million",
        "phrase_counts | *phrase *author *week week_start side status count quoted_count documents"
            + " documents_with tokens quoted_tokens per_million per_million_low per_million_high",
        "phrase_trends | *phrase *side *week week_start status authors documents documents_with"
            + " count quoted_count tokens quoted_tokens per_million per_million_low"
            + " per_million_high",
        "phrase_totals | *phrase *group_kind *group count quoted_count documents documents_with"
            + " tokens quoted_tokens per_million per_million_low per_million_high dp dp_norm"
            + " juilland_d",
        "concordance | *phrase *path *part *start end pattern author side date week sentence quoted"
            + " left match right",
        "keyness | *comparison *rank term target_count target_tokens reference_count"
            + " reference_tokens target_per_million reference_per_million log_likelihood p_value"
            + " p_adjusted log_ratio log_ratio_low log_ratio_high log_ratio_conservative log_odds_z"
            + " target_documents reference_documents dp permutation_p fragility_low fragility_high"
            + " flags",
        "phrase_comparisons | *comparison *rank phrase target_count target_tokens"
            + " reference_count reference_tokens target_per_million reference_per_million"
            + " log_likelihood p_value p_adjusted log_ratio log_ratio_low log_ratio_high"
            + " log_ratio_conservative log_odds_z target_documents reference_documents dp"
            + " permutation_p fragility_low fragility_high flags",
        "event_effects | *event *side *phrase date weeks before_count before_tokens"
            + " after_count after_tokens rate_ratio rate_ratio_low rate_ratio_high p_value"
            + " p_adjusted flags",
        "collocates | *phrase *side *rank collocate near count window_tokens tokens"
            + " log_likelihood log_dice mutual_information documents",
        "ngrams | *side *n *rank ngram count positions documents authors per_million"
            + " log_likelihood p_adjusted",
        "dispersion | *term count documents authors weeks dp dp_norm juilland_d",
      })
  void hasTheseColumns(String name, String columns) {
    Table<?> table =
        Tables.ALL.stream().filter(t -> t.name().label().equals(name)).findFirst().orElseThrow();
    assertThat(
        table.columns().stream()
            .map(column -> (table.key().contains(column) ? "*" : "") + column.name())
            .collect(Collectors.joining(" ")),
        is(columns));
    assertThat(
        new String(table.header(), UTF_8), is(columns.replace("*", "").replace(' ', ',') + "\n"));
    table.columns().forEach(column -> assertThat(column.description(), is(not(emptyString()))));
  }

  @Test
  void whatIsNotObservedIsEmpty() {
    CsvBuffer csv = new CsvBuffer();
    Week week = new Week(0);
    AuthorWeekRow.TABLE.write(
        new AuthorWeekRow("Jo", week, "", Status.NO_TEXT, -1, -1, -1, -1), csv);
    PhraseCountRow.TABLE.write(
        new PhraseCountRow("p", "Jo", week, "s", Status.OUTSIDE_COVERAGE, PhraseRate.UNDEFINED),
        csv);
    PhraseTotalRow.TABLE.write(
        new PhraseTotalRow(
            "p",
            "all",
            "all",
            new PhraseRate(0, 0, 1, 0, 10, 0, 0, 368_888),
            Double.NaN,
            Double.NaN,
            Double.NaN),
        csv);
    assertThat(
        new String(csv.toBytes(), UTF_8),
        is(
            """
            Jo,1970-W01,1969-12-29,,no_text,,,,
            p,Jo,1970-W01,1969-12-29,s,outside_coverage,,,,,,,,,
            p,all,all,0,0,1,0,10,0,0,0,368888,,,
            """));
  }

  @Test
  void keysOrderRowsAsTheirColumnsDo() {
    List<TrimmedRow> rows =
        List.of(
            new TrimmedRow("a", "", 2, 3, "title", ""),
            new TrimmedRow("a", "", 10, 11, "title", ""),
            new TrimmedRow("a", "1", 0, 1, "title", ""),
            new TrimmedRow("a b", "", 0, 1, "title", ""),
            new TrimmedRow("b", "", 0, 1, "title", ""));
    for (int i = 1; i < rows.size(); i++) {
      byte[] before = TrimmedRow.TABLE.key(rows.get(i - 1));
      assertThat(Arrays.compareUnsigned(before, TrimmedRow.TABLE.key(rows.get(i))) < 0, is(true));
    }
  }

  @Test
  void aRoundedColumnIsNoKey() {
    Column<Double> column = new Column.Measure<>("rate", Unit.NONE, "A rate.", rate -> rate);
    assertThrows(IllegalStateException.class, () -> column.write(0.5, new SortKey()));
  }
}
