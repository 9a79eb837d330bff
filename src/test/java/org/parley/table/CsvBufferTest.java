package org.parley.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

class CsvBufferTest {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setQuoteMode(QuoteMode.MINIMAL)
          .setIgnoreEmptyLines(false)
          .get();

  private static String string(CsvBuffer csv) {
    return new String(csv.toBytes(), UTF_8);
  }

  private static String write(List<List<String>> rows) {
    CsvBuffer csv = new CsvBuffer();
    for (List<String> row : rows) {
      row.forEach(csv::text);
      csv.end();
    }
    return string(csv);
  }

  @Property(tries = 3000)
  void quotesWhereCommonsCsvQuotes(@ForAll("rows") List<List<String>> rows) throws IOException {
    StringWriter expected = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(expected, FORMAT)) {
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    }
    assertThat(write(rows), is(expected.toString()));
  }

  @Property(tries = 3000)
  void aReaderReadsBackWhatWasWritten(@ForAll("rows") List<List<String>> rows) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(write(rows)), FORMAT)) {
      assertThat(parser.getRecords().stream().map(CSVRecord::toList).toList(), is(rows));
    }
  }

  @Property(tries = 1000)
  void aTermGivenAsBytesIsWrittenAsItsText(@ForAll("terms") String term) {
    byte[] utf8 = ("é," + term + "\",").getBytes(UTF_8);
    String bytes = string(new CsvBuffer().text("a").utf8(utf8, 3, utf8.length - 2).end());
    assertThat(bytes, is(string(new CsvBuffer().text("a").text(term).end())));
  }

  @Property(tries = 1000)
  void aWholeNumberIsWrittenAsJavaWritesIt(@ForAll long value) {
    assertThat(string(new CsvBuffer().integer(value)), is(Long.toString(value)));
    assertThat(string(new CsvBuffer().integer(1).integer(value).end()), is("1," + value + "\n"));
  }

  @Example
  void wholeNumbersAtTheEdges() {
    for (long value : new long[] {0, 9, 10, 99, 100, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
      assertThat(string(new CsvBuffer().integer(value)), is(Long.toString(value)));
    }
  }

  @Example
  void anUndefinedValueIsEmptyAndQuotedOnlyAtTheBeginningOfARow() {
    assertThat(string(new CsvBuffer().text("").text("").number(Double.NaN).end()), is("\"\",,\n"));
    assertThat(string(new CsvBuffer().number(Double.NaN).integer(1).end()), is("\"\",1\n"));
    assertThat(string(new CsvBuffer().number(0.5).text("").text("a").end()), is("0.5,,a\n"));
  }

  @Example
  void eachRowBeginsAnew() {
    assertThat(
        string(new CsvBuffer().text("a").end().text("b").text("").end().text("").end()),
        is("a\nb,\n\"\"\n"));
  }

  @Example
  void partsThatWereFormattedBeforeAreTakenAsTheyAre() {
    byte[] first = new CsvBuffer().text("a,b").text("c").toBytes();
    byte[] last = new CsvBuffer().continueRow().text("").integer(7).toBytes();
    assertThat(
        string(new CsvBuffer().raw(first).text("d").raw(last).end().text("e").end()),
        is("\"a,b\",c,d,,7\ne\n"));
  }

  @Example
  void growsAndForgets() {
    CsvBuffer csv = new CsvBuffer();
    String text = "x".repeat(100_000);
    csv.text(text).text("é".repeat(5000)).end();
    assertThat(csv.length(), is(100_000 + 10_000 + 2));
    csv.clear();
    assertThat(csv.length(), is(0));
    assertThat(string(csv.text("")), is("\"\""));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "word",
            ",",
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\r\n",
            " ",
            "\t",
            "#",
            "'",
            "!",
            "$",
            "%",
            "&",
            "+",
            "-",
            "=",
            "@",
            ".",
            "/",
            "0",
            "\u0000",
            "\u0001",
            "\u001F",
            "\u007F",
            "\u0085",
            "\u00A0",
            "é",
            "\u2028",
            "\u3000",
            "\uFEFF",
            "\uFFFF",
            "医",
            "\uD83D\uDE00",
            ";",
            "\\",
            "NaN",
            "null")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return texts().list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> terms() {
    return Arbitraries.of(
            "a",
            "54,000",
            ",",
            "\"",
            "'",
            "-",
            ".",
            "_",
            "#",
            "!",
            "é",
            "医",
            "\uD83D\uDE00",
            "0",
            "$",
            "\u0085")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }
}
