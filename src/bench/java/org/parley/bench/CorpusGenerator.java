package org.parley.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.model.Week;

/**
 * Writes a made-up corpus as a study: 40 authors on two sides, 60 weeks, lengths around 700 words,
 * a vocabulary of 50,000, and 20 phrases that occur exactly as often as {@code
 * expected_phrases.csv} says. The same seed gives the same bytes.
 */
public final class CorpusGenerator {

  private static final long SEED = 20_150_706;

  /** So many documents are held in memory at once. */
  private static final int BATCH = 2_000;

  private static final List<String> SIDES = List.of("government", "union");

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private record Cell(String author, String week, String phrase) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      return List.of(author, week, phrase)
          .toString()
          .compareTo(List.of(other.author, other.week, other.phrase).toString());
    }
  }

  private CorpusGenerator() {}

  /**
   * Writes {@code study.yaml}, {@code documents.csv}, {@code phrases.csv}, {@code
   * expected_phrases.csv} and the folder {@code docs}.
   *
   * @param args the number of documents, up to 1,000,000, and the folder
   */
  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1]);
    Files.createDirectories(folder.resolve("docs"));
    Words words = new Words(SEED);

    Map<Cell, Integer> expected = new TreeMap<>();
    long characters = 0;
    try (CSVPrinter list =
        print(folder, "documents.csv", "path", "author", "side", "date", "title")) {
      for (int first = 0; first < size; first += BATCH) {
        List<MadeUpDocument> batch =
            IntStream.range(first, Math.min(size, first + BATCH))
                .parallel()
                .mapToObj(number -> MadeUpDocument.make(number, SEED, words))
                .peek(document -> write(folder, document))
                .toList();
        for (MadeUpDocument document : batch) {
          String author = document.authorName();
          String side = SIDES.get(document.author() % 2);
          list.printRecord(document.path(), author, side, document.date(), document.title());
          String week = Week.of(document.date()).label();
          document
              .planted()
              .forEach(
                  (phrase, n) -> expected.merge(new Cell(author, week, phrase), n, Integer::sum));
          characters += document.text().length();
        }
      }
    }

    try (CSVPrinter table =
        print(folder, "expected_phrases.csv", "author", "week", "phrase", "count")) {
      for (Map.Entry<Cell, Integer> entry : expected.entrySet()) {
        Cell cell = entry.getKey();
        table.printRecord(cell.author(), cell.week(), cell.phrase(), entry.getValue());
      }
    }
    try (CSVPrinter table = print(folder, "phrases.csv", "phrase", "pattern")) {
      for (String phrase : Words.PHRASES) {
        table.printRecord(phrase, phrase);
      }
    }
    Files.writeString(folder.resolve("study.yaml"), study(size));
    int planted = expected.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(size + " documents, " + characters + " characters, " + planted + " planted");
  }

  private static String study(int size) {
    return """
        # Made up by a program, for benchmarks. Words are cut as the bound cuts them.
        name: bench-%d
        documents:
          list: documents.csv
        sides: [government, union]
        phrases: phrases.csv
        tokens:
          hyphens: keep
        tables: [term_frequencies, phrase_counts]
        output: results
        """
        .replace("%d", Integer.toString(size));
  }

  private static CSVPrinter print(Path folder, String name, String... header) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name));
    return new CSVPrinter(writer, CSV.builder().setHeader(header).get());
  }

  private static void write(Path folder, MadeUpDocument document) {
    try {
      Files.writeString(folder.resolve(document.path()), document.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
