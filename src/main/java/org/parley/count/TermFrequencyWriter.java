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
  private static final int REMEMBERED_RATES = 256;

  private final OutputStream out;
  private final CsvBuffer csv = new CsvBuffer();
  private final CsvBuffer piece = new CsvBuffer();
  private byte[] weekAndAuthor;
  private byte[] startAndSide;
  private long tokens;
  private byte[][] rates;
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
  }

  /**
   * Writes a line.
   *
   * @param term the array that holds the term's UTF-8 from {@code from} to {@code to}
   */
  void write(byte[] term, int from, int to, long count, long quotedCount, long documents)
      throws IOException {
    csv.raw(weekAndAuthor)
        .utf8(term, from, to)
        .raw(startAndSide)
        .integer(count)
        .integer(quotedCount)
        .integer(documents)
        .raw(tokensAndRate(count))
        .end();
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

  private byte[] tokensAndRate(long count) {
    if (count >= REMEMBERED_RATES) {
      return format(count);
    }
    byte[] known = rates[(int) count];
    if (known == null) {
      known = format(count);
      rates[(int) count] = known;
    }
    return known;
  }

  private byte[] format(long count) {
    return piece
        .clear()
        .continueRow()
        .integer(tokens)
        .number(Rates.perMillion(count, tokens))
        .toBytes();
  }
}
