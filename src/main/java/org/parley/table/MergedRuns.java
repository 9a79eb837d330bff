package org.parley.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Reads several sorted files as one, record by record: memory holds one record of each. Records of
 * equal keys come one after the other.
 */
public final class MergedRuns implements Closeable {

  private static final int BUFFER = 1 << 14;

  /** One file, with its next record at hand. */
  private static final class Run {
    private final DataInputStream in;
    private byte[] key;
    private byte[] value;

    Run(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    boolean advance() throws IOException {
      int length;
      try {
        length = in.readInt();
      } catch (EOFException end) {
        return false;
      }
      key = readBytes(length);
      value = readBytes(in.readInt());
      return true;
    }

    private byte[] readBytes(int length) throws IOException {
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      return bytes;
    }
  }

  private final List<Run> runs = new ArrayList<>();
  private final PriorityQueue<Run> queue =
      new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.key, b.key));
  private byte[] key;
  private byte[] value;

  public MergedRuns(Collection<RunFile> files) throws IOException {
    for (RunFile file : files) {
      Run run = new Run(Path.of(file.path()));
      runs.add(run);
      enqueue(run);
    }
  }

  /** Goes to the next record; false behind the last one. */
  public boolean next() throws IOException {
    Run first = queue.poll();
    if (first == null) {
      return false;
    }
    key = first.key;
    value = first.value;
    enqueue(first);
    return true;
  }

  /** The key of the record. */
  public byte[] key() {
    return key;
  }

  /** The value of the record. */
  public byte[] value() {
    return value;
  }

  private void enqueue(Run run) throws IOException {
    if (run.advance()) {
      queue.add(run);
    }
  }

  @Override
  public void close() throws IOException {
    for (Run run : runs) {
      run.in.close();
    }
  }
}
