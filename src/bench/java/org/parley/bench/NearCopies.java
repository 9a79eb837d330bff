package org.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.shingle.Shingles;
import org.parley.shingle.WordHashes;

/**
 * A program that chooses a threshold for near copies. It writes pairs of made-up texts of every
 * {@link PlantedCopy}, as a study for each threshold. After these studies have run, it compares
 * their {@code duplicates} with the pairs, and with all pairs of texts by brute force.
 */
public final class NearCopies {

  private static final long SEED = 20_151_130;
  private static final int PAIRS = 50;
  private static final int PARAGRAPH = 45;

  /** The thresholds in percent. */
  private static final List<Integer> THRESHOLDS = List.of(20, 30, 40, 50, 60, 70, 80);

  private final Path folder;

  private NearCopies(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the studies, or checks their results.
   *
   * @param args {@code make} or {@code check}, and the folder. A study {@code 50.yaml} has the
   *     threshold 0.5 and its results in {@code results-50}.
   */
  public static void main(String[] args) throws IOException {
    NearCopies program = new NearCopies(Path.of(args[1]));
    if (args[0].equals("make")) {
      program.make();
    } else {
      program.check();
    }
  }

  private void make() throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Words words = new Words(SEED);
    Random random = new Random(SEED);
    String notice = text(List.of(words(PlantedCopy.NOTICE, random, words)));
    StringBuilder list = new StringBuilder("path,author,date\n");
    for (PlantedCopy kind : PlantedCopy.values()) {
      for (int pair = 0; pair < PAIRS; pair++) {
        List<List<String>> first = new ArrayList<>();
        // From 450 to 2,250 words.
        for (int left = 10 + random.nextInt(41); left > 0; left--) {
          first.add(words(PARAGRAPH, random, words));
        }
        write(kind, pair, 1, text(first) + notice, list);
        write(kind, pair, 2, text(kind.second(first, random, words::draw)) + notice, list);
      }
    }
    Files.writeString(folder.resolve("documents.csv"), list);
    for (int threshold : THRESHOLDS) {
      Files.writeString(folder.resolve(threshold + ".yaml"), study(threshold));
    }
  }

  private static List<String> words(int count, Random random, Words words) {
    return IntStream.range(0, count).mapToObj(i -> words.draw(random)).toList();
  }

  private static String text(List<List<String>> paragraphs) {
    StringBuilder text = new StringBuilder();
    paragraphs.forEach(words -> text.append(String.join(" ", words)).append("\n\n"));
    return text.toString();
  }

  private void write(PlantedCopy kind, int pair, int number, String text, StringBuilder list)
      throws IOException {
    String path = path(kind, pair, number);
    Files.writeString(folder.resolve(path), text);
    list.append(path).append(",Writer ").append(number).append(",2031-03-0").append(number);
    list.append('\n');
  }

  private static String path(PlantedCopy kind, int pair, int number) {
    return "docs/" + kind.name().toLowerCase(Locale.ROOT) + "-" + pair + "-" + number + ".txt";
  }

  private static String study(int threshold) {
    return String.format(
        Locale.ROOT,
        "name: near-%d%ndocuments:%n  list: documents.csv%nnear_threshold: %s%n"
            + "tables: [documents, duplicates]%noutput: results-%d%n",
        threshold,
        threshold / 100.0,
        threshold);
  }

  private void check() throws IOException {
    Map<String, Shingles> texts = new TreeMap<>();
    WordHashes words = new WordHashes();
    for (CSVRecord row : rows(folder.resolve("documents.csv"))) {
      String path = row.get("path");
      texts.put(path, Shingles.of(words.read(Files.readAllBytes(folder.resolve(path)))));
    }
    Map<Integer, Set<String>> listed = new TreeMap<>();
    Map<Integer, Set<String>> listedCopies = new TreeMap<>();
    Map<Integer, Set<String>> alike = new TreeMap<>();
    Map<Integer, Set<String>> allCopies = new TreeMap<>();
    for (int threshold : THRESHOLDS) {
      Set<String> pairs = new HashSet<>();
      Path table = folder.resolve("results-" + threshold).resolve("tables/duplicates.csv");
      Set<String> copies = new HashSet<>();
      for (CSVRecord row : rows(table)) {
        pairs.add(pair(row.get("path"), row.get("kept_path")));
        copies.add(row.get("path"));
      }
      listed.put(threshold, pairs);
      listedCopies.put(threshold, copies);
      alike.put(threshold, new HashSet<>());
      allCopies.put(threshold, new HashSet<>());
    }
    compareAll(texts, alike, allCopies);
    print("listed", listed);
    print("by brute force", alike);
    for (int threshold : THRESHOLDS) {
      Set<String> missed = new HashSet<>(allCopies.get(threshold));
      missed.removeAll(listedCopies.get(threshold));
      Set<String> wrong = new HashSet<>(listedCopies.get(threshold));
      wrong.removeAll(allCopies.get(threshold));
      System.out.printf(
          Locale.ROOT,
          "%d %%: %d copies by brute force, %d of them not listed; %d listed in excess%n",
          threshold,
          allCopies.get(threshold).size(),
          missed.size(),
          wrong.size());
    }
  }

  /** Compares every text with every other one. */
  private static void compareAll(
      Map<String, Shingles> texts,
      Map<Integer, Set<String>> alike,
      Map<Integer, Set<String>> copies) {
    List<String> paths = List.copyOf(texts.keySet());
    for (int i = 0; i < paths.size(); i++) {
      for (int j = 0; j < i; j++) {
        Shingles one = texts.get(paths.get(i));
        Shingles other = texts.get(paths.get(j));
        boolean isShorter =
            one.size() == other.size()
                ? paths.get(i).endsWith("-2.txt")
                : one.size() < other.size();
        double containment = (isShorter ? one.in(other) : other.in(one)).containment();
        for (int threshold : THRESHOLDS) {
          if (containment >= threshold / 100.0) {
            alike.get(threshold).add(pair(paths.get(i), paths.get(j)));
            copies.get(threshold).add(isShorter ? paths.get(i) : paths.get(j));
          }
        }
      }
    }
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  /** Prints for each kind the percentage of its pairs, then precision and recall. */
  private static void print(String title, Map<Integer, Set<String>> found) {
    System.out.printf("%-24s", title);
    THRESHOLDS.forEach(threshold -> System.out.printf("%6d %%", threshold));
    System.out.println();
    for (PlantedCopy kind : PlantedCopy.values()) {
      System.out.printf("%-24s", kind.label());
      for (int threshold : THRESHOLDS) {
        System.out.printf("%8d", found(kind, found.get(threshold)));
      }
      System.out.println();
    }
    System.out.printf("%-24s", "precision, %");
    for (int threshold : THRESHOLDS) {
      int all = found.get(threshold).size();
      System.out.printf("%8s", percent(copies(found.get(threshold)), all));
    }
    System.out.printf("%n%-24s", "recall, %");
    long planted = List.of(PlantedCopy.values()).stream().filter(PlantedCopy::isCopy).count();
    for (int threshold : THRESHOLDS) {
      System.out.printf("%8s", percent(copies(found.get(threshold)), planted * PAIRS));
    }
    System.out.println();
  }

  private static String percent(long part, long all) {
    return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / all);
  }

  private static long copies(Set<String> found) {
    return List.of(PlantedCopy.values()).stream()
        .filter(PlantedCopy::isCopy)
        .mapToLong(kind -> found(kind, found))
        .sum();
  }

  private static long found(PlantedCopy kind, Set<String> found) {
    return IntStream.range(0, PAIRS)
        .filter(number -> found.contains(pair(path(kind, number, 1), path(kind, number, 2))))
        .count();
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }
}
