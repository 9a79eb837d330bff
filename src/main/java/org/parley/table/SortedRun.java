package org.parley.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Collects records of a key and a value in any order and writes them as sorted files: one, or
 * several where there are more than fit in memory. {@link MergedRuns} reads them back as one.
 */
public final class SortedRun {

  private static final int MOST_BYTES = 16 << 20;

  /** What a record costs beside its bytes. */
  private static final int RECORD_OVERHEAD = 64;

  private static final class Entry {
    private final byte[] key;
    private final byte[] value;

    Entry(byte[] key, byte[] value) {
      this.key = key;
      this.value = value;
    }
  }

  private final RunFile.Kind kind;
  private final Path folder;
  private final List<Entry> entries = new ArrayList<>();
  private final List<RunFile> written = new ArrayList<>();
  private int bytes;

  /**
   * @param folder where the files go, under names that no other file has
   */
  public SortedRun(RunFile.Kind kind, Path folder) {
    this.kind = kind;
    this.folder = folder;
  }

  /** Adds a record. */
  public void add(byte[] key, byte[] value) throws IOException {
    entries.add(new Entry(key, value));
    bytes += key.length + value.length + RECORD_OVERHEAD;
    if (bytes > MOST_BYTES) {
      spill();
    }
  }

  /** Adds a row of a table. */
  public <R> void add(Table<R> table, R row) throws IOException {
    CsvBuffer csv = new CsvBuffer();
    table.write(row, csv);
    add(table.key(row), csv.toBytes());
  }

  /** Writes what is left and gives all the files, none of them empty. */
  public List<RunFile> finish() throws IOException {
    spill();
    return List.copyOf(written);
  }

  /** A path in {@code folder} that no other file has. */
  public static Path uniqueFile(Path folder, RunFile.Kind kind) {
    return folder.resolve(kind + "-" + UUID.randomUUID());
  }

  private void spill() throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    entries.sort((a, b) -> Arrays.compareUnsigned(a.key, b.key));
    Path file = uniqueFile(folder, kind);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (Entry entry : entries) {
        out.writeInt(entry.key.length);
        out.write(entry.key);
        out.writeInt(entry.value.length);
        out.write(entry.value);
      }
    }
    written.add(new RunFile(kind, file.toString(), 0, entries.size()));
    entries.clear();
    bytes = 0;
  }
}
