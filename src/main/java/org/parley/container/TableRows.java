package org.parley.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.parley.container.TextColumns.Field;
import org.parley.extract.Claims;
import org.parley.extract.Days;
import org.parley.study.ListedDates;

/** Delivers the rows of a table or the records of a JSON file as documents. */
final class TableRows {

  /** A text that is a piece of a web page. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\s*<(?:!doctype|html|body|div|p|article|section|span|h[1-6])\\b[\\s\\S]*",
          Pattern.CASE_INSENSITIVE);

  /** The words of R, Python and databases for a missing value. */
  private static final Set<String> MISSING =
      Set.of("NA", "<NA>", "N/A", "n/a", "#N/A", "NaN", "nan", "None", "null", "NULL");

  private final TextColumns columns;
  private final Parts parts;
  private final ZoneId zone;
  private final ListedDates dates;
  private final PartIds ids = new PartIds();
  private final boolean named;

  TableRows(TextColumns columns, ContainerRules rules, Parts parts) {
    this.columns = columns;
    this.parts = parts;
    this.zone = rules.zone();
    this.dates = rules.locale() == null ? null : new ListedDates(rules.zone(), rules.locale());
    this.named = columns.name(Field.PART) != null;
  }

  /**
   * Delivers a row.
   *
   * @param number from 1; the part, unless the table has a column for it
   * @param cell returns the cell of a column, or an empty text
   */
  void deliver(long number, Function<String, String> cell) throws IOException {
    String part = part(number, cell);
    String text = cell(Field.TEXT, cell);
    Claims claims =
        new PartClaims()
            .author(cell(Field.AUTHOR, cell))
            .date(day(cell(Field.DATE, cell)))
            .title(cell(Field.TITLE, cell))
            .outlet(cell(Field.OUTLET, cell))
            .url(cell(Field.URL, cell))
            .build();
    if (text.indexOf('<') >= 0 && MARKUP.matcher(text).matches() && text.contains("</")) {
      byte[] page = ("<meta charset=utf-8>" + text).getBytes(StandardCharsets.UTF_8);
      parts.file(part, "text.html", claims, new ByteArrayInputStream(page));
    } else {
      parts.text(part, claims, text);
    }
  }

  /** Returns the id of a row. */
  String part(long number, Function<String, String> cell) {
    String id = cell(Field.PART, cell).strip();
    String row = Long.toString(number);
    return named ? ids.unique(id.isEmpty() ? row : id) : row; // Numbers are unique.
  }

  private String cell(Field field, Function<String, String> cell) {
    String column = columns.name(field);
    String value = column == null ? "" : cell.apply(column);
    return MISSING.contains(value.strip()) ? "" : value;
  }

  /** Returns the day that a cell names; null if it names none, or if its order is unknown. */
  private LocalDate day(String written) {
    if (written.isBlank()) {
      return null;
    }
    LocalDate day = dates == null ? null : dates.read(written).date();
    return day != null ? day : Days.read(written, zone).orElse(null);
  }
}
