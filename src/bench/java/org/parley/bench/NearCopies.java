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
 * A program that measures thresholds for near copies. It writes made-up pairs of texts of each
 * {@link PlantedCopy}, with a study for each threshold. After these studies have run, it compares
 * their {@code duplicates} with the pairs, and with a comparison of all texts with all.
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

  /**
   * A set of copies for a threshold.
   *
   * @param pairs the paths of a copy and of the document that is kept
   * @param copies the paths of the copies
   */
  private record Found(Set<String> pairs, Set<String> copies) {

    Found() {
      this(new HashSet<>(), new HashSet<>());
    }

    void add(String copy, String kept) {
      pairs.add(pair(copy, kept));
      copies.add(copy);
    }

    /** Returns the number of copies that are not among {@code others}. */
    long without(Found others) {
      return copies.stream().filter(copy -> !others.copies.contains(copy)).count();
    }
  }

  private void check() throws IOException {
    Map<String, Shingles> texts = new TreeMap<>();
    WordHashes words = new WordHashes();
    for (CSVRecord row : rows(folder.resolve("documents.csv"))) {
      String path = row.get("path");
      texts.put(path, Shingles.of(words.read(Files.readAllBytes(folder.resolve(path)))));
    }
    Map<Integer, Found> listed = new TreeMap<>();
    for (int threshold : THRESHOLDS) {
      Found found = new Found();
      Path table = folder.resolve("results-" + threshold).resolve("tables/duplicates.csv");
      rows(table).forEach(row -> found.add(row.get("path"), row.get("kept_path")));
      listed.put(threshold, found);
    }
    Map<Integer, Found> all = compareAll(texts);
    print("listed", listed);
    print("by brute force", all);
    for (int threshold : THRESHOLDS) {
      System.out.printf(
          Locale.ROOT,
          "%d %%: %d copies by brute force, %d of them not listed; %d listed in excess%n",
          threshold,
          all.get(threshold).copies().size(),
          all.get(threshold).without(listed.get(threshold)),
          listed.get(threshold).without(all.get(threshold)));
    }
  }

  /** Compares every text with every other one. */
  private static Map<Integer, Found> compareAll(Map<String, Shingles> texts) {
    Map<Integer, Found> all = new TreeMap<>();
    THRESHOLDS.forEach(threshold -> all.put(threshold, new Found()));
    List<String> paths = List.copyOf(texts.keySet());
    for (int i = 0; i < paths.size(); i++) {
      for (int j = 0; j < i; j++) {
        Shingles one = texts.get(paths.get(i));
        Shingles other = texts.get(paths.get(j));
        boolean isCopy =
            one.size() == other.size()
                ? paths.get(i).endsWith("-2.txt")
                : one.size() < other.size();
        String copy = paths.get(isCopy ? i : j);
        String kept = paths.get(isCopy ? j : i);
        double containment = texts.get(copy).in(texts.get(kept)).containment();
        for (int threshold : THRESHOLDS) {
          if (containment >= threshold / 100.0) {
            all.get(threshold).add(copy, kept);
          }
        }
      }
    }
    return all;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  /** Prints for each kind the percentage of its pairs, then precision and recall. */
  private static void print(String title, Map<Integer, Found> found) {
    System.out.printf("%-24s", title);
    THRESHOLDS.forEach(threshold -> System.out.printf("%6d %%", threshold));
    System.out.println();
    for (PlantedCopy kind : PlantedCopy.values()) {
      System.out.printf("%-24s", kind.label());
      for (int threshold : THRESHOLDS) {
        System.out.printf("%8d", found(kind, found.get(threshold).pairs()));
      }
      System.out.println();
    }
    System.out.printf("%-24s", "precision, %");
    for (int threshold : THRESHOLDS) {
      Set<String> pairs = found.get(threshold).pairs();
      System.out.printf("%8s", percent(copies(pairs), pairs.size()));
    }
    System.out.printf("%n%-24s", "recall, %");
    long planted = List.of(PlantedCopy.values()).stream().filter(PlantedCopy::isCopy).count();
    for (int threshold : THRESHOLDS) {
      System.out.printf("%8s", percent(copies(found.get(threshold).pairs()), planted * PAIRS));
    }
    System.out.println();
  }

  private static String percent(long part, long all) {
    return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / all);
  }

  /** Returns the number of planted copies among the pairs. */
  private static long copies(Set<String> found) {
    return List.of(PlantedCopy.values()).stream()
        .filter(PlantedCopy::isCopy)
        .mapToLong(kind -> found(kind, found))
        .sum();
  }

  /** Returns the number of planted pairs of a kind among the pairs. */
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
