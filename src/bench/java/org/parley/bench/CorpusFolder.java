package org.parley.bench;

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
 * A writer of a made-up corpus as a study: {@code study.yaml}, {@code documents.csv}, {@code
 * phrases.csv}, and the folder {@code docs} unless documents are generated while they are read. Two
 * more files describe it: {@code expected_phrases.csv} (planted phrases by author and week) and
 * {@code size.txt} (documents and bytes).
 */
final class CorpusFolder implements AutoCloseable {

  /** Number of documents that are made in parallel and kept in memory. */
  private static final int BATCH = 2_000;

  private static final List<String> SIDES = List.of("government", "union");

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Path folder;
  private final String root;
  private final CSVPrinter list;
  private final Map<List<String>, Integer> planted =
      new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
  private int documents;
  private long bytes;

  /** Creates a corpus in a folder that is missing or empty. */
  CorpusFolder(Path folder) throws IOException {
    this(folder, null);
  }

  /**
   * Creates a corpus.
   *
   * @param root root of documents that are generated while they are read; null to write documents
   */
  CorpusFolder(Path folder, String root) throws IOException {
    this.folder = folder;
    this.root = root;
    Files.createDirectories(root == null ? folder.resolve("docs") : folder);
    list = print("documents.csv", "path", "author", "side", "date", "title");
  }

  /**
   * Adds documents with numbers from 0 until a limit is reached.
   *
   * @param documents largest number of documents
   * @param bytes size of the corpus after which no document is added
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

  /** Adds a document. */
  void add(MadeUpDocument document) throws IOException {
    String author = document.authorName();
    String path = document.path();
    list.printRecord(
        path, author, SIDES.get(document.author() % 2), document.date(), document.title());
    documents++;
    byte[] text = document.text().getBytes(StandardCharsets.UTF_8);
    if (root == null) {
      Files.write(folder.resolve(path), text);
    }
    bytes += text.length;

    String week = Week.of(document.date()).label();
    document
        .planted()
        .forEach((phrase, n) -> planted.merge(List.of(author, week, phrase), n, Integer::sum));
  }

  /** Returns the bytes of all texts so far. */
  long bytes() {
    return bytes;
  }

  /** Writes the other files of the corpus. */
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
    // Last, since scripts/bench takes a folder with a study for a complete corpus.
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
