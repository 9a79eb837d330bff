package org.parley.compare;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.CodePointOrder;
import org.parley.model.Side;
import org.parley.model.Week;
import org.parley.spill.DocumentCounts;
import org.parley.spill.MergedRuns;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;

/**
 * A list of the accepted documents of a run, numbered by path and part. Memory grows with the
 * number of documents, not with their text.
 */
final class Corpus {

  /**
   * A document.
   *
   * @param unit equal for documents that count as one in a permutation test; else empty
   */
  record Document(
      String author,
      String side,
      String outlet,
      LocalDate date,
      Week week,
      String unit,
      int tokens,
      List<DocumentCounts.Phrase> phrases,
      Map<String, String> variables) {}

  /**
   * A document before it has a number in the corpus.
   *
   * @param number the number of the document in its range
   */
  private record Counted(int range, int number, String path, String part, Document document) {}

  private static final Comparator<Counted> BY_PATH =
      Comparator.comparing(Counted::path, CodePointOrder.COMPARATOR)
          .thenComparing(Counted::part, CodePointOrder.COMPARATOR);

  private final List<Document> documents;

  /** For each range the number of each of its documents. */
  private final int[][] numbers;

  private final List<String> sides;
  private final int authors;

  // Arrays of numbers, because every term asks for them.
  private final int[] authorOf;
  private final int[] sideOf;
  private final int[] weekOf;
  private final int[] tokensOf;

  /** By side, the number of positions for n-grams of each length. */
  private final Map<String, long[]> positions;

  private Corpus(List<Counted> counted, Map<String, long[]> positions) {
    this.positions = positions;
    counted.sort(BY_PATH);
    documents = counted.stream().map(Counted::document).toList();
    sides =
        documents.stream()
            .map(Document::side)
            .filter(side -> !side.isEmpty())
            .distinct()
            .sorted(CodePointOrder.COMPARATOR)
            .toList();
    int[] sizes = new int[1 + counted.stream().mapToInt(Counted::range).max().orElse(-1)];
    counted.forEach(one -> sizes[one.range()]++);
    numbers = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    authorOf = new int[documents.size()];
    sideOf = new int[documents.size()];
    weekOf = documents.stream().mapToInt(document -> document.week().index()).toArray();
    tokensOf = documents.stream().mapToInt(Document::tokens).toArray();
    Map<String, Integer> authorNumbers = new HashMap<>();
    for (int number = 0; number < documents.size(); number++) {
      Document document = documents.get(number);
      numbers[counted.get(number).range()][counted.get(number).number()] = number;
      authorOf[number] =
          authorNumbers.computeIfAbsent(document.author(), name -> authorNumbers.size());
      sideOf[number] = sides.indexOf(document.side());
    }
    authors = authorNumbers.size();
  }

  /** Reads the files of {@link DocumentCounts} of a run. */
  static Corpus read(Iterable<WorkFile> files) throws IOException {
    // A large range has several files, whose documents are numbered across all of them.
    Map<Integer, List<WorkFile>> ranges = new HashMap<>();
    for (WorkFile file : files) {
      ranges.computeIfAbsent(Math.toIntExact(file.number()), r -> new ArrayList<>()).add(file);
    }
    List<Counted> counted = new ArrayList<>();
    Map<String, long[]> positions = new HashMap<>();
    Distinct distinct = new Distinct();
    for (Map.Entry<Integer, List<WorkFile>> range : ranges.entrySet()) {
      int number = 0;
      try (MergedRuns runs = new MergedRuns(range.getValue())) {
        while (runs.next()) {
          DocumentCounts counts = DocumentCounts.decode(runs.value());
          addPositions(counts, positions);
          Document document = document(counts, distinct);
          counted.add(
              new Counted(range.getKey(), number++, counts.path(), counts.part(), document));
        }
      }
    }
    return new Corpus(counted, positions);
  }

  private static void addPositions(DocumentCounts counts, Map<String, long[]> positions) {
    long[] sums =
        positions.computeIfAbsent(counts.side(), side -> new long[TokenWindows.LONGEST + 1]);
    for (int i = 0; i < counts.positions().size(); i++) {
      sums[TokenWindows.SHORTEST + i] += counts.positions().get(i);
    }
  }

  private static Document document(DocumentCounts counts, Distinct distinct) {
    return new Document(
        distinct.of(counts.author()),
        distinct.of(counts.side()),
        distinct.of(counts.outlet()),
        distinct.of(counts.date()),
        distinct.of(Week.of(counts.date())),
        distinct.of(counts.unit()),
        counts.tokens(),
        List.copyOf(counts.phrases()),
        distinct.of(counts.variables()));
  }

  /** Keeps one object of all that are equal: many documents share few names and days. */
  private static final class Distinct {
    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked") // equal objects have the same class here
    <T> T of(T object) {
      return (T) known.computeIfAbsent(object, one -> one);
    }
  }

  int size() {
    return documents.size();
  }

  Document document(int number) {
    return documents.get(number);
  }

  /** Returns the numbers of a range's documents, indexed by their numbers in the range. */
  int[] ofRange(int range) {
    return numbers[range];
  }

  /** Returns the number of a document's author, from 0. */
  int author(int document) {
    return authorOf[document];
  }

  /** Returns the index of a document's side in {@link #sides}; −1 for an author without one. */
  int side(int document) {
    return sideOf[document];
  }

  /** Returns the {@link Week#index} of a document's week. */
  int week(int document) {
    return weekOf[document];
  }

  /** Returns the tokens of a document. */
  int tokens(int document) {
    return tokensOf[document];
  }

  int authors() {
    return authors;
  }

  /** Returns the sides that have a document, by name. */
  List<String> sides() {
    return sides;
  }

  /**
   * Returns the number of positions for n-grams.
   *
   * @param n tokens of the n-grams
   * @param side a side or {@link Side#ALL}
   */
  long positions(int n, String side) {
    if (!side.equals(Side.ALL)) {
      return positions.getOrDefault(side, new long[n + 1])[n];
    }
    return positions.values().stream().mapToLong(sums -> sums[n]).sum();
  }
}
