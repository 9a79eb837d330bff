package org.parley.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The counts of a table by author, week and name (a term or a phrase), without zeros. A row takes
 * eight bytes, since a table may have tens of millions.
 */
final class CellCounts {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The numbers of all names; tables share them, so that they can be compared by number. */
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  private static final List<String> NAMES = new ArrayList<>();

  /** By author and week, sorted: a name's number in the upper half, its count in the lower. */
  private final Map<String, long[]> cells = new HashMap<>();

  private long size;

  private CellCounts() {}

  /** Reads a table with the columns author, week, count and {@code nameColumn}. */
  static CellCounts read(Path file, String nameColumn) throws IOException {
    return read(file, nameColumn, name -> true);
  }

  /**
   * Reads the rows of some names of a table.
   *
   * @param only selects the names
   */
  static CellCounts read(Path file, String nameColumn, Predicate<String> only) throws IOException {
    Map<String, Growing> open = new HashMap<>();
    Map<String, Boolean> wanted = new HashMap<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows = CSV.parse(reader)) {
      for (CSVRecord row : rows) {
        String count = row.get("count");
        String name = row.get(nameColumn);
        if (count.isEmpty() || count.equals("0") || !wanted.computeIfAbsent(name, only::test)) {
          continue;
        }
        open.computeIfAbsent(row.get("author") + ", " + row.get("week"), cell -> new Growing())
            .add(number(name), Integer.parseInt(count));
      }
    }
    CellCounts counts = new CellCounts();
    open.forEach((cell, growing) -> counts.put(cell, growing.sorted()));
    return counts;
  }

  /** Returns the counts of the names that pass. */
  CellCounts only(Predicate<String> names) {
    CellCounts counts = new CellCounts();
    cells.forEach(
        (cell, packed) -> {
          long[] kept = Arrays.stream(packed).filter(one -> names.test(name(one))).toArray();
          if (kept.length > 0) {
            counts.put(cell, kept);
          }
        });
    return counts;
  }

  /** Returns the number of rows. */
  long size() {
    return size;
  }

  /** Returns a line for each row that differs, in order; empty if both tables are equal. */
  List<String> differences(CellCounts expected) {
    TreeSet<String> all = new TreeSet<>(cells.keySet());
    all.addAll(expected.cells.keySet());
    List<String> lines = new ArrayList<>();
    for (String cell : all) {
      long[] mine = cells.getOrDefault(cell, new long[0]);
      long[] theirs = expected.cells.getOrDefault(cell, new long[0]);
      if (!Arrays.equals(mine, theirs)) {
        Map<String, int[]> rows = new java.util.TreeMap<>();
        for (long one : mine) {
          rows.computeIfAbsent(name(one), name -> new int[2])[0] += (int) one;
        }
        for (long one : theirs) {
          rows.computeIfAbsent(name(one), name -> new int[2])[1] += (int) one;
        }
        rows.forEach(
            (name, pair) -> {
              if (pair[0] != pair[1]) {
                lines.add(cell + ", " + name + ": " + pair[0] + ", expected " + pair[1]);
              }
            });
      }
    }
    return lines;
  }

  private void put(String cell, long[] packed) {
    cells.put(cell, packed);
    size += packed.length;
  }

  private static int number(String name) {
    return NUMBERS.computeIfAbsent(
        name,
        added -> {
          NAMES.add(added);
          return NAMES.size() - 1;
        });
  }

  private static String name(long packed) {
    return NAMES.get((int) (packed >>> 32));
  }

  private static final class Growing {
    private long[] packed = new long[16];
    private int size;

    void add(int name, int count) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, size * 2);
      }
      packed[size++] = (long) name << 32 | count;
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(packed, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
