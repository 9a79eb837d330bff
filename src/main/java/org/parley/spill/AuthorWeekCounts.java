package org.parley.spill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.parley.model.Utf8;
import org.parley.model.Week;
import org.parley.table.SortKey;

/**
 * What was counted of an author in a week, or of a part of it.
 *
 * @param side empty for an author without one
 * @param documents accepted documents
 * @param documentsWithTokens those of them that hold a token
 * @param fewestTokens of a document that holds one; {@link Long#MAX_VALUE} where none does
 * @param tokens all tokens
 * @param quotedTokens those inside quotations
 * @param types different terms; of a part it is 0 but for the one that counted all parts' terms
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
    long types) {

  /**
   * Refuses an author with two sides. The study sees to those that it or its list names; of an
   * author whom only documents name, one row of the list may give a side and another none.
   *
   * @throws IllegalStateException if the sides differ
   */
  public static void requireOneSide(String author, String side, String other) {
    if (!side.equals(other)) {
      throw new IllegalStateException(
          "'"
              + author
              + "' is the author of documents of "
              + quoted(side)
              + " and of documents of "
              + quoted(other)
              + "; an author has one side: name author and side in the list, or under 'authors' in"
              + " the study");
    }
  }

  private static String quoted(String side) {
    return side.isEmpty() ? "no side" : "side '" + side + "'";
  }

  /** The order of {@code author_weeks}. */
  public byte[] key() {
    return new SortKey().text(author).integer(week.index()).toBytes();
  }

  /** Both parts together. */
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
        types + other.types);
  }

  /** The record as the value of a {@link SortedRun}. */
  public byte[] encode() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Utf8.write(author, out);
    Utf8.write(side, out);
    out.writeInt(week.index());
    out.writeLong(documents);
    out.writeLong(documentsWithTokens);
    out.writeLong(fewestTokens);
    out.writeLong(tokens);
    out.writeLong(quotedTokens);
    out.writeLong(types);
    return bytes.toByteArray();
  }

  /** What {@link #encode} wrote. */
  public static AuthorWeekCounts decode(byte[] value) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(value));
    return new AuthorWeekCounts(
        Utf8.read(in),
        Utf8.read(in),
        new Week(in.readInt()),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
