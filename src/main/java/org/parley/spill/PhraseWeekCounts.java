package org.parley.spill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.model.Week;
import org.parley.stats.Posting;
import org.parley.table.SortKey;

/**
 * A record of counts that a phrase has in an author-week.
 *
 * @param side empty for none
 * @param count hits
 * @param ownCount hits outside quotations
 * @param documents accepted documents of the author-week, with the phrase or without
 * @param tokens all tokens of the author-week
 * @param ownTokens tokens outside quotations
 * @param postings the documents with a hit in the words that the study compares, in any order; each
 *     with its hits and tokens in these words
 */
public record PhraseWeekCounts(
    String phrase,
    String author,
    String side,
    Week week,
    long count,
    long ownCount,
    long documents,
    long tokens,
    long ownTokens,
    List<Posting> postings) {

  /** Returns the number of documents with a hit in the words that the study compares. */
  public long documentsWith() {
    return postings.size();
  }

  /** Returns the sort key of {@code phrase_counts}. */
  public byte[] key() {
    return new SortKey().text(phrase).text(author).text(side).integer(week.index()).toBytes();
  }

  /** Returns the record as the value of a {@link SortedRun}. */
  public byte[] encode() {
    return new RecordBuffer()
        .record(
            out -> {
              out.writeString(phrase);
              out.writeString(author);
              out.writeString(side);
              out.writeInt(week.index());
              out.writeLong(count);
              out.writeLong(ownCount);
              out.writeLong(documents);
              out.writeLong(tokens);
              out.writeLong(ownTokens);
              out.writeInt(postings.size());
              for (Posting posting : postings) {
                out.writeInt(posting.count());
                out.writeInt(posting.tokens());
              }
            });
  }

  /** Decodes a record that {@link #encode} wrote. */
  public static PhraseWeekCounts decode(byte[] value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    String phrase = in.readString();
    String author = in.readString();
    String side = in.readString();
    Week week = new Week(in.readInt());
    long count = in.readLong();
    long ownCount = in.readLong();
    long documents = in.readLong();
    long tokens = in.readLong();
    long ownTokens = in.readLong();
    int documentsWith = in.readInt();
    List<Posting> postings = new ArrayList<>(documentsWith);
    for (int i = 0; i < documentsWith; i++) {
      postings.add(new Posting(in.readInt(), in.readInt()));
    }
    return new PhraseWeekCounts(
        phrase, author, side, week, count, ownCount, documents, tokens, ownTokens, postings);
  }
}
