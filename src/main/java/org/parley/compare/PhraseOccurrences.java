package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Phrase;
import org.parley.spill.DocumentCounts;

/**
 * Where a phrase stands.
 *
 * @param documents that hold it, by number, ascending
 * @param counts hits in each
 */
record PhraseOccurrences(String name, int[] documents, int[] counts) {

  /** All phrases, in the study's order. */
  static List<PhraseOccurrences> of(List<Phrase> phrases, Corpus corpus) {
    List<List<int[]>> places = new ArrayList<>();
    phrases.forEach(phrase -> places.add(new ArrayList<>()));
    for (int document = 0; document < corpus.size(); document++) {
      for (DocumentCounts.Phrase phrase : corpus.document(document).phrases()) {
        places.get(phrase.number()).add(new int[] {document, phrase.count()});
      }
    }
    List<PhraseOccurrences> occurrences = new ArrayList<>();
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      List<int[]> found = places.get(phrase);
      occurrences.add(
          new PhraseOccurrences(
              phrases.get(phrase).name(),
              found.stream().mapToInt(place -> place[0]).toArray(),
              found.stream().mapToInt(place -> place[1]).toArray()));
    }
    return occurrences;
  }
}
