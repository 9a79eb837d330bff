package org.parley;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.parley.model.TableName;

/**
 * The tables of a run, read by a library that did not write them.
 *
 * @param folder that holds them
 */
public record PublishedTables(Path folder) {

  private static final CSVFormat WRITTEN =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL).get();

  /** The tables that were published at {@code output}. */
  public static PublishedTables at(Path output) {
    return new PublishedTables(output.resolve("tables"));
  }

  /** The file of a table as text; it is UTF-8. */
  String text(TableName table) {
    return text(file(table));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(TableName table) {
    return folder.resolve(table.label() + ".csv");
  }

  /** The names of the columns. */
  List<String> header(TableName table) {
    try (CSVParser csv = parse(file(table))) {
      return csv.getHeaderNames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows, in the order of the file. */
  List<CSVRecord> rows(TableName table) {
    return rows(file(table));
  }

  /** The rows of any file that is written as the tables are. */
  static List<CSVRecord> rows(Path file) {
    try (CSVParser csv = parse(file)) {
      return csv.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows that fit. */
  Stream<CSVRecord> rows(TableName table, Predicate<CSVRecord> fits) {
    return rows(table).stream().filter(fits);
  }

  /** Returns the table as the library writes it after reading it. */
  String rewritten(TableName table) {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, WRITTEN)) {
      printer.printRecord(header(table));
      for (CSVRecord row : rows(table)) {
        printer.printRecord((Object[]) row.values());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static CSVParser parse(Path file) throws IOException {
    return CSVParser.parse(
        new StringReader(text(file)),
        WRITTEN.builder().setHeader().setSkipHeaderRecord(true).get());
  }

  /** A count of a row; 0 where it is empty. */
  static long count(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? 0 : Long.parseLong(value);
  }

  /** A measure of a row, which is not empty. */
  static BigDecimal measure(CSVRecord row, String column) {
    return new BigDecimal(row.get(column));
  }

  /** Some fields of a row as one text. */
  static String key(CSVRecord row, String... columns) {
    return String.join(" | ", Stream.of(columns).map(row::get).toList());
  }
}
