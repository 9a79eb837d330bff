package org.parley.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.spill.DocumentCounts;
import org.parley.study.Study;

/**
 * A term or phrase and the documents of the {@link Corpus} in which it occurs.
 *
 * @param name the term or the name of the phrase
 * @param documents numbers of the documents, ascending
 * @param counts occurrences in each of them
 */
record CorpusItem(String name, int[] documents, int[] counts) {

  /** Returns the items of all phrases, in the study's order. */
  static List<CorpusItem> phrases(Study study, Corpus corpus) {
    List<IntStream.Builder> documents = new ArrayList<>();
    List<IntStream.Builder> counts = new ArrayList<>();
    for (int number = 0; number < study.phrases().size(); number++) {
      documents.add(IntStream.builder());
      counts.add(IntStream.builder());
    }
    for (int document = 0; document < corpus.size(); document++) {
      for (DocumentCounts.Phrase phrase : corpus.document(document).phrases()) {
        documents.get(phrase.number()).add(document);
        counts.get(phrase.number()).add(phrase.count());
      }
    }
    return IntStream.range(0, documents.size())
        .mapToObj(
            number ->
                new CorpusItem(
                    study.phrases().get(number).name(),
                    documents.get(number).build().toArray(),
                    counts.get(number).build().toArray()))
        .toList();
  }

  /** Returns the occurrences in all documents. */
  long total() {
    return Arrays.stream(counts).asLongStream().sum();
  }
}
