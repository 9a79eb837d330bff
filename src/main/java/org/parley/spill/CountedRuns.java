package org.parley.spill;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/**
 * A sorted sequence of counts that is read from several sorted files, record by record.
 *
 * @param <T> the type of a record
 */
public final class CountedRuns<T> implements Closeable {

  /** Decodes the value of a record. */
  public interface Decoder<T> {
    T decode(byte[] value) throws IOException;
  }

  private final MergedRuns runs;
  private final Decoder<T> decoder;
  private boolean more;

  /** Opens the files. */
  public CountedRuns(Collection<WorkFile> files, Decoder<T> decoder) throws IOException {
    this.runs = new MergedRuns(files);
    this.decoder = decoder;
    try {
      more = runs.next();
    } catch (IOException e) {
      runs.close();
      throw e;
    }
  }

  /** Returns whether a record is left. */
  public boolean hasNext() {
    return more;
  }

  /** Returns whether the next record has this key. */
  public boolean isNext(byte[] key) {
    return more && Arrays.equals(runs.key(), key);
  }

  /** Returns the next record; there must be one. */
  public T next() throws IOException {
    T record = decoder.decode(runs.value());
    more = runs.next();
    return record;
  }

  @Override
  public void close() throws IOException {
    runs.close();
  }
}
