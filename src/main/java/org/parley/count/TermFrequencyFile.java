package org.parley.count;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.parley.model.Sha256;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.spill.LineFile;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.storage.Storage;
import org.parley.table.TermFrequencyRow;

/**
 * A work file of {@code term_frequencies} in the final order of its lines, without stop words. If
 * the table is published as shards, the file is one of them: it begins with the header and is
 * hashed.
 */
final class TermFrequencyFile implements Closeable {

  private final CountSettings settings;
  private final long order;
  private final String file;
  private final MessageDigest digest = Sha256.digest();
  private final OutputStream out;
  private final TermFrequencyWriter writer;

  /**
   * @param order rank of the file among those of the table
   */
  TermFrequencyFile(CountSettings settings, long order) throws IOException {
    this.settings = settings;
    this.order = order;
    file = SortedRun.uniqueFile(settings.workFolder(), WorkFile.Kind.TERM_FREQUENCIES);
    out =
        settings.sharded()
            ? new DigestOutputStream(Storage.create(file), digest)
            : LineFile.create(file);
    writer = new TermFrequencyWriter(out);
    if (settings.sharded()) {
      out.write(TermFrequencyRow.TABLE.header());
    }
  }

  /** Returns whether the study wants the table. */
  boolean isWanted() {
    return settings.wants(TableName.TERM_FREQUENCIES);
  }

  /** Begins an author-week with a number of tokens. */
  void begin(Week week, String author, String side, long tokens) {
    writer.begin(week, author, side, tokens);
  }

  /**
   * Writes the line of a term unless it is a stop word.
   *
   * @param term begins with the {@code length} bytes of the term's UTF-8
   */
  void write(byte[] term, int length, long count, long quotedCount, long documents)
      throws IOException {
    if (settings.stopWords().isEmpty()
        || !settings.stopWords().contains(new String(term, 0, length, StandardCharsets.UTF_8))) {
      writer.write(term, length, count, quotedCount, documents);
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
