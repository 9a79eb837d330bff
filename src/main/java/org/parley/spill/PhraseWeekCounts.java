package org.parley.spill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.Utf8;
import org.parley.model.Week;
import org.parley.stats.Posting;
import org.parley.table.SortKey;

/**
 * What was counted of a phrase in an author's week, or in a part of it.
 *
 * @param count hits
 * @param quotedCount those of them that are quoted
 * @param documents accepted documents of the author-week, with the phrase or without
 * @param tokens all tokens of the author-week
 * @param quotedTokens those inside quotations
 * @param postings of the documents that hold the phrase, in any order
 */
public record PhraseWeekCounts(
    String phrase,
    String author,
    Week week,
    long count,
    long quotedCount,
    long documents,
    long tokens,
    long quotedTokens,
    List<Posting> postings) {

  /** How many documents hold the phrase. */
  public long documentsWith() {
    return postings.size();
  }

  /** The order of {@code phrase_counts}. */
  public byte[] key() {
    return new SortKey().text(phrase).text(author).integer(week.index()).toBytes();
  }

  /** Both parts together. */
  public PhraseWeekCounts plus(PhraseWeekCounts other) {
    return new PhraseWeekCounts(
        phrase,
        author,
        week,
        count + other.count,
        quotedCount + other.quotedCount,
        documents + other.documents,
        tokens + other.tokens,
        quotedTokens + other.quotedTokens,
        Stream.concat(postings.stream(), other.postings.stream()).toList());
  }

  /** The record as the value of a {@link SortedRun}. */
  public byte[] encode() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Utf8.write(phrase, out);
    Utf8.write(author, out);
    out.writeInt(week.index());
    out.writeLong(count);
    out.writeLong(quotedCount);
    out.writeLong(documents);
    out.writeLong(tokens);
    out.writeLong(quotedTokens);
    out.writeInt(postings.size());
    for (Posting posting : postings) {
      out.writeLong(posting.count());
      out.writeLong(posting.tokens());
    }
    return bytes.toByteArray();
  }

  /** What {@link #encode} wrote. */
  public static PhraseWeekCounts decode(byte[] value) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(value));
    String phrase = Utf8.read(in);
    String author = Utf8.read(in);
    Week week = new Week(in.readInt());
    long count = in.readLong();
    long quotedCount = in.readLong();
    long documents = in.readLong();
    long tokens = in.readLong();
    long quotedTokens = in.readLong();
    int documentsWith = in.readInt();
    List<Posting> postings = new ArrayList<>(documentsWith);
    for (int i = 0; i < documentsWith; i++) {
      postings.add(new Posting(in.readLong(), in.readLong()));
    }
    return new PhraseWeekCounts(
        phrase, author, week, count, quotedCount, documents, tokens, quotedTokens, postings);
  }
}
