package org.parley.compare;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.CodePointOrder;
import org.parley.spill.WorkFile;

/**
 * A corpus with the groups of each comparison. It is immutable; the threads of a JVM share it.
 *
 * @param compared the comparisons, by name
 */
record ComparedCorpus(CompareSettings settings, Corpus corpus, List<ComparedGroups> compared) {

  /**
   * The source of a corpus. A runner may repeat the counting and plan other ranges. Unique file
   * names tell the attempts apart.
   */
  private record Source(String workFolder, Set<String> paths) {}

  /** One copy per source and JVM, because each copy takes memory. */
  private static final Map<Source, WeakReference<ComparedCorpus>> CACHE = new HashMap<>();

  /**
   * Returns the corpus of a run; reads it if this JVM has none from the same files.
   *
   * @param documents the run's files of kind {@code DOCUMENT_COUNTS}
   */
  static ComparedCorpus of(CompareSettings settings, Iterable<WorkFile> documents)
      throws IOException {
    List<WorkFile> files = new ArrayList<>();
    documents.forEach(files::add); // Flink lets a grouping be read only once.
    Set<String> paths = files.stream().map(WorkFile::path).collect(Collectors.toSet());
    Source source = new Source(settings.workFolder(), paths);
    synchronized (CACHE) {
      CACHE.values().removeIf(known -> known.get() == null);
      WeakReference<ComparedCorpus> known = CACHE.get(source);
      ComparedCorpus corpus = known == null ? null : known.get();
      if (corpus == null) {
        corpus = read(settings, files);
        CACHE.put(source, new WeakReference<>(corpus));
      }
      return corpus;
    }
  }

  /** Reads the documents and divides them into the groups of each comparison. */
  static ComparedCorpus read(CompareSettings settings, Iterable<WorkFile> documents)
      throws IOException {
    Corpus corpus = Corpus.read(documents);
    return new ComparedCorpus(
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
