package org.parley.count;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.BitSet;
import org.parley.model.Sha256;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.storage.Storage;
import org.parley.table.TermFrequencyRow;
import org.parley.text.Vocabulary;

/**
 * A work file of {@code term_frequencies} in the final order of its lines, without stop words. If
 * the table is published as shards, the file is a shard: it has a header and a hash.
 */
final class TermFrequencyFile implements Closeable {

  private final CountSettings settings;
  private final long order;
  private final Vocabulary vocabulary;
  private final BitSet stopTerms;
  private final String file;
  private final MessageDigest digest = Sha256.digest();
  private final OutputStream out;
  private final TermFrequencyWriter writer;

  /**
   * Creates a file.
   *
   * @param order rank of the file among those of the table
   * @param stopTerms the stop words' numbers in the vocabulary
   */
  TermFrequencyFile(CountSettings settings, long order, Vocabulary vocabulary, BitSet stopTerms)
      throws IOException {
    this.settings = settings;
    this.order = order;
    this.vocabulary = vocabulary;
    this.stopTerms = stopTerms;
    file = SortedRun.uniqueFile(settings.workFolder(), WorkFile.Kind.TERM_FREQUENCIES);
    OutputStream lines = Storage.create(file);
    out = settings.sharded() ? new DigestOutputStream(lines, digest) : lines;
    writer = new TermFrequencyWriter(out);
    if (settings.sharded()) {
      out.write(TermFrequencyRow.TABLE.header());
    }
  }

  /** Writes the lines of an author-week. */
  void write(AuthorWeekCounts counts, TermTally terms) throws IOException {
    writer.begin(
        counts.week(), counts.author(), counts.side(), counts.tokens(), counts.ownTokens());
    byte[] utf8 = new byte[vocabulary.longest()];
    int[] sorted = terms.sortedTerms(vocabulary);
    for (int i = 0; i < terms.types(); i++) {
      int term = sorted[i];
      if (!stopTerms.get(term)) {
        int length = vocabulary.copy(term, utf8);
        writer.write(utf8, length, terms.documents(term), terms.count(term), terms.ownCount(term));
      }
    }
  }

  /** Finishes the file. */
  WorkFile finish() throws IOException {
    writer.flush();
    out.close();
    WorkFile finished = new WorkFile(WorkFile.Kind.TERM_FREQUENCIES, file, order, writer.rows());
    return settings.sharded() ? finished.withSha256(Sha256.hex(digest.digest())) : finished;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
