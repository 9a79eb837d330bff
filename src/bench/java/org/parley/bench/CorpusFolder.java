package org.parley.bench;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.model.Week;

/**
 * A made-up corpus on the disk, as a study: {@code study.yaml}, {@code documents.csv}, {@code
 * phrases.csv}, the folder {@code docs} unless documents are made while they are read, and what is
 * known of it: {@code expected_phrases.csv} (how often each phrase was planted for whom and when)
 * and {@code size.txt} (documents and bytes).
 */
final class CorpusFolder implements AutoCloseable {

  /** So many documents are held in memory at once. */
  private static final int BATCH = 2_000;

  private static final List<String> SIDES = List.of("government", "union");

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Path folder;
  private final String root;
  private final CSVPrinter list;
  private final Map<List<String>, Integer> planted =
      new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
  private String lastPath = "";
  private int documents;
  private long bytes;

  /** Begins a corpus in a folder that does not exist yet or is empty. */
  CorpusFolder(Path folder) throws IOException {
    this(folder, null);
  }

  /**
   * Begins a corpus.
   *
   * @param root where its documents are found, so that they need not be written; null to write them
   */
  CorpusFolder(Path folder, String root) throws IOException {
    this.folder = folder;
    this.root = root;
    Files.createDirectories(root == null ? folder.resolve("docs") : folder);
    list = print("documents.csv", "path", "author", "side", "date", "title");
  }

  /**
   * Adds the documents of the numbers from 0.
   *
   * @param documents so many at most
   * @param bytes none after so many bytes
   */
  void add(IntFunction<MadeUpDocument> maker, int documents, long bytes) throws IOException {
    for (int first = 0; first < documents && this.bytes < bytes; first += BATCH) {
      List<MadeUpDocument> batch =
          IntStream.range(first, Math.min(documents, first + BATCH))
              .parallel()
              .mapToObj(maker)
              .toList();
      for (MadeUpDocument document : batch) {
        if (this.bytes < bytes) {
          add(document);
        }
      }
    }
  }

  /** Adds a document; one of the same path as the last continues its text. */
  void add(MadeUpDocument document) throws IOException {
    String author = document.authorName();
    String path = document.path();
    if (!path.equals(lastPath)) {
      list.printRecord(
          path, author, SIDES.get(document.author() % 2), document.date(), document.title());
      documents++;
    }
    byte[] text = document.text().getBytes(StandardCharsets.UTF_8);
    if (root == null) {
      Files.write(folder.resolve(path), text, CREATE, APPEND);
    }
    bytes += text.length;
    lastPath = path;

    String week = Week.of(document.date()).label();
    document
        .planted()
        .forEach((phrase, n) -> planted.merge(List.of(author, week, phrase), n, Integer::sum));
  }

  /** How many bytes all texts have so far. */
  long bytes() {
    return bytes;
  }

  /** Writes what is known once all documents are. */
  @Override
  public void close() throws IOException {
    list.close();
    try (CSVPrinter table = print("expected_phrases.csv", "author", "week", "phrase", "count")) {
      for (Map.Entry<List<String>, Integer> entry : planted.entrySet()) {
        List<String> cell = entry.getKey();
        table.printRecord(cell.get(0), cell.get(1), cell.get(2), entry.getValue());
      }
    }
    try (CSVPrinter table = print("phrases.csv", "phrase", "pattern")) {
      for (String phrase : Words.PHRASES) {
        table.printRecord(phrase, phrase);
      }
    }
    Files.writeString(folder.resolve("size.txt"), documents + " " + bytes + "\n");
    // Last: scripts/bench takes a folder with a study for a whole corpus.
    Files.writeString(folder.resolve("study.yaml"), study());
    int all = planted.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        folder + ": " + documents + " documents, " + bytes + " bytes, " + all + " planted");
  }

  private String study() {
    return """
        # Made up by a program, for benchmarks. Words are cut as the bound cuts them.
        name: bench-%d
        documents:
          list: documents.csv
        %root
        sides: [government, union]
        phrases: phrases.csv
        tokens:
          hyphens: keep
        tables: [term_frequencies, phrase_counts]
        output: results
        """
        .replace("%root\n", root == null ? "" : "  root: " + root + "\n")
        .replace("%d", Integer.toString(documents));
  }

  private CSVPrinter print(String name, String... header) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name));
    return new CSVPrinter(writer, CSV.builder().setHeader(header).get());
  }
}
