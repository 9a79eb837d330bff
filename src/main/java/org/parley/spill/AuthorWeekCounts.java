package org.parley.spill;

import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.model.Week;
import org.parley.table.SortKey;

/**
 * A record of counts that belong to an author-week, or to several together.
 *
 * @param side empty for an author without one
 * @param documents accepted documents
 * @param documentsWithTokens accepted documents that contain a token that the study compares
 * @param fewestTokens the fewest such tokens of a document that contains one; {@link
 *     Long#MAX_VALUE} if none does
 * @param tokens all tokens
 * @param quotedTokens tokens that count as quoted
 * @param longQuotedTokens tokens inside long quotations
 * @param types different terms of the author-week; meaningless for several together
 */
public record AuthorWeekCounts(
    String author,
    String side,
    Week week,
    long documents,
    long documentsWithTokens,
    long fewestTokens,
    long tokens,
    long quotedTokens,
    long longQuotedTokens,
    long types) {

  /** Returns the number of tokens outside quotations. */
  public long ownTokens() {
    return tokens - quotedTokens;
  }

  /** Returns the sort key of {@code author_weeks}. */
  public byte[] key() {
    return new SortKey().text(author).text(side).integer(week.index()).toBytes();
  }

  /** Returns the sum with another author-week, under the author, side and week of this one. */
  public AuthorWeekCounts plus(AuthorWeekCounts other) {
    return new AuthorWeekCounts(
        author,
        side,
        week,
        documents + other.documents,
        documentsWithTokens + other.documentsWithTokens,
        Math.min(fewestTokens, other.fewestTokens),
        tokens + other.tokens,
        quotedTokens + other.quotedTokens,
        longQuotedTokens + other.longQuotedTokens,
        types + other.types);
  }

  /** Returns the record as the value of a {@link SortedRun}. */
  public byte[] encode() {
    return new RecordBuffer()
        .record(
            out -> {
              out.writeString(author);
              out.writeString(side);
              out.writeInt(week.index());
              out.writeLong(documents);
              out.writeLong(documentsWithTokens);
              out.writeLong(fewestTokens);
              out.writeLong(tokens);
              out.writeLong(quotedTokens);
              out.writeLong(longQuotedTokens);
              out.writeLong(types);
            });
  }

  /** Decodes a record that {@link #encode} wrote. */
  public static AuthorWeekCounts decode(byte[] value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    return new AuthorWeekCounts(
        in.readString(),
        in.readString(),
        new Week(in.readInt()),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
