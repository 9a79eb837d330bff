package org.parley.studyfile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.study.Place;

/**
 * A reader that returns the rows of one of the study's CSV files: RFC 4180 in UTF-8, with a header.
 * Columns may be in any order; unknown columns are ignored.
 */
final class CsvRows {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\n");

  private final SourceText source;
  private final Problems problems;
  private final Map<String, Integer> columns = new HashMap<>();
  private int width;

  private CsvRows(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * Reads the file row by row and adds a problem for everything that is wrong with it.
   *
   * @param required columns without which no row is read
   * @param optional columns that read as empty if they are missing
   */
  static void read(
      Path file,
      List<String> required,
      List<String> optional,
      Problems problems,
      Consumer<Row> each) {
    SourceText.read(file, problems)
        .ifPresent(text -> new CsvRows(text, problems).read(required, optional, each));
  }

  private void read(List<String> required, List<String> optional, Consumer<Row> each) {
    int lastLine = 0;
    boolean hasHeader = false;
    try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), FORMAT)) {
      for (CSVRecord cells : parser) {
        lastLine = (int) parser.getCurrentLineNumber();
        int line = lastLine - lineBreaks(cells);
        if (!hasHeader) {
          hasHeader = true;
          if (!readHeader(cells, line, required, optional)) {
            return;
          }
          continue;
        }
        Row row = new Row(cells.values(), line);
        if (!row.isBlank() && row.fits()) {
          each.accept(row);
        }
      }
      if (!hasHeader) {
        refuse(1, "", "empty file; add a header with the columns %s", String.join(", ", required));
      }
    } catch (UncheckedIOException | IOException e) {
      // The first row that cannot be read is the one after the last that could.
      long empty = source.text().lines().skip(lastLine).takeWhile(String::isEmpty).count();
      refuse(
          lastLine + (int) empty + 1,
          "",
          "wrong quotation mark in this row: never closed, or followed by text; write fields as in"
              + " \"so \"\"called\"\"\"");
    }
  }

  private static int lineBreaks(CSVRecord cells) {
    long breaks = 0;
    for (String cell : cells) {
      breaks += LINE_BREAK.matcher(cell).results().count();
    }
    return (int) breaks;
  }

  private boolean readHeader(
      CSVRecord header, int line, List<String> required, List<String> optional) {
    boolean right = true;
    width = header.size();
    for (int i = 0; i < width; i++) {
      String column = header.get(i).strip().toLowerCase(Locale.ROOT);
      if ((required.contains(column) || optional.contains(column))
          && columns.putIfAbsent(column, i) != null) {
        refuse(line, column, "repeated column '%s'", column);
        right = false;
      }
    }
    for (String column : required) {
      if (!columns.containsKey(column)) {
        refuse(line, "", "missing column '%s'; %s", column, hint(header, column));
        right = false;
      }
    }
    return right;
  }

  private static String hint(CSVRecord header, String column) {
    String first = header.get(0);
    if (header.size() == 1 && (first.contains(";") || first.contains("\t"))) {
      return "put commas between the columns of " + Suggestions.quoted(first);
    }
    return "the header is "
        + Suggestions.quoted(String.join(",", header))
        + Suggestions.nearest(column, header.toList())
            .map(near -> "; rename '" + near + "'?")
            .orElse("");
  }

  private Place place(int line) {
    return new Place(source.file(), line, 0);
  }

  private void refuse(int line, String column, String message, Object... values) {
    problems.add(place(line), column, String.format(Locale.ROOT, message, values));
  }

  /** A row of the file. */
  final class Row {

    private final String[] cells;
    private final int line;

    private Row(String[] cells, int line) {
      this.cells = cells;
      this.line = line;
    }

    /** Returns the field as it is written; empty if the row or the file has none. */
    String raw(String column) {
      int index = columns.getOrDefault(column, cells.length);
      return index < cells.length ? cells[index] : "";
    }

    /** Returns the field without the white space around it. */
    String get(String column) {
      return raw(column).strip();
    }

    /** Returns the place of the line on which the row begins. */
    Place place() {
      return CsvRows.this.place(line);
    }

    /** Adds a problem whose message is a format with values. */
    void refuse(String column, String message, Object... values) {
      CsvRows.this.refuse(line, column, message, values);
    }

    /** Adds a problem about a value that an earlier row has too. */
    void refuseRepeated(String column, String value, Place first) {
      refuse(column, "repeated %s %s; first at %s", column, Suggestions.quoted(value), first);
    }

    /** Returns whether all fields are blank, as in the rows that spreadsheets leave at the end. */
    private boolean isBlank() {
      return Stream.of(cells).allMatch(String::isBlank);
    }

    /** Returns whether the header has a column for every field; adds a problem if it does not. */
    private boolean fits() {
      if (Stream.of(cells).skip(width).allMatch(String::isBlank)) {
        return true;
      }
      refuse(
          "",
          "%s fields, but the header has %s; put a field that contains a comma in quotation marks",
          cells.length,
          width);
      return false;
    }
  }
}
