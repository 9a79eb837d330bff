package org.parley.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    List<CorpusItem> items = new ArrayList<>();
    ItemOccurrences occurrences = new ItemOccurrences(corpus.size());
    for (int number = 0; number < study.phrases().size(); number++) {
      for (int document = 0; document < corpus.size(); document++) {
        for (DocumentCounts.Phrase phrase : corpus.document(document).phrases()) {
          if (phrase.number() == number) {
            occurrences.add(document, phrase.count());
          }
        }
      }
      items.add(occurrences.finish(study.phrases().get(number).name()));
    }
    return items;
  }

  /** Returns the occurrences in all documents. */
  long total() {
    return Arrays.stream(counts).asLongStream().sum();
  }
}
