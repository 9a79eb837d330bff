package org.parley.bench;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.model.Week;

/**
 * A practical lower bound of the time that counting takes. It counts the terms and phrases of a
 * made-up corpus per author and week with plain arrays and threads. It does only the necessary
 * work: no formats, quotations, sentences or sorting.
 *
 * <p>It writes {@code terms.csv} (author, week, term, count) and {@code phrases.csv} (author, week,
 * phrase, count), author-weeks in any order.
 */
public final class Bound {

  /** The documents of one author-week, and the fields {@code author,week,} of its rows. */
  private record AuthorWeek(byte[] fields, List<Path> documents) {}

  private final Tokens tokens = new Tokens();
  private final Dictionary dictionary = new Dictionary();
  private final PlantedPhrases phrases;

  /** The counts by word; {@link #touched} lists the words with a count. */
  private int[] counts = new int[1 << 17];

  private int[] touched = new int[1 << 17];
  private int touchedSize;

  private final Rows rows = new Rows();

  private Bound(List<String> phrases) {
    this.phrases = new PlantedPhrases(phrases, dictionary);
  }

  /**
   * Counts a corpus.
   *
   * @param args the corpus's folder, the folder for the tables, and the number of threads (default
   *     2)
   */
  public static void main(String[] args) throws Exception {
    Path corpus = Path.of(args[0]);
    Path output = Files.createDirectories(Path.of(args[1]));
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    List<AuthorWeek> authorWeeks = authorWeeks(corpus);
    List<String> phrases = phrases(corpus);

    try (OutputStream terms = new FileOutputStream(output.resolve("terms.csv").toFile());
        OutputStream hits = new FileOutputStream(output.resolve("phrases.csv").toFile())) {
      terms.write("author,week,term,count\n".getBytes(StandardCharsets.UTF_8));
      hits.write("author,week,phrase,count\n".getBytes(StandardCharsets.UTF_8));
      AtomicInteger next = new AtomicInteger();
      run(
          threads,
          () -> {
            Bound bound = new Bound(phrases);
            for (int i; (i = next.getAndIncrement()) < authorWeeks.size(); ) {
              bound.count(authorWeeks.get(i), terms, hits);
            }
            return null;
          });
    }
  }

  private static void run(int threads, java.util.concurrent.Callable<Void> work)
      throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(work));
      }
      for (Future<Void> one : running) {
        one.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private void count(AuthorWeek authorWeek, OutputStream terms, OutputStream hits)
      throws IOException {
    for (Path document : authorWeek.documents()) {
      tokens.open(document);
      phrases.startDocument();
      while (tokens.next()) {
        int word = dictionary.numberOf(tokens);
        if (word >= counts.length) {
          counts = Arrays.copyOf(counts, counts.length * 2);
          touched = Arrays.copyOf(touched, counts.length);
        }
        if (counts[word]++ == 0) {
          touched[touchedSize++] = word;
        }
        phrases.accept(word);
      }
    }

    byte[] fields = authorWeek.fields();
    for (int i = 0; i < touchedSize; i++) {
      int word = touched[i];
      rows.add(
          fields, dictionary.arena(), dictionary.start(word), dictionary.end(word), counts[word]);
      counts[word] = 0;
    }
    touchedSize = 0;
    rows.writeTo(terms);
    phrases.drain(
        (name, count) -> {
          byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
          rows.add(fields, utf8, 0, utf8.length, count);
        });
    rows.writeTo(hits);
  }

  private static List<String> phrases(Path corpus) throws IOException {
    return Files.readAllLines(corpus.resolve("phrases.csv")).stream()
        .skip(1)
        .map(row -> row.substring(0, row.indexOf(',')))
        .toList();
  }

  /** Returns the author-weeks of the list. No field before the title contains a comma. */
  private static List<AuthorWeek> authorWeeks(Path corpus) throws IOException {
    Map<String, AuthorWeek> authorWeeks = new LinkedHashMap<>();
    Map<String, String> weeks = new HashMap<>();
    try (BufferedReader list = Files.newBufferedReader(corpus.resolve("documents.csv"))) {
      list.readLine();
      for (String row; (row = list.readLine()) != null; ) {
        String[] columns = row.split(",", 5); // path,author,side,date,title
        String week =
            weeks.computeIfAbsent(columns[3], date -> Week.of(LocalDate.parse(date)).label());
        authorWeeks
            .computeIfAbsent(
                columns[1] + "," + week + ",",
                fields ->
                    new AuthorWeek(fields.getBytes(StandardCharsets.UTF_8), new ArrayList<>()))
            .documents()
            .add(corpus.resolve(columns[0]));
      }
    }
    return List.copyOf(authorWeeks.values());
  }

  /** Rows of a table as bytes; none of the fields needs quotes. */
  private static final class Rows {
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes = new byte[1 << 20];
    private int size;

    void add(byte[] fields, byte[] name, int start, int end, long count) {
      int needed = size + fields.length + end - start + LONGEST_NUMBER + 2;
      if (needed > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
      }
      System.arraycopy(fields, 0, bytes, size, fields.length);
      size += fields.length;
      System.arraycopy(name, start, bytes, size, end - start);
      size += end - start;
      bytes[size++] = ',';
      number(count);
      bytes[size++] = '\n';
    }

    private void number(long value) {
      int digits = 1;
      for (long rest = value; rest >= 10; rest /= 10) {
        digits++;
      }
      long rest = value;
      for (int i = size + digits; i-- > size; rest /= 10) {
        bytes[i] = (byte) ('0' + rest % 10);
      }
      size += digits;
    }

    void writeTo(OutputStream out) throws IOException {
      synchronized (out) {
        out.write(bytes, 0, size);
      }
      size = 0;
    }
  }
}
