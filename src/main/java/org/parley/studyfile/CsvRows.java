package org.parley.studyfile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.study.Place;

/**
 * The rows of a CSV file of the study: RFC 4180 in UTF-8, with a header in any order, whose unknown
 * columns are passed over.
 */
final class CsvRows {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final SourceText source;
  private final Problems problems;
  private final CsvPlaces places;
  private final Map<String, Integer> columns = new HashMap<>();
  private int width;

  private CsvRows(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.places = new CsvPlaces(source);
  }

  /**
   * Reads the file row by row. Whatever is wrong with it becomes a problem.
   *
   * @param required columns without which no row is read
   * @param optional columns that read as empty where they are missing
   */
  static void read(
      Path file,
      List<String> required,
      List<String> optional,
      Problems problems,
      Consumer<CsvRow> each) {
    SourceText.read(file, problems)
        .ifPresent(text -> new CsvRows(text, problems).read(required, optional, each));
  }

  private void read(List<String> required, List<String> optional, Consumer<CsvRow> each) {
    int last = -1;
    try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        refuse(
            new Place(source.file(), 1, 1),
            "found an empty file, expected a header with " + Suggestions.oneOf(required));
        return;
      }
      CSVRecord header = records.next();
      if (!readHeader(header, required, optional)) {
        return;
      }
      last = (int) header.getCharacterPosition();
      while (records.hasNext()) {
        CSVRecord cells = records.next();
        last = (int) cells.getCharacterPosition();
        CsvRow row = new CsvRow(this, cells.values(), last);
        if (!row.isBlank() && row.fits(width)) {
          each.accept(row);
        }
      }
    } catch (UncheckedIOException | IOException e) {
      // The record that cannot be read is the one after the last that was.
      refuse(
          places.faultFrom(last < 0 ? 0 : places.endOfRecord(last)),
          "found a quotation mark that is never closed or is followed by text, expected fields"
              + " quoted as in \"so \"\"called\"\"\"");
    }
  }

  private boolean readHeader(CSVRecord header, List<String> required, List<String> optional) {
    boolean right = true;
    width = header.size();
    int at = (int) header.getCharacterPosition();
    for (int i = 0; i < width; i++) {
      String column = header.get(i).strip().toLowerCase(Locale.ROOT);
      if (!required.contains(column) && !optional.contains(column)) {
        continue;
      }
      if (columns.putIfAbsent(column, i) != null) {
        refuse(at, i, column, "stands in the header a second time, expected once");
        right = false;
      }
    }
    for (String column : required) {
      if (!columns.containsKey(column)) {
        refuse(at, 0, column, "found no such column" + hint(header, column));
        right = false;
      }
    }
    return right;
  }

  private static String hint(CSVRecord header, String column) {
    String first = header.get(0);
    if (header.size() == 1 && (first.contains(";") || first.contains("\t"))) {
      return ", expected commas between the columns; found " + Suggestions.quoted(first);
    }
    return ", expected it in the header "
        + Suggestions.quoted(String.join(",", header))
        + Suggestions.nearest(column, header.toList())
            .map(near -> "; is it '" + near + "'?")
            .orElse("");
  }

  /** The index of a column; -1 if the file has none of that name. */
  int indexOf(String column) {
    return columns.getOrDefault(column, -1);
  }

  Place place(int record, int field) {
    return places.field(record, field);
  }

  void refuse(int record, int field, String key, String message) {
    problems.add(places.field(record, field), key, message);
  }

  private void refuse(Place place, String message) {
    problems.add(place, "", message);
  }
}
