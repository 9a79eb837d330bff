package org.parley.container;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The shape of a table of separated values, found from its first bytes.
 *
 * @param format separator and quotation marks
 * @param header the names of the columns, not decoded; empty if the first row is no header
 * @param rows number of rows that the first bytes contain
 * @param regular whether no row has more cells than the header, and none has much fewer
 * @param damaged whether a quotation mark is wrong or missing in the first bytes
 * @param unnamedFirst whether rows have one cell more than the header, their number or name first
 */
record CsvShape(
    CSVFormat format,
    List<String> header,
    int rows,
    boolean regular,
    boolean damaged,
    boolean unnamedFirst) {

  private static final String SEPARATORS = ",\t;|";

  /** The separator of a table with one column: no text has this character. */
  private static final char ONLY_ONE_COLUMN = '\u0001';

  private static final int LONGEST_NAME = 60;
  private static final int MOST_ROWS = 50;

  /** A line that some spreadsheet programs write first. */
  static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=.\\r?\\n");

  /**
   * Returns the shape; empty if no row can be read. Of several separators, the one with regular
   * rows is right, and then the one that makes more columns.
   *
   * @param whole whether this is all of the file
   */
  static Optional<CsvShape> of(String start, boolean whole) {
    String line = start.lines().filter(first -> !first.isBlank()).findFirst().orElse("");
    return IntStream.concat(
            SEPARATORS.chars().filter(separator -> line.indexOf(separator) >= 0),
            IntStream.of(ONLY_ONE_COLUMN))
        .mapToObj(separator -> of(start, whole, (char) separator))
        .flatMap(Optional::stream)
        .max(
            Comparator.comparing((CsvShape shape) -> shape.regular && shape.header.size() > 1)
                .thenComparing(shape -> shape.header.size()));
  }

  private static Optional<CsvShape> of(String start, boolean whole, char separator) {
    CSVFormat quoted =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
    CSVFormat bare = quoted.builder().setQuote(null).get();
    // Many programs write tabs without quotation marks; then a text may begin with one.
    return of(start, whole, quoted)
        .flatMap(
            shape ->
                separator == '\t' && shape.damaged
                    ? of(start, whole, bare).filter(CsvShape::regular).or(() -> Optional.of(shape))
                    : Optional.of(shape));
  }

  private static Optional<CsvShape> of(String start, boolean whole, CSVFormat format) {
    List<CSVRecord> records = new ArrayList<>();
    boolean damaged = false;
    try (CSVParser parser = CSVParser.parse(new StringReader(start), format)) {
      Iterator<CSVRecord> each = parser.iterator();
      while (records.size() <= MOST_ROWS && each.hasNext()) {
        records.add(each.next());
      }
      if (!whole && records.size() > 1 && !each.hasNext()) {
        records.remove(records.size() - 1); // It may be cut.
      }
    } catch (IOException | UncheckedIOException e) {
      damaged = true; // The rows before show the shape.
    }
    if (records.isEmpty()) {
      return Optional.empty();
    }
    List<String> header = new ArrayList<>();
    records.get(0).forEach(cell -> header.add(cell.strip()));
    int width = header.size();
    List<CSVRecord> rows = records.subList(1, records.size());
    boolean regular = rows.stream().allMatch(row -> row.size() <= width && row.size() > width / 2);
    boolean shifted = !rows.isEmpty() && rows.stream().allMatch(row -> row.size() == width + 1);
    return Optional.of(
        new CsvShape(
            format,
            isHeader(header) ? header : List.of(),
            rows.size(),
            regular || shifted,
            damaged,
            shifted));
  }

  /** Returns whether cells may be names of columns: all are short, and one has a letter. */
  private static boolean isHeader(List<String> cells) {
    return cells.stream().allMatch(cell -> cell.length() <= LONGEST_NAME)
        && cells.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isLetter));
  }
}
