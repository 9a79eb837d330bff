package org.parley.count;

import java.io.IOException;
import java.io.OutputStream;
import org.parley.model.Week;
import org.parley.table.CsvBuffer;
import org.parley.table.Rates;

/**
 * A writer of the lines of {@code term_frequencies}, the largest table by far. It formats the
 * common fields of an author-week once. Its lines equal those of {@link
 * org.parley.table.TermFrequencyRow#TABLE}.
 */
final class TermFrequencyWriter {

  private static final int FLUSH_AT = 1 << 16;

  /** Rates of smaller counts are cached. */
  private static final int CACHED_RATES = 256;

  /** Ends of lines with smaller counts and no quoted occurrence are cached; most lines are such. */
  private static final int CACHED_ENDS = 16;

  private final OutputStream out;
  private final CsvBuffer csv = new CsvBuffer();
  private final CsvBuffer piece = new CsvBuffer();
  private byte[] weekAndAuthor;
  private byte[] startAndSide;
  private long tokens;
  private byte[][] rates;

  /** The cached ends by count and documents. */
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
    rates = new byte[CACHED_RATES][];
    ends = new byte[CACHED_ENDS * CACHED_ENDS][];
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

  /** Writes all lines to the stream. */
  void flush() throws IOException {
    out.write(csv.array(), 0, csv.length());
    csv.clear();
  }

  /** Returns the number of lines. */
  long rows() {
    return rows;
  }

  /** Returns the line after the term, line end included. */
  private byte[] end(long count, long quotedCount, long documents) {
    if (quotedCount > 0 || count >= CACHED_ENDS || documents >= CACHED_ENDS) {
      return formatEnd(count, quotedCount, documents);
    }
    int number = (int) (count * CACHED_ENDS + documents);
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
    if (count >= CACHED_RATES) {
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
