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

  /** Ends of lines without quoted occurrences and with smaller counts are cached. */
  private static final int CACHED_ENDS = 16;

  private final OutputStream out;
  private final CsvBuffer csv = new CsvBuffer();
  private final CsvBuffer piece = new CsvBuffer();
  private byte[] authorWeek;
  private byte[] weekStart;
  private Rate all;
  private Rate own;

  /** The cached ends by documents and count. */
  private byte[][] ends;

  private long rows;

  TermFrequencyWriter(OutputStream out) {
    this.out = out;
  }

  /** Begins an author-week. */
  void begin(Week week, String author, String side, long tokens, long ownTokens) {
    authorWeek = piece.clear().text(week.label()).text(author).text(side).toBytes();
    weekStart = piece.clear().continueRow().text(week.start().toString()).toBytes();
    all = new Rate(tokens);
    own = new Rate(ownTokens);
    ends = new byte[CACHED_ENDS * CACHED_ENDS][];
  }

  /**
   * Writes a line.
   *
   * @param term begins with the {@code length} bytes of the term's UTF-8
   */
  void write(byte[] term, int length, long documents, long count, long ownCount)
      throws IOException {
    csv.raw(authorWeek).utf8(term, 0, length).raw(end(documents, count, ownCount));
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
  private byte[] end(long documents, long count, long ownCount) {
    if (ownCount < count || count >= CACHED_ENDS || documents >= CACHED_ENDS) {
      return formatEnd(documents, count, ownCount);
    }
    int number = (int) (documents * CACHED_ENDS + count);
    if (ends[number] == null) {
      ends[number] = formatEnd(documents, count, ownCount);
    }
    return ends[number];
  }

  private byte[] formatEnd(long documents, long count, long ownCount) {
    byte[] ofAll = all.fields(count, piece);
    byte[] ofOwn = own.fields(ownCount, piece);
    return piece.clear().raw(weekStart).integer(documents).raw(ofAll).raw(ofOwn).end().toBytes();
  }

  /** A cache of three fields: a count, the number of tokens, and the rate that follows. */
  private static final class Rate {
    private final long tokens;
    private final byte[][] cached = new byte[CACHED_RATES][];

    Rate(long tokens) {
      this.tokens = tokens;
    }

    byte[] fields(long count, CsvBuffer buffer) {
      if (count >= CACHED_RATES) {
        return format(count, buffer);
      }
      int number = (int) count;
      if (cached[number] == null) {
        cached[number] = format(count, buffer);
      }
      return cached[number];
    }

    private byte[] format(long count, CsvBuffer buffer) {
      return buffer
          .clear()
          .continueRow()
          .integer(count)
          .integer(tokens)
          .number(Rates.perMillion(count, tokens))
          .toBytes();
    }
  }
}
