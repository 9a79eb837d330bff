package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.CodePointOrder;
import org.parley.model.TableName;
import org.parley.spill.WorkFile;
import org.parley.study.Comparison;
import org.parley.study.Study;
import org.parley.table.DispersionRow;

/**
 * The rankings of a run: one for each comparison's terms, one for each side's n-grams, one each for
 * collocates and dispersion. Shards address their candidates by the number of a ranking.
 *
 * @param list the rankings by number, in the order of the tables' rows
 */
record Rankings(CompareSettings settings, List<Ranking> list) {

  /** The name of all sides together in {@code ngrams}; no side may have it. */
  static final String ALL = "all";

  /**
   * Rows that are ranked together.
   *
   * @param table the table of the rows
   * @param name the comparison or the side; empty if the table has one ranking
   */
  record Ranking(TableName table, String name) {}

  /** Returns the rankings that the study's tables need. */
  static Rankings of(CompareSettings settings) {
    Study study = settings.study();
    List<Ranking> list = new ArrayList<>();
    add(list, TableName.KEYNESS, study.comparisons().stream().map(Comparison::name));
    add(list, TableName.COLLOCATES, Stream.of(""));
    add(list, TableName.NGRAMS, Stream.concat(study.sides().stream(), Stream.of(ALL)));
    add(list, TableName.DISPERSION, Stream.of(""));
    list.removeIf(ranking -> !settings.wants(ranking.table()));
    return new Rankings(settings, list);
  }

  private static void add(List<Ranking> list, TableName table, Stream<String> names) {
    names
        .sorted(CodePointOrder.COMPARATOR)
        .map(name -> new Ranking(table, name))
        .forEach(list::add);
  }

  /** Returns the number of a ranking; −1 if the study does not need it. */
  int number(TableName table, String name) {
    return list.indexOf(new Ranking(table, name));
  }

  /** Ranks candidates and writes their rows to a file. */
  WorkFile rank(int number, List<WorkFile> candidates, Comparisons comparisons) throws IOException {
    Ranking ranking = list.get(number);
    return switch (ranking.table()) {
      case KEYNESS ->
          new KeynessRanking(settings, comparisons.compared(ranking.name()), candidates)
              .rank(number);
      case COLLOCATES -> CollocateRanking.rank(settings, candidates);
      case NGRAMS -> new NgramRanking(settings, candidates).rank(number);
      case DISPERSION ->
          LineWriter.merge(
              WorkFile.Kind.DISPERSION, DispersionRow.TABLE, candidates, settings.workFolder());
      default -> throw new IllegalStateException("not ranked: " + ranking);
    };
  }
}
