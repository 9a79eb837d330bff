package org.parley.count;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.spill.HashedOutput;
import org.parley.spill.LineFile;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.storage.Storage;
import org.parley.table.TermFrequencyRow;

/**
 * Lines of {@code term_frequencies} in their final order, but for those of stop words, on their way
 * to a file. Where the table stays in shards, the file is one: it begins with the header, and it is
 * hashed while it is written.
 */
final class TermFrequencyFile implements Closeable {

  private final CountSettings settings;
  private final long order;
  private final String file;
  private final OutputStream out;
  private final TermFrequencyWriter writer;

  /**
   * @param order where its lines stand among those of other files
   */
  TermFrequencyFile(CountSettings settings, long order) throws IOException {
    this.settings = settings;
    this.order = order;
    file = SortedRun.uniqueFile(settings.workFolder(), WorkFile.Kind.TERM_FREQUENCIES);
    out = settings.sharded() ? new HashedOutput(Storage.create(file)) : LineFile.create(file);
    writer = new TermFrequencyWriter(out);
    if (settings.sharded()) {
      out.write(TermFrequencyRow.TABLE.header());
    }
  }

  /** Whether lines are wanted at all. */
  boolean isWanted() {
    return settings.wants(TableName.TERM_FREQUENCIES);
  }

  /** Begins an author-week of so many tokens. */
  void begin(Week week, String author, String side, long tokens) {
    writer.begin(week, author, side, tokens);
  }

  /**
   * Writes the line of a term, if it is no stop word.
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
    return out instanceof HashedOutput hashed ? finished.withSha256(hashed.sha256()) : finished;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
