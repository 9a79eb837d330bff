package org.parley.compare;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.CodePointOrder;
import org.parley.model.Week;
import org.parley.table.DocumentCounts;
import org.parley.table.MergedRuns;
import org.parley.table.RunFile;
import org.parley.table.TokenWindows;

/**
 * The accepted documents of a run as comparisons see them, numbered by path and part. Memory grows
 * with their number, not with their text.
 */
final class Corpus {

  /**
   * A document.
   *
   * @param authorNumber the same for all documents of an author
   * @param sideNumber in {@link #sides}; -1 for an author without a side
   * @param tokens compared
   * @param positions for each length of n-grams, from 2, at how many places one could stand
   */
  record Document(
      String author,
      int authorNumber,
      String side,
      int sideNumber,
      String outlet,
      LocalDate date,
      Week week,
      int tokens,
      List<Integer> positions,
      List<DocumentCounts.Phrase> phrases) {}

  private static final Comparator<Counted> BY_PATH =
      Comparator.<Counted, String>comparing(
              counted -> counted.counts().path(), CodePointOrder.COMPARATOR)
          .thenComparing(counted -> counted.counts().part(), CodePointOrder.COMPARATOR);

  /** A document with its number in its range. */
  private record Counted(int range, int number, DocumentCounts counts) {}

  private final List<Document> documents = new ArrayList<>();

  /** For each range the number of each of its documents. */
  private final Map<Integer, int[]> numbers = new HashMap<>();

  private final List<String> sides;

  private Corpus(List<Counted> counted) {
    counted.sort(BY_PATH);
    Map<Integer, Integer> sizes = new HashMap<>();
    counted.forEach(one -> sizes.merge(one.range(), 1, Integer::sum));
    sizes.forEach((range, size) -> numbers.put(range, new int[size]));
    sides =
        counted.stream()
            .map(one -> one.counts().side())
            .filter(side -> !side.isEmpty())
            .distinct()
            .sorted(CodePointOrder.COMPARATOR)
            .toList();
    Map<String, Integer> authors = new HashMap<>();
    Map<String, String> known = new HashMap<>();
    for (Counted one : counted) {
      numbers.get(one.range())[one.number()] = documents.size();
      DocumentCounts counts = one.counts();
      // One object for each name: there are many documents and few names.
      documents.add(
          new Document(
              known.computeIfAbsent(counts.author(), name -> name),
              authors.computeIfAbsent(counts.author(), name -> authors.size()),
              known.computeIfAbsent(counts.side(), name -> name),
              sides.indexOf(counts.side()),
              known.computeIfAbsent(counts.outlet(), name -> name),
              counts.date(),
              Week.of(counts.date()),
              counts.tokens(),
              counts.positions(),
              counts.phrases()));
    }
  }

  /** Reads the files of {@link DocumentCounts} of a run. */
  static Corpus read(Iterable<RunFile> files) throws IOException {
    // A range of very many documents has several files, and numbers them through.
    Map<Integer, List<RunFile>> ranges = new HashMap<>();
    for (RunFile file : files) {
      ranges.computeIfAbsent(Math.toIntExact(file.order()), r -> new ArrayList<>()).add(file);
    }
    List<Counted> counted = new ArrayList<>();
    for (Map.Entry<Integer, List<RunFile>> range : ranges.entrySet()) {
      int number = 0;
      try (MergedRuns runs = new MergedRuns(range.getValue())) {
        while (runs.next()) {
          counted.add(new Counted(range.getKey(), number++, DocumentCounts.decode(runs.value())));
        }
      }
    }
    return new Corpus(counted);
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
    return numbers.get(range);
  }

  /** The sides with a document, by name; authors without one are in none. */
  List<String> sides() {
    return sides;
  }

  /**
   * At how many places n-grams could stand.
   *
   * @param n their length
   * @param side or {@link Tasks#ALL}
   */
  long positions(int n, String side) {
    long sum = 0;
    for (Document document : documents) {
      if (side.equals(Tasks.ALL) || side.equals(document.side())) {
        sum += document.positions().get(n - TokenWindows.SHORTEST);
      }
    }
    return sum;
  }
}
