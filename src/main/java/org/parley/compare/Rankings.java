package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.CodePointOrder;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.study.Comparison;
import org.parley.study.Study;
import org.parley.table.ComparisonRow;
import org.parley.table.DispersionRow;
import org.parley.table.NgramRow;

/**
 * A list of the rankings of a run. Each comparison has one for its terms; each side has one for the
 * n-grams of each length. Collocates and dispersion have one each. Shards address candidates by
 * ranking number.
 *
 * @param list the rankings by number, in the order of the tables' rows
 */
record Rankings(CompareSettings settings, List<Ranking> list) {

  /**
   * Rows that are ranked together.
   *
   * @param table the table of the rows
   * @param name the comparison or the side; empty if the table has one ranking
   * @param n length of n-grams; 0 for other tables
   */
  record Ranking(TableName table, String name, int n) {}

  /** Returns the rankings that the study's tables need. */
  static Rankings of(CompareSettings settings) {
    Study study = settings.study();
    List<Ranking> list = new ArrayList<>();
    study.comparisons().stream()
        .map(Comparison::name)
        .sorted(CodePointOrder.COMPARATOR)
        .forEach(name -> list.add(new Ranking(TableName.KEYNESS, name, 0)));
    Stream.concat(study.sides().stream(), Stream.of(Side.ALL))
        .sorted(CodePointOrder.COMPARATOR)
        .forEach(
            side -> {
              for (int n = TokenWindows.SHORTEST; n <= TokenWindows.LONGEST; n++) {
                list.add(new Ranking(TableName.NGRAMS, side, n));
              }
            });
    list.add(new Ranking(TableName.COLLOCATES, "", 0));
    list.add(new Ranking(TableName.DISPERSION, "", 0));
    list.removeIf(ranking -> !settings.wants(ranking.table()));
    return new Rankings(settings, list);
  }

  /** Returns the number of a ranking; −1 if the study does not need it. */
  int number(TableName table, String name, int n) {
    return list.indexOf(new Ranking(table, name, n));
  }

  /** Ranks candidates and writes their rows to a file. */
  WorkFile rank(int number, List<WorkFile> candidates, ComparedCorpus comparisons)
      throws IOException {
    Ranking ranking = list.get(number);
    String folder = settings.workFolder();
    return switch (ranking.table()) {
      case KEYNESS -> {
        ComparedGroups compared = comparisons.compared(ranking.name());
        yield new KeynessRanking(settings.study().comparing(), compared)
            .rank(WorkFile.Kind.KEYNESS, ComparisonRow.KEYNESS, number, candidates, folder);
      }
      case COLLOCATES -> CollocateRanking.rank(candidates, folder);
      case NGRAMS ->
          new NgramRanking().rank(WorkFile.Kind.NGRAMS, NgramRow.TABLE, number, candidates, folder);
      case DISPERSION ->
          LineWriter.merge(WorkFile.Kind.DISPERSION, DispersionRow.TABLE, candidates, folder);
      default -> throw new IllegalStateException("not ranked: " + ranking);
    };
  }
}
