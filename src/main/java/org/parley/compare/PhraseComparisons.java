package org.parley.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.parley.spill.WorkFile;
import org.parley.stats.BenjaminiHochberg;
import org.parley.study.Comparing;
import org.parley.table.ComparisonRow;

/** Compares the phrases of a study in each comparison. */
final class PhraseComparisons {

  private PhraseComparisons() {}

  /** Writes the ranked rows of all comparisons. */
  static WorkFile write(ComparedCorpus comparisons) throws IOException {
    CompareSettings settings = comparisons.settings();
    List<CorpusItem> phrases = CorpusItem.phrases(settings.study(), comparisons.corpus());
    try (LineWriter<ComparisonRow> lines =
        new LineWriter<>(
            WorkFile.Kind.PHRASE_COMPARISONS,
            ComparisonRow.PHRASE_COMPARISONS,
            0,
            settings.workFolder())) {
      for (ComparedGroups compared : comparisons.compared()) {
        write(settings.study().comparing(), phrases, compared, lines);
      }
      return lines.finish();
    }
  }

  private static void write(
      Comparing comparing,
      List<CorpusItem> phrases,
      ComparedGroups compared,
      LineWriter<ComparisonRow> lines)
      throws IOException {
    List<ComparedItem> items =
        phrases.stream()
            .map(phrase -> ComparedItem.of(phrase, compared))
            .sorted(Comparator.comparing(ComparedItem::key, Arrays::compareUnsigned))
            .toList();
    Robustness robustness = new Robustness(comparing, compared);
    double[] p = items.stream().mapToDouble(ComparedItem::pValue).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(p);
    long defined = Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
    for (int i = 0; i < items.size(); i++) {
      ComparedItem item = items.get(i);
      ComparisonRow.Measures measures =
          item.measures(adjusted[i], defined, comparing.priorTokens());
      Robustness.Result result = robustness.of(item.occurrences());
      lines.write(item.row(compared.name(), i + 1, measures, result, compared.flags()));
    }
  }
}
