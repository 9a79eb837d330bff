package org.parley.compare;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.CodePointOrder;
import org.parley.spill.WorkFile;

/**
 * The documents of a run and what is compared of them. A worker reads them once, however many
 * functions it has at work: each of its own would need the memory again.
 *
 * @param compared the comparisons, by name
 */
record Comparisons(Corpus corpus, List<ComparedGroups> compared) {

  /** Those in use, by the working folder of their run, which no other run has. */
  private static final Map<String, WeakReference<Comparisons>> OF_RUNS = new HashMap<>();

  /**
   * Those of a run.
   *
   * @param documents the files of what was counted of documents
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

  private static Comparisons read(CompareSettings settings, Iterable<WorkFile> documents)
      throws IOException {
    Corpus corpus = Corpus.read(documents);
    List<ComparedGroups> compared = new ArrayList<>();
    settings.study().comparisons().stream()
        .map(comparison -> ComparedGroups.of(comparison, corpus))
        .sorted(Comparator.comparing(ComparedGroups::name, CodePointOrder.COMPARATOR))
        .forEach(compared::add);
    return new Comparisons(corpus, compared);
  }

  /** The comparison of this name. */
  ComparedGroups compared(String name) {
    return compared.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
