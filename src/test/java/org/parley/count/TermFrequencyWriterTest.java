package org.parley.count;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.model.Week;
import org.parley.table.CsvBuffer;
import org.parley.table.TermFrequencyRow;

class TermFrequencyWriterTest {

  private static final Week WEEK = Week.of(LocalDate.of(2016, 4, 26));

  @Example
  void aLineHasTheFieldsOfTheTable() throws IOException {
    TermFrequencyRow row =
        new TermFrequencyRow(WEEK, "Roe, \"Jo\"", "54,000", "", 2, 3, 7_000, 1, 6_400);
    assertThat(
        write(List.of(row)),
        is("2016-W17,\"Roe, \"\"Jo\"\"\",,\"54,000\",2016-04-25,2,3,7000,428.571,1,6400,156.25\n"));
  }

  @Example
  void anAuthorWithoutOwnWordsHasNoRateOfThem() throws IOException {
    TermFrequencyRow row = new TermFrequencyRow(WEEK, "Jo", "pay", "", 1, 2, 8, 0, 0);
    assertThat(write(List.of(row)), is("2016-W17,Jo,,pay,2016-04-25,1,2,8,250000,0,0,\n"));
  }

  @Property(tries = 1000)
  void writesWhatTheTableWrites(@ForAll("rows") List<TermFrequencyRow> rows) throws IOException {
    CsvBuffer expected = new CsvBuffer();
    rows.forEach(row -> TermFrequencyRow.TABLE.write(row, expected));
    assertThat(write(rows), is(new String(expected.toBytes(), UTF_8)));
  }

  @Example
  void noLineIsLostIfTheBufferIsFlushed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TermFrequencyWriter writer = new TermFrequencyWriter(out);
    writer.begin(WEEK, "Jo", "staff", 10_000, 8_000);
    byte[] term = "wordx".getBytes(UTF_8);
    for (int i = 0; i < 10_000; i++) {
      writer.write(term, 4, 1, 1, 1);
    }
    writer.flush();
    String line = "2016-W17,Jo,staff,word,2016-04-25,1,1,10000,100,1,8000,125\n";
    assertThat(out.toString(UTF_8), is(line.repeat(10_000)));
    assertThat(writer.rows(), is(10_000L));
  }

  private static String write(List<TermFrequencyRow> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TermFrequencyWriter writer = new TermFrequencyWriter(out);
    TermFrequencyRow before = null;
    for (TermFrequencyRow row : rows) {
      if (before == null || !sameAuthorWeek(before, row)) {
        writer.begin(row.week(), row.author(), row.side(), row.tokens(), row.ownTokens());
      }
      byte[] term = (row.term() + "e").getBytes(UTF_8);
      writer.write(term, term.length - 1, row.documents(), row.count(), row.ownCount());
      before = row;
    }
    writer.flush();
    return out.toString(UTF_8);
  }

  private static boolean sameAuthorWeek(TermFrequencyRow a, TermFrequencyRow b) {
    return a.week().equals(b.week())
        && a.author().equals(b.author())
        && a.side().equals(b.side())
        && a.tokens() == b.tokens()
        && a.ownTokens() == b.ownTokens();
  }

  @Provide
  Arbitrary<List<TermFrequencyRow>> rows() {
    // Mostly one author-week, so that the cached fields are used.
    Arbitrary<Week> weeks = Arbitraries.of(WEEK, WEEK, WEEK, WEEK, new Week(0), new Week(-100_000));
    Arbitrary<String> authors =
        Arbitraries.of(
            "Jo", "Jo", "Jo", "Jo", "Jo", "Jo", "Jo Roe", "Roe, Jo", "\"Jo\"", "#1", " Jo", "医",
            "Jo\nRoe");
    Arbitrary<String> terms =
        Arbitraries.of("54,000", "don't", "u.s", "'tis", "_x", "é", "医", "3.5", "a-b", "0");
    Arbitrary<String> sides = Arbitraries.of("staff", "staff", "staff", "staff", "", "a, b");
    Arbitrary<Long> counts = Arbitraries.of(1L, 2L, 15L, 16L, 17L, 255L, 256L, 600L);
    Arbitrary<Long> quoted = Arbitraries.of(0L, 0L, 0L, 1L, 2L);
    Arbitrary<Long> tokens = Arbitraries.of(600L, 600L, 600L, 600L, 5_000_000_000L);
    return Combinators.combine(weeks, authors, terms, sides, counts, counts, quoted, tokens)
        .as(TermFrequencyWriterTest::row)
        .list()
        .ofMaxSize(40);
  }

  /** All words, or all but a few, are the author's own. */
  private static TermFrequencyRow row(
      Week week,
      String author,
      String term,
      String side,
      long documents,
      long count,
      long quoted,
      long tokens) {
    long own = Math.max(0, count - quoted);
    return new TermFrequencyRow(
        week, author, term, side, documents, count, tokens, own, tokens - 7);
  }
}
