package org.parley.spill;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.parley.storage.Storage;

/**
 * A reader that merges several sorted files into one sequence. Memory contains one record of each
 * file.
 */
public final class MergedRuns implements Closeable {

  private static final int BUFFER = 1 << 14;

  /** A process may often open at most 1,024 files, and tables are written in parallel. */
  private static final int MOST_OPEN = 200;

  /** An open section of a file, with its next record in memory. */
  private static final class Run {
    private final WorkFile file;
    private final DataInputStream in;
    private final byte[] number = new byte[Integer.BYTES];
    private long read;
    private byte[] key;
    private byte[] value;

    Run(WorkFile file) throws IOException {
      this.file = file;
      in =
          new DataInputStream(
              new BufferedInputStream(Storage.read(file.path(), file.offset()), BUFFER));
    }

    /**
     * Reads the next record; returns false after the last one.
     *
     * @throws IOException if the section contains more or fewer records than were written
     */
    boolean advance() throws IOException {
      try {
        int length = readInt();
        if (read == file.rows()) {
          requireEnd(length);
          return false;
        }
        key = readBytes(length);
        value = readBytes(readInt());
      } catch (EOFException e) {
        throw new IOException(
            file.path()
                + ": expected "
                + file.rows()
                + " records and found "
                + read
                + "; the file was cut off. Is the disk full?",
            e);
      }
      read++;
      return true;
    }

    private void requireEnd(int mark) throws IOException {
      boolean ends = mark == SortedRun.END || (mark == SortedRun.LAST_END && in.read() < 0);
      if (!ends) {
        throw new IOException(
            file.path() + ": expected " + read + " records and found more; the file was changed");
      }
    }

    /** Reads four bytes at once; {@link DataInputStream#readInt} reads them one by one. */
    private int readInt() throws IOException {
      in.readFully(number);
      return ByteBuffer.wrap(number).getInt();
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
  private final List<WorkFile> merged = new ArrayList<>();
  private byte[] key;
  private byte[] value;

  /**
   * Opens the files.
   *
   * @throws IOException here or later, if a file cannot be read or is incomplete
   */
  public MergedRuns(Collection<WorkFile> files) throws IOException {
    this(files, MOST_OPEN);
  }

  /**
   * Opens the files.
   *
   * @param most largest number of open files, at least 2; more files are merged into fewer first
   */
  MergedRuns(Collection<WorkFile> files, int most) throws IOException {
    try {
      for (WorkFile file : atMost(most, files)) {
        Run run = new Run(file);
        runs.add(run);
        enqueue(run);
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Merges files, the first ones first, until at most {@code most} are left. */
  private List<WorkFile> atMost(int most, Collection<WorkFile> files) throws IOException {
    List<WorkFile> left = new ArrayList<>(files);
    while (left.size() > most) {
      List<WorkFile> first = left.subList(0, Math.min(most, left.size() - most + 1));
      WorkFile one = merge(first);
      first.clear();
      left.add(one);
    }
    return left;
  }

  private WorkFile merge(List<WorkFile> files) throws IOException {
    WorkFile first = files.get(0);
    long rows = files.stream().mapToLong(WorkFile::rows).sum();
    WorkFile one =
        new WorkFile(first.kind(), first.path() + "-" + UUID.randomUUID(), first.number(), rows);
    merged.add(one); // Before it is written, so that close() deletes it after a failure, too.
    try (MergedRuns runs = new MergedRuns(files);
        DataOutputStream out = SortedRun.create(one.path())) {
      while (runs.next()) {
        SortedRun.write(runs.key(), runs.value(), out);
      }
      out.writeInt(SortedRun.LAST_END);
    }
    return one;
  }

  /** Moves to the next record; returns false after the last one. */
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

  /** Returns the key of the record. */
  public byte[] key() {
    return key;
  }

  /** Returns the value of the record. */
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
    for (WorkFile file : merged) {
      Storage.delete(file.path());
    }
  }
}
