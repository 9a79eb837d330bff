package org.parley.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.table.DocumentRow;

/**
 * A rule for duplicates. Of one author's documents with the same text, it keeps the earliest, then
 * the first by path and part. The same text by another author is no duplicate; it gets a flag.
 */
final class Duplicates {

  private static final Comparator<Reference> KEPT_FIRST =
      Comparator.comparing(Reference::date).thenComparing(Reference.BY_PATH);

  /** The documents that are counted, and the rows of those that are not. */
  record Separated(List<Reference> accepted, List<DocumentRow> duplicates) {}

  private Duplicates() {}

  /**
   * Separates duplicates from the documents that are counted.
   *
   * @param references all references with the texts that occur among them
   */
  static Separated separate(List<Reference> references) {
    Separated separated = new Separated(new ArrayList<>(), new ArrayList<>());
    Collection<List<Reference>> groups =
        references.stream().collect(Collectors.groupingBy(Reference::textHash)).values();
    for (List<Reference> same : groups) {
      if (same.size() == 1) { // Saves a map for nearly every document.
        separated.accepted().add(same.get(0));
        continue;
      }
      same.sort(KEPT_FIRST);
      Map<String, Reference> kept = new HashMap<>();
      same.forEach(reference -> kept.putIfAbsent(reference.author(), reference));
      for (Reference reference : same) {
        Reference flagged =
            kept.size() > 1 ? reference.withFlag(Flag.SAME_TEXT_OTHER_AUTHOR) : reference;
        Reference first = kept.get(reference.author());
        if (first.equals(reference)) {
          separated.accepted().add(flagged);
        } else {
          separated.duplicates().add(DocumentRow.duplicate(flagged, first));
        }
      }
    }
    return separated;
  }
}
