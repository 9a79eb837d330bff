package org.parley.count;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.text.Vocabulary;

/**
 * The term counts of a part of an author-week, on their way to being added to those of the others.
 *
 * @param count occurrences
 * @param quotedCount those inside quotations
 * @param documents that hold the term
 */
record PartialTerms(long count, long quotedCount, long documents) {

  /** Writes the terms of a part, sorted. */
  static List<WorkFile> write(TermTally terms, Vocabulary vocabulary, String folder)
      throws IOException {
    SortedRun run = new SortedRun(WorkFile.Kind.PARTIAL_TERMS, folder);
    int[] sorted = terms.sortedTerms(vocabulary);
    for (int i = 0; i < terms.types(); i++) {
      int term = sorted[i];
      byte[] key =
          Arrays.copyOfRange(vocabulary.bytes(), vocabulary.start(term), vocabulary.end(term));
      PartialTerms counts =
          new PartialTerms(terms.count(term), terms.quotedCount(term), terms.documents(term));
      run.add(key, counts.encode());
    }
    return run.finish();
  }

  PartialTerms plus(PartialTerms other) {
    return new PartialTerms(
        count + other.count, quotedCount + other.quotedCount, documents + other.documents);
  }

  static PartialTerms decode(byte[] value) {
    ByteBuffer buffer = ByteBuffer.wrap(value);
    return new PartialTerms(buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  private byte[] encode() {
    return ByteBuffer.allocate(3 * Long.BYTES)
        .putLong(count)
        .putLong(quotedCount)
        .putLong(documents)
        .array();
  }
}
