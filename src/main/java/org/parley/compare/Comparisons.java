package org.parley.compare;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.CodePointOrder;
import org.parley.spill.WorkFile;

/**
 * The documents of a run and its comparisons.
 *
 * @param compared the comparisons, by name
 */
record Comparisons(CompareSettings settings, Corpus corpus, List<ComparedGroups> compared) {

  /** One copy per run and JVM, by working folder, because each copy takes memory. */
  private static final Map<String, WeakReference<Comparisons>> OF_RUNS = new HashMap<>();

  /**
   * Returns the comparisons of a run; reads them if this JVM has none.
   *
   * @param documents the run's files of kind {@code DOCUMENT_COUNTS}
   */
  static Comparisons of(CompareSettings settings, Iterable<WorkFile> documents) throws IOException {
    synchronized (OF_RUNS) {
      OF_RUNS.values().removeIf(known -> known.get() == null);
      WeakReference<Comparisons> known = OF_RUNS.get(settings.workFolder());
      Comparisons comparisons = known == null ? null : known.get();
      if (comparisons == null) {
        comparisons = read(settings, documents);
        OF_RUNS.put(settings.workFolder(), new WeakReference<>(comparisons));
      }
      return comparisons;
    }
  }

  /** Reads the documents and divides them into the groups of each comparison. */
  static Comparisons read(CompareSettings settings, Iterable<WorkFile> documents)
      throws IOException {
    Corpus corpus = Corpus.read(documents);
    return new Comparisons(
        settings,
        corpus,
        settings.study().comparisons().stream()
            .map(comparison -> new ComparedGroups(comparison, corpus))
            .sorted(Comparator.comparing(ComparedGroups::name, CodePointOrder.COMPARATOR))
            .toList());
  }

  /** Returns the comparison of this name. */
  ComparedGroups compared(String name) {
    return compared.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
