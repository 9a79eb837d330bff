package org.parley.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.read.FolderReader;
import org.parley.read.PartSelection;
import org.parley.table.CsvBuffer;

/** The rows of the list of a folder for one file, and how many of them have what. */
final class FoundInFile implements FolderReader.Results<FoundDocument> {

  /** The rows; written at once, since a file may contain a million documents. */
  private final CsvBuffer rows = new CsvBuffer();

  private final List<String> remarks = new ArrayList<>();
  private int documents;
  private int texts;
  private int authors;
  private int dates;
  private int both;

  /** Reads the documents of a file. */
  static FoundInFile read(String path, FolderReader reader) throws IOException {
    FoundInFile found = new FoundInFile();
    reader.read(path, PartSelection.ALL, opened -> FoundDocument.of(path, opened), found);
    return found;
  }

  @Override
  public void accept(FoundDocument found) {
    boolean author = found.known().author().isPresent();
    boolean date = found.known().date().isPresent();
    documents++;
    texts += found.reason().isEmpty() ? 1 : 0;
    authors += author ? 1 : 0;
    dates += date ? 1 : 0;
    both += author && date ? 1 : 0;
    found.write(rows);
    if (!found.reason().isEmpty()) {
      remarks.add(found.shown() + ": " + found.reason());
    }
  }

  @Override
  public void remark(String line) {
    remarks.add(line);
  }

  /** Adds the numbers of another file. */
  void add(FoundInFile other) {
    documents += other.documents;
    texts += other.texts;
    authors += other.authors;
    dates += other.dates;
    both += other.both;
  }

  /** Appends the rows to a list. */
  void appendTo(CsvBuffer csv) {
    csv.rows(rows);
  }

  /** Returns lines about what is wrong or assumed. */
  List<String> remarks() {
    return remarks;
  }

  int documents() {
    return documents;
  }

  int texts() {
    return texts;
  }

  int authors() {
    return authors;
  }

  int dates() {
    return dates;
  }

  int both() {
    return both;
  }
}
