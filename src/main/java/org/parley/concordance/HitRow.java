package org.parley.concordance;

import java.util.List;
import java.util.function.Function;
import org.parley.model.Reference;
import org.parley.table.CsvBuffer;
import org.parley.table.SortKey;

/**
 * A row of a concordance. The columns have the names and values of the table {@code concordance}.
 *
 * @param document contains the hit
 * @param hit the place
 * @param left words before it, with white space folded
 * @param match the words of the hit, exactly as in the text
 * @param right words after it, with white space folded
 */
record HitRow(Reference document, FoundHit hit, String left, String match, String right) {

  private record Column(String name, Function<HitRow, String> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("path", row -> row.document.path()),
          new Column("part", row -> row.document.part()),
          new Column("start", row -> Integer.toString(row.hit.start())),
          new Column("end", row -> Integer.toString(row.hit.end())),
          new Column("date", row -> row.document.date().toString()),
          new Column("author", row -> row.document.author()),
          new Column("side", row -> row.document.side()),
          new Column("outlet", row -> row.document.outlet()),
          new Column("quoted", row -> Boolean.toString(row.hit.quoted())),
          new Column("left", HitRow::left),
          new Column("match", HitRow::match),
          new Column("right", HitRow::right));

  static void writeHeader(CsvBuffer csv) {
    COLUMNS.forEach(column -> csv.text(column.name()));
    csv.end();
  }

  void write(CsvBuffer csv) {
    COLUMNS.forEach(column -> csv.text(column.value().apply(this)));
    csv.end();
  }

  /** Appends the document and the place, which make a key unique. */
  SortKey place(SortKey key) {
    return key.text(document.path()).text(document.part()).integer(hit.start());
  }
}
