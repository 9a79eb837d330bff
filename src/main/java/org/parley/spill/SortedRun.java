package org.parley.spill;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.CsvBuffer;
import org.parley.table.Table;

/**
 * A writer that collects records of a key and a value in any order and writes sorted files. It
 * writes another file when the memory is full; {@link MergedRuns} reads all of them as one. Records
 * may have the number of a section; each section of a file is read separately.
 */
public final class SortedRun {

  /** Follows the last record of a section, in place of the length of a key. */
  static final int END = -1;

  /** Follows the last record of a file's last section. */
  static final int LAST_END = -2;

  private static final int MOST_BYTES = 16 << 20;

  /** Bytes of memory per record besides its key and value. */
  private static final int RECORD_OVERHEAD = 72;

  /** Bytes of memory per section besides its records. */
  private static final int SECTION_OVERHEAD = 144;

  private record Entry(long head, byte[] key, byte[] value) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byHead = Long.compareUnsigned(head, other.head);
      return byHead != 0 ? byHead : Arrays.compareUnsigned(key, other.key);
    }
  }

  private final WorkFile.Kind kind;
  private final String folder;
  private final Map<Integer, List<Entry>> sections = new TreeMap<>();
  private final CsvBuffer csv = new CsvBuffer();
  private final List<WorkFile> written = new ArrayList<>();
  private long bytes;

  /**
   * Creates a writer without records.
   *
   * @param folder the folder of the files, which get unique names
   */
  public SortedRun(WorkFile.Kind kind, String folder) {
    this.kind = kind;
    this.folder = folder;
  }

  /** Adds a record to the only section. */
  public void add(byte[] key, byte[] value) throws IOException {
    add(0, key, value);
  }

  /** Adds a record to a section. */
  public void add(int section, byte[] key, byte[] value) throws IOException {
    List<Entry> entries = sections.get(section);
    if (entries == null) {
      entries = new ArrayList<>();
      sections.put(section, entries);
      bytes += SECTION_OVERHEAD;
    }
    entries.add(new Entry(head(key), key, value));
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
    table.write(row, csv.clear());
    add(section, table.sortKey(row), csv.toBytes());
  }

  /** Writes the rest and returns all sections of all files; none is empty. */
  public List<WorkFile> finish() throws IOException {
    spill();
    return List.copyOf(written);
  }

  /** Returns a unique file name in {@code folder}. */
  public static String uniqueFile(String folder, WorkFile.Kind kind) {
    return FileNames.in(folder, kind + "-" + UUID.randomUUID());
  }

  /** Returns the first eight bytes, filled up with zeros. Most keys differ in these. */
  private static long head(byte[] key) {
    long head = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      head = head << Byte.SIZE | (i < key.length ? key[i] & 0xFF : 0);
    }
    return head;
  }

  private void spill() throws IOException {
    if (sections.isEmpty()) {
      return;
    }
    String file = uniqueFile(folder, kind);
    try (DataOutputStream out = create(file)) {
      long offset = 0;
      int left = sections.size();
      for (Map.Entry<Integer, List<Entry>> section : sections.entrySet()) {
        List<Entry> entries = section.getValue();
        Collections.sort(entries);
        written.add(new WorkFile(kind, file, section.getKey(), entries.size(), offset, ""));
        for (Entry entry : entries) {
          offset += write(entry.key, entry.value, out);
        }
        out.writeInt(--left > 0 ? END : LAST_END);
        offset += Integer.BYTES;
      }
    }
    sections.clear();
    bytes = 0;
  }

  /** Creates a file of records. */
  static DataOutputStream create(String file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Storage.create(file), 1 << 16));
  }

  /** Writes a record and returns the number of its bytes. */
  static long write(byte[] key, byte[] value, DataOutputStream out) throws IOException {
    out.writeInt(key.length);
    out.write(key);
    out.writeInt(value.length);
    out.write(value);
    return 2L * Integer.BYTES + key.length + value.length;
  }
}
