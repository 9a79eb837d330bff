package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.PublishedTables.count;
import static org.parley.StudyRun.JUNIOR_DOCTORS;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.TableName;

/** The study that the program comes with, against what a careful reader counts in its op-ed. */
class JuniorDoctorsTest {

  private static final Path OP_ED =
      Path.of("data", "junior-doctors", "documents", "2016-04-26-malawana-huffpost.txt");

  @Test
  void saysThatItAcceptedTheOneDocument() {
    assertThat(
        JUNIOR_DOCTORS.run().out(),
        startsWith("junior-doctors: 1 document: 1 accepted, 0 duplicates, 0 rejected\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "goodwill, 4",
    "imposition, 2",
    "patient-safety, 1",
    "junior-doctors, 8",
    "jeremy-hunt, 5"
  })
  void countsWhatACarefulReaderCounts(String phrase, long hits) {
    List<CSVRecord> observed =
        JUNIOR_DOCTORS
            .tables()
            .rows(
                TableName.PHRASE_COUNTS,
                row -> row.get("phrase").equals(phrase) && row.get("status").equals("observed"))
            .toList();
    assertThat(observed.size(), is(1));
    CSVRecord cell = observed.get(0);
    assertThat(count(cell, "count"), is(hits));
    assertThat(cell.get("author"), is("Johann Malawana"));
    assertThat(cell.get("week"), is("2016-W17"));
    assertThat(cell.get("week_start"), is("2016-04-25"));
    assertThat(cell.get("side"), is("doctors"));
  }

  @ParameterizedTest
  @CsvSource({
    "goodwill, 4, goodwill",
    "imposition, 2, imposition",
    "patient-safety, 1, patient safety",
    "junior-doctors, 8, junior doctors",
    "jeremy-hunt, 5, jeremy hunt"
  })
  void showsEachHitWithItsPlaceInTheText(String phrase, int hits, String words) {
    String text = FinishedRun.rawText(OP_ED);
    List<String> cut =
        JUNIOR_DOCTORS
            .tables()
            .rows(TableName.CONCORDANCE, row -> row.get("phrase").equals(phrase))
            .map(
                row ->
                    text.substring(
                        Math.toIntExact(count(row, "start")), Math.toIntExact(count(row, "end"))))
            .map(match -> match.toLowerCase(java.util.Locale.ROOT).replace("'s", ""))
            .toList();
    assertThat(cut.size(), is(hits));
    assertThat(cut, everyItem(is(words)));
  }

  @Test
  void trimsTheDatelineTheTitleAndTheNoteOnTheAuthor() {
    List<CSVRecord> trimmed = JUNIOR_DOCTORS.tables().rows(TableName.TRIMMED);
    assertThat(
        trimmed.stream().map(row -> row.get("rule")).toList(),
        contains("dateline", "title", "author_note"));
    assertThat(
        trimmed.stream().map(row -> row.get("text")).toList(),
        contains(
            "26/04/2016 04:28 BST | Updated 26/04/2017 06:12 BST",
            "For Junior Doctors, Striking Today Is an Act of Desperation",
            "Johann Malawana is the chair of the British Medical Association's junior doctors"
                + " committee"));
  }

  @Test
  void doesNotCountWhatIsTrimmed() {
    List<String> terms =
        JUNIOR_DOCTORS.tables().rows(TableName.TERM_FREQUENCIES).stream()
            .map(row -> row.get("term"))
            .toList();
    assertThat(terms, not(hasItem("updated")));
    assertThat(terms, not(hasItem("johann")));
    assertThat(terms, hasItem("54,000"));
  }

  @Test
  @Tag("programs")
  void agreesWithAnIndependentCount() throws Exception {
    IndependentCount.check(JUNIOR_DOCTORS.list(), JUNIOR_DOCTORS.tables());
  }
}
