package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.parley.model.CodePointOrder;
import org.parley.spill.WorkFile;
import org.parley.stats.BenjaminiHochberg;
import org.parley.stats.Occurrences;
import org.parley.study.Study;
import org.parley.table.KeynessRow;

/** Compares the phrases of a study: all of them in each comparison, and all in detail. */
final class PhraseComparisons {

  private static final Comparator<ComparedItem> BY_STRENGTH =
      Comparator.<ComparedItem>comparingDouble(phrase -> -strength(phrase))
          .thenComparing(ComparedItem::item, CodePointOrder.COMPARATOR);

  private PhraseComparisons() {}

  private static double strength(ComparedItem phrase) {
    double logLikelihood = phrase.logLikelihood();
    return Double.isNaN(logLikelihood) ? -1 : Math.abs(logLikelihood);
  }

  /** Writes the rows of all comparisons, those by name. */
  static WorkFile write(CompareSettings settings, Corpus corpus, List<ComparedGroups> comparisons)
      throws IOException {
    List<PhraseOccurrences> phrases = PhraseOccurrences.of(settings.study().phrases(), corpus);
    try (LineWriter<KeynessRow> lines =
        new LineWriter<>(
            WorkFile.Kind.PHRASE_COMPARISONS,
            KeynessRow.PHRASE_COMPARISONS,
            0,
            settings.workFolder())) {
      for (ComparedGroups compared : comparisons) {
        write(settings.study(), phrases, compared, lines);
      }
      return lines.finish();
    }
  }

  private static void write(
      Study study,
      List<PhraseOccurrences> phrases,
      ComparedGroups compared,
      LineWriter<KeynessRow> lines)
      throws IOException {
    List<ComparedItem> measured = new ArrayList<>();
    for (PhraseOccurrences phrase : phrases) {
      Occurrences occurrences = compared.occurrences(phrase.documents(), phrase.counts());
      measured.add(ComparedItem.of(phrase.name(), compared, occurrences));
    }
    measured.sort(BY_STRENGTH);
    Robustness looks = new Robustness(compared);
    measured.forEach(phrase -> looks.add(phrase.occurrences()));
    List<ComparedItem.Detail> details = looks.of(study.comparing());
    double[] p = measured.stream().mapToDouble(ComparedItem::pValue).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(p);
    long rows = Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
    for (int i = 0; i < measured.size(); i++) {
      ComparedItem phrase = measured.get(i);
      KeynessRow.Measures measures =
          phrase.measures(adjusted[i], rows, study.comparing().priorTokens());
      lines.write(phrase.row(compared.name(), i + 1, measures, details.get(i), compared.flags()));
    }
  }
}
