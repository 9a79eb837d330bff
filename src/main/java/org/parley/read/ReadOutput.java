package org.parley.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.parley.model.Reference;
import org.parley.model.Rejection;
import org.parley.shingle.Fingerprints;
import org.parley.shingle.WordHashes;
import org.parley.spill.FingerprintFile;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.SortedRun;
import org.parley.spill.TextFile;
import org.parley.spill.WorkFile;
import org.parley.table.RejectedTable;

/**
 * An output of the reading stage. It writes texts and rejected rows to work files, and emits
 * references once their texts are written. Its memory is bounded, since one file may contain a
 * million documents.
 */
final class ReadOutput implements DocumentReader.Outcomes, Closeable {

  private static final int MOST_REFERENCES = 8_192;
  private static final long MOST_BYTES = 64 << 20;

  private final String folder;
  private final int shards;
  private final BiConsumer<Integer, ReferenceBatch> batches;
  private final SortedRun rejected;
  private final SortedRun paragraphs;

  /** Null if near copies are not searched for. */
  private final FingerprintFile.Writer fingerprints;

  private final WordHashes words = new WordHashes();
  private final Fingerprints sample = new Fingerprints();
  private final List<Reference> references = new ArrayList<>();
  private TextFile.Writer texts;
  private long bytes;
  private long documents;

  /**
   * @param folder the run's working folder
   * @param near whether to write fingerprints, since near copies are searched for
   * @param batches receives references with the number of their shard
   */
  ReadOutput(String folder, int shards, boolean near, BiConsumer<Integer, ReferenceBatch> batches) {
    this.folder = folder;
    this.shards = shards;
    this.batches = batches;
    this.rejected = new SortedRun(WorkFile.Kind.REJECTED, folder);
    this.paragraphs = new SortedRun(WorkFile.Kind.PARAGRAPHS, folder);
    this.fingerprints = near ? new FingerprintFile.Writer(folder, shards) : null;
    this.texts = new TextFile.Writer(folder);
  }

  @Override
  public void accepted(DocumentReader.Accepted document) throws IOException {
    documents++;
    document.paragraphs().addTo(paragraphs, shards);
    Reference reference = document.reference().apply(texts.add(document.utf8(), document.quoted()));
    references.add(reference);
    if (fingerprints != null) {
      sample.sample(words.read(document.utf8()));
      fingerprints.add(
          FingerprintFile.textNumber(reference.textHash()),
          words.size(),
          sample.different(),
          sample.values(),
          sample.size());
    }
    bytes += document.utf8().length;
    if (references.size() == MOST_REFERENCES || bytes > MOST_BYTES) {
      emit();
      texts = new TextFile.Writer(folder);
      bytes = 0;
    }
  }

  @Override
  public void rejected(Rejection document) throws IOException {
    documents++;
    int section = RejectedTable.REASONS.indexOf(document.reason());
    rejected.add(section, RejectedTable.TABLE, document);
  }

  /** Returns the number of documents so far. */
  long documents() {
    return documents;
  }

  private void emit() throws IOException {
    texts.close();
    ReferenceBatch.group(
        references, reference -> Math.floorMod(reference.textHash().hashCode(), shards), batches);
    references.clear();
  }

  /**
   * Emits everything that is left.
   *
   * @param rows of the list that named the documents
   * @param files receives the files of rejected rows and the number of documents
   * @param repeated receives the files of paragraphs
   * @param near receives the files of fingerprints
   */
  void finish(
      long rows, Consumer<WorkFile> files, Consumer<WorkFile> repeated, Consumer<WorkFile> near)
      throws IOException {
    emit();
    if (fingerprints != null) {
      fingerprints.finish().forEach(near);
    }
    paragraphs.finish().forEach(repeated);
    rejected.finish().forEach(files);
    files.accept(new WorkFile(WorkFile.Kind.READ, "", rows, documents));
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }
}
