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
import org.parley.model.Week;
import org.parley.spill.DocumentCounts;
import org.parley.spill.MergedRuns;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;

/**
 * The accepted documents of a run as comparisons see them, numbered by path and part. Memory grows
 * with their number, not with their text.
 */
final class Corpus {

  /** A document. */
  record Document(
      String author,
      String side,
      String outlet,
      LocalDate date,
      Week week,
      List<DocumentCounts.Phrase> phrases) {}

  private static final Comparator<Counted> BY_PATH =
      Comparator.<Counted, String>comparing(
              counted -> counted.counts().path(), CodePointOrder.COMPARATOR)
          .thenComparing(counted -> counted.counts().part(), CodePointOrder.COMPARATOR);

  /** A document with its number in its range. */
  private record Counted(int range, int number, DocumentCounts counts) {}

  private final List<Document> documents = new ArrayList<>();

  /** For each range the number of each of its documents: every term asks for them. */
  private final int[][] numbers;

  private final List<String> sides;
  private final int authors;

  /**
   * For each document the number of its author and of its side, its week and its tokens: every term
   * asks.
   */
  private final int[] authorOf;

  private final int[] sideOf;
  private final int[] weekOf;
  private final int[] tokensOf;
  private final Positions positions;

  private Corpus(List<Counted> counted, Positions positions) {
    this.positions = positions;
    counted.sort(BY_PATH);
    int[] sizes = new int[1 + counted.stream().mapToInt(Counted::range).max().orElse(-1)];
    counted.forEach(one -> sizes[one.range()]++);
    numbers = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    sides =
        counted.stream()
            .map(one -> one.counts().side())
            .filter(side -> !side.isEmpty())
            .distinct()
            .sorted(CodePointOrder.COMPARATOR)
            .toList();
    authorOf = new int[counted.size()];
    sideOf = new int[counted.size()];
    weekOf = new int[counted.size()];
    tokensOf = new int[counted.size()];
    Map<String, Integer> authorNumbers = new HashMap<>();
    Same same = new Same();
    for (Counted one : counted) {
      DocumentCounts counts = one.counts();
      int document = documents.size();
      Week week = Week.of(counts.date());
      numbers[one.range()][one.number()] = document;
      authorOf[document] =
          authorNumbers.computeIfAbsent(counts.author(), name -> authorNumbers.size());
      sideOf[document] = sides.indexOf(counts.side());
      weekOf[document] = week.index();
      tokensOf[document] = counts.tokens();
      documents.add(
          new Document(
              same.of(counts.author()),
              same.of(counts.side()),
              same.of(counts.outlet()),
              same.of(counts.date()),
              same.of(week),
              List.copyOf(counts.phrases())));
    }
    authors = authorNumbers.size();
  }

  /** One object for all that are equal: there are many documents, few names and few days. */
  private static final class Same {
    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked") // What is equal is of the same class, for all that come here.
    <T> T of(T object) {
      return (T) known.computeIfAbsent(object, one -> one);
    }
  }

  /** At how many places n-grams of each length could stand, by side. */
  private static final class Positions {
    private final Map<String, long[]> bySide = new HashMap<>();

    void add(DocumentCounts counts) {
      long[] sums =
          bySide.computeIfAbsent(counts.side(), side -> new long[TokenWindows.LONGEST + 1]);
      for (int i = 0; i < counts.positions().size(); i++) {
        sums[TokenWindows.SHORTEST + i] += counts.positions().get(i);
      }
    }
  }

  /** Reads the files of {@link DocumentCounts} of a run. */
  static Corpus read(Iterable<WorkFile> files) throws IOException {
    // A range of very many documents has several files, and numbers them through.
    Map<Integer, List<WorkFile>> ranges = new HashMap<>();
    for (WorkFile file : files) {
      ranges.computeIfAbsent(Math.toIntExact(file.order()), r -> new ArrayList<>()).add(file);
    }
    List<Counted> counted = new ArrayList<>();
    Positions positions = new Positions();
    for (Map.Entry<Integer, List<WorkFile>> range : ranges.entrySet()) {
      int number = 0;
      try (MergedRuns runs = new MergedRuns(range.getValue())) {
        while (runs.next()) {
          DocumentCounts counts = DocumentCounts.decode(runs.value());
          positions.add(counts);
          counted.add(new Counted(range.getKey(), number++, counts.withoutPositions()));
        }
      }
    }
    return new Corpus(counted, positions);
  }

  /** How many documents there are. */
  int size() {
    return documents.size();
  }

  Document document(int number) {
    return documents.get(number);
  }

  /** The numbers of the documents of a range, by their numbers in it. */
  int[] ofRange(int range) {
    return numbers[range];
  }

  /** The number of a document's author, from 0. */
  int author(int document) {
    return authorOf[document];
  }

  /** The number of a document's side in {@link #sides}; -1 for an author without one. */
  int side(int document) {
    return sideOf[document];
  }

  /** The {@link Week#index} of a document's week. */
  int week(int document) {
    return weekOf[document];
  }

  /** How many tokens of a document are compared. */
  int tokens(int document) {
    return tokensOf[document];
  }

  /** How many authors there are. */
  int authors() {
    return authors;
  }

  /** The sides with a document, by name; authors without one are in none. */
  List<String> sides() {
    return sides;
  }

  /**
   * At how many places n-grams could stand.
   *
   * @param n their length
   * @param side or {@link Rankings#ALL}
   */
  long positions(int n, String side) {
    if (!side.equals(Rankings.ALL)) {
      return positions.bySide.getOrDefault(side, new long[n + 1])[n];
    }
    return positions.bySide.values().stream().mapToLong(sums -> sums[n]).sum();
  }
}
