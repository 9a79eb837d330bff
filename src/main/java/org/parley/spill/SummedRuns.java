package org.parley.spill;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BinaryOperator;

/**
 * Reads sorted files of counts as one, the records of equal keys added up.
 *
 * @param <T> what is counted
 */
public final class SummedRuns<T> implements Closeable {

  /** Makes a record of the value of a sorted file. */
  public interface Decoder<T> {
    T decode(byte[] value) throws IOException;
  }

  private final MergedRuns runs;
  private final Decoder<T> decoder;
  private final BinaryOperator<T> plus;
  private boolean more;

  public SummedRuns(Collection<WorkFile> files, Decoder<T> decoder, BinaryOperator<T> plus)
      throws IOException {
    this.runs = new MergedRuns(files);
    this.decoder = decoder;
    this.plus = plus;
    this.more = advance();
  }

  /** Goes on; what is open is closed where that fails, since nobody else can yet. */
  private boolean advance() throws IOException {
    try {
      return runs.next();
    } catch (IOException e) {
      runs.close();
      throw e;
    }
  }

  /** Whether there is a record left. */
  public boolean hasNext() {
    return more;
  }

  /** Whether the next record has this key. */
  public boolean isNext(byte[] key) {
    return more && Arrays.equals(runs.key(), key);
  }

  /** The next record, of which there is one. */
  public T next() throws IOException {
    byte[] key = runs.key();
    T sum = decoder.decode(runs.value());
    while ((more = runs.next()) && Arrays.equals(runs.key(), key)) {
      sum = plus.apply(sum, decoder.decode(runs.value()));
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    runs.close();
  }
}
