package org.parley.publish;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.spill.WorkFile;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.PublishedTable;

/**
 * A summary of the tables that one publisher wrote, or all of them. Workers pass it to the driver
 * as a file beside the tables.
 *
 * @param tables sorted by name once all are collected
 * @param totals summed over rows: {@code listed} documents, {@code listed_rows} that named them,
 *     {@code accepted}, {@code duplicate}, {@code outside_study}, {@code rejected}, {@code
 *     rejected:REASON}, {@code tokens}, {@code quoted_tokens}, {@code long_quoted_tokens}
 * @param remarks warnings that the run should print, a line each
 * @param references files of the accepted documents with the places of their texts
 */
public record Summary(
    List<PublishedTable> tables,
    Map<String, Long> totals,
    List<String> remarks,
    List<WorkFile> references) {

  private static final JsonMapper JSON = new JsonMapper();

  Summary(List<PublishedTable> tables, Map<String, Long> totals) {
    this(tables, totals, List.of());
  }

  Summary(List<PublishedTable> tables, Map<String, Long> totals, List<String> remarks) {
    this(tables, totals, remarks, List.of());
  }

  /** Returns the total of this name; 0 if there is none. */
  public long total(String name) {
    return totals.getOrDefault(name, 0L);
  }

  /** Returns the summary with more remarks. */
  public Summary with(List<String> more) {
    return new Summary(
        tables, totals, Stream.concat(remarks.stream(), more.stream()).toList(), references);
  }

  /** Writes the summary for {@link #collect}. */
  void write(String folder, Publisher publisher) throws IOException {
    String unfinished = FileNames.in(folder, "." + publisher + "-" + UUID.randomUUID());
    Storage.write(unfinished, JSON.writeValueAsBytes(this));
    Storage.move(unfinished, file(folder, publisher));
  }

  /**
   * Combines the summaries of all publishers and deletes their files.
   *
   * @throws java.nio.file.NoSuchFileException if a publisher is not done
   */
  static Summary collect(String folder) throws IOException {
    List<PublishedTable> tables = new ArrayList<>();
    Map<String, Long> totals = new TreeMap<>();
    List<String> remarks = new ArrayList<>();
    List<WorkFile> references = new ArrayList<>();
    for (Publisher publisher : Publisher.values()) {
      String file = file(folder, publisher);
      Summary summary = JSON.readValue(Storage.readAll(file), Summary.class);
      tables.addAll(summary.tables());
      totals.putAll(summary.totals());
      remarks.addAll(summary.remarks());
      references.addAll(summary.references());
      Storage.delete(file);
    }
    tables.sort(Comparator.comparing(PublishedTable::name));
    return new Summary(tables, totals, remarks, references);
  }

  private static String file(String folder, Publisher publisher) {
    return FileNames.in(folder, publisher + ".json");
  }
}
