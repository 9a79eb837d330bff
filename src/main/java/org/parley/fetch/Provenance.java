package org.parley.fetch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.parley.study.Place;
import org.parley.study.Problem;
import org.parley.study.StudyException;

/** A CSV file with the origins of the downloaded files, beside them. Each change replaces it. */
final class Provenance {

  private static final String NAME = "provenance.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(ProvenanceRow.COLUMNS.toArray(String[]::new))
          .setSkipHeaderRecord(true)
          .setRecordSeparator("\n")
          .get();

  private final Path file;
  private final Map<String, ProvenanceRow> rows = new TreeMap<>();

  private Provenance(Path file) {
    this.file = file;
  }

  /** Reads the file of a folder, which need not exist. */
  static Provenance in(Path folder) throws IOException {
    Provenance read = new Provenance(folder.resolve(NAME));
    if (!Files.exists(read.file)) {
      return read;
    }
    try (Reader reader = Files.newBufferedReader(read.file);
        var records = FORMAT.parse(reader)) {
      for (CSVRecord cells : records) {
        if (cells.size() != ProvenanceRow.COLUMNS.size()) {
          throw wrong(read.file, cells.getRecordNumber() + 1, cells.size());
        }
        ProvenanceRow row = ProvenanceRow.of(cells.toList());
        read.rows.put(row.path(), row);
      }
    }
    return read;
  }

  private static StudyException wrong(Path file, long line, int cells) {
    return new StudyException(
        List.of(
            new Problem(
                new Place(file.toString(), Math.toIntExact(line), 0),
                "",
                cells
                    + " fields; expected "
                    + ProvenanceRow.COLUMNS.size()
                    + "; mend the row, or delete it and its file")));
  }

  /** Returns the origin of a file; null if it was not downloaded. */
  ProvenanceRow of(String path) {
    return rows.get(path);
  }

  /** Adds or replaces a row, and writes the file. */
  void put(ProvenanceRow row) throws IOException {
    rows.put(row.path(), row);
    Path part = file.resolveSibling("." + NAME + ".part");
    try (CSVPrinter printer =
        new CSVPrinter(
            Files.newBufferedWriter(part), FORMAT.builder().setSkipHeaderRecord(false).get())) {
      for (ProvenanceRow each : rows.values()) {
        printer.printRecord(each.cells());
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
