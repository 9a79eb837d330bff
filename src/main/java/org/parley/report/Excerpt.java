package org.parley.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Some columns of the first {@value #MOST} rows of a table, and the number of all its rows. */
@JsonPropertyOrder({"csv", "all"})
final class Excerpt {

  private static final int MOST = 500;

  /** The longest field, in code points; a paragraph may be as long as a book. */
  private static final int LONGEST = 400;

  private final List<String> columns;
  private final ChartData data;
  private long all;

  /**
   * @param header names of columns, separated by commas
   */
  Excerpt(String header) {
    this.columns = List.of(header.split(",", -1));
    this.data = new ChartData(header);
  }

  /** Adds a row of a table, with its long fields cut. */
  void add(CSVRecord row) {
    add(columns.stream().map(row::get).map(Excerpt::cut).toList());
  }

  void add(List<String> fields) {
    if (all < MOST) {
      data.row(fields);
    }
    all++;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
  }

  @JsonProperty
  String csv() {
    return data.csv();
  }

  @JsonProperty
  long all() {
    return all;
  }
}
