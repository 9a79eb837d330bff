package org.parley.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.parley.storage.Names;
import org.parley.storage.Storage;

/**
 * Collects records of a key and a value in any order and writes them as sorted files: one, or
 * several where there are more than fit in memory. {@link MergedRuns} reads them back as one.
 * Records may be given the number of a section; the sections of a file are read apart.
 */
public final class SortedRun {

  /** Stands behind the last record of a section, where the length of a key would. */
  static final int END = -1;

  /** The same behind the last section of a file. */
  static final int LAST_END = -2;

  private static final int MOST_BYTES = 16 << 20;

  /** What a record costs beside its bytes. */
  private static final int RECORD_OVERHEAD = 64;

  private static final class Entry {
    private final int section;
    private final byte[] key;
    private final byte[] value;

    Entry(int section, byte[] key, byte[] value) {
      this.section = section;
      this.key = key;
      this.value = value;
    }
  }

  private final RunFile.Kind kind;
  private final String folder;
  private final List<Entry> entries = new ArrayList<>();
  private final List<RunFile> written = new ArrayList<>();
  private long bytes;

  /**
   * @param folder where the files go, under names that no other file has
   */
  public SortedRun(RunFile.Kind kind, String folder) {
    this.kind = kind;
    this.folder = folder;
  }

  /** Adds a record to the only section. */
  public void add(byte[] key, byte[] value) throws IOException {
    add(0, key, value);
  }

  /** Adds a record to a section. */
  public void add(int section, byte[] key, byte[] value) throws IOException {
    entries.add(new Entry(section, key, value));
    bytes += (long) key.length + value.length + RECORD_OVERHEAD;
    if (bytes > MOST_BYTES) {
      spill();
    }
  }

  /** Adds a row of a table to the only section. */
  public <R> void add(Table<R> table, R row) throws IOException {
    add(0, table, row);
  }

  /** Adds a row of a table to a section. */
  public <R> void add(int section, Table<R> table, R row) throws IOException {
    CsvBuffer csv = new CsvBuffer();
    table.write(row, csv);
    add(section, table.key(row), csv.toBytes());
  }

  /** Writes what is left and gives all sections of all files, none of them empty. */
  public List<RunFile> finish() throws IOException {
    spill();
    return List.copyOf(written);
  }

  /** A name in {@code folder} that no other file has. */
  public static String uniqueFile(String folder, RunFile.Kind kind) {
    return Names.in(folder, kind + "-" + UUID.randomUUID());
  }

  private void spill() throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    entries.sort(
        Comparator.<Entry>comparingInt(entry -> entry.section)
            .thenComparing(entry -> entry.key, Arrays::compareUnsigned));
    String file = uniqueFile(folder, kind);
    try (DataOutputStream out = create(file)) {
      long offset = 0;
      for (int from = 0, to; from < entries.size(); from = to) {
        to = sectionEnd(from);
        written.add(new RunFile(kind, file, entries.get(from).section, to - from, offset));
        for (Entry entry : entries.subList(from, to)) {
          offset += write(entry.key, entry.value, out);
        }
        out.writeInt(to < entries.size() ? END : LAST_END);
        offset += Integer.BYTES;
      }
    }
    entries.clear();
    bytes = 0;
  }

  private int sectionEnd(int from) {
    int to = from + 1;
    while (to < entries.size() && entries.get(to).section == entries.get(from).section) {
      to++;
    }
    return to;
  }

  /** Begins a file of records. */
  static DataOutputStream create(String file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Storage.create(file), 1 << 16));
  }

  /** Writes a record and gives the number of its bytes. */
  static long write(byte[] key, byte[] value, DataOutputStream out) throws IOException {
    out.writeInt(key.length);
    out.write(key);
    out.writeInt(value.length);
    out.write(value);
    return 2L * Integer.BYTES + key.length + value.length;
  }
}
