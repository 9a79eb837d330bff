package org.parley.count;

import java.io.IOException;
import java.io.OutputStream;
import org.parley.model.Week;
import org.parley.table.CsvBuffer;
import org.parley.table.Rates;

/**
 * Writes the lines of {@code term_frequencies}, the largest table by far: what the lines of an
 * author-week have in common is formatted once. A test holds it to {@link
 * org.parley.table.TermFrequencyRow#TABLE}.
 */
final class TermFrequencyWriter {

  private static final int FLUSH_AT = 1 << 16;

  /** Rates of fewer occurrences than these are formatted once. */
  private static final int REMEMBERED_RATES = 256;

  /** So are whole ends of lines, where nothing is quoted: most counts are small. */
  private static final int REMEMBERED_ENDS = 16;

  private final OutputStream out;
  private final CsvBuffer csv = new CsvBuffer();
  private final CsvBuffer piece = new CsvBuffer();
  private byte[] weekAndAuthor;
  private byte[] startAndSide;
  private long tokens;
  private byte[][] rates;

  /** By count and documents. */
  private byte[][] ends;

  private long rows;

  TermFrequencyWriter(OutputStream out) {
    this.out = out;
  }

  /** Begins an author-week. */
  void begin(Week week, String author, String side, long authorWeekTokens) {
    weekAndAuthor = piece.clear().text(week.label()).text(author).toBytes();
    startAndSide = piece.clear().continueRow().text(week.start().toString()).text(side).toBytes();
    tokens = authorWeekTokens;
    rates = new byte[REMEMBERED_RATES][];
    ends = new byte[REMEMBERED_ENDS * REMEMBERED_ENDS][];
  }

  /**
   * Writes a line.
   *
   * @param term begins with the {@code length} bytes of the term's UTF-8
   */
  void write(byte[] term, int length, long count, long quotedCount, long documents)
      throws IOException {
    csv.raw(weekAndAuthor).utf8(term, 0, length).raw(end(count, quotedCount, documents));
    rows++;
    if (csv.length() > FLUSH_AT) {
      flush();
    }
  }

  /** Hands everything to the stream. */
  void flush() throws IOException {
    out.write(csv.array(), 0, csv.length());
    csv.clear();
  }

  /** How many lines were written. */
  long rows() {
    return rows;
  }

  /** What stands behind the term, line end included. */
  private byte[] end(long count, long quotedCount, long documents) {
    if (quotedCount > 0 || count >= REMEMBERED_ENDS || documents >= REMEMBERED_ENDS) {
      return formatEnd(count, quotedCount, documents);
    }
    int number = (int) (count * REMEMBERED_ENDS + documents);
    if (ends[number] == null) {
      ends[number] = formatEnd(count, quotedCount, documents);
    }
    return ends[number];
  }

  private byte[] formatEnd(long count, long quotedCount, long documents) {
    byte[] tokensAndRate = tokensAndRate(count);
    return piece
        .clear()
        .raw(startAndSide)
        .integer(count)
        .integer(quotedCount)
        .integer(documents)
        .raw(tokensAndRate)
        .end()
        .toBytes();
  }

  private byte[] tokensAndRate(long count) {
    if (count >= REMEMBERED_RATES) {
      return formatRate(count);
    }
    int number = (int) count;
    if (rates[number] == null) {
      rates[number] = formatRate(count);
    }
    return rates[number];
  }

  private byte[] formatRate(long count) {
    return piece
        .clear()
        .continueRow()
        .integer(tokens)
        .number(Rates.perMillion(count, tokens))
        .toBytes();
  }
}
