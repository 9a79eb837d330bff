package org.parley.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.table.DocumentRow;

/**
 * Tells documents that say the same apart from those that are counted. Of one author's documents
 * with the same bytes or the same text the earliest dated is kept, then the first by path and part.
 * The same text by another author is no duplicate; it is flagged.
 */
final class Duplicates {

  private static final Comparator<Reference> KEPT_FIRST =
      Comparator.comparing(Reference::date).thenComparing(Reference.BY_PATH);

  /** What is counted, and the rows of what is not. */
  record Settled(List<Reference> accepted, List<DocumentRow> duplicates) {}

  private Duplicates() {}

  /**
   * Gives documents of one author with the same bytes the same text hash, that of the one that
   * would be kept: the same bytes may be read differently under another name.
   *
   * @param references with all that have the bytes of any of them
   */
  static List<Reference> unifyBytes(List<Reference> references) {
    List<Reference> unified = new ArrayList<>();
    for (List<Reference> same : groups(references, Reference::sha256)) {
      if (same.size() == 1) { // Nearly all are.
        unified.add(same.get(0));
        continue;
      }
      Map<String, String> hashes = new HashMap<>();
      for (Reference reference : same) {
        String hash = hashes.computeIfAbsent(reference.author(), author -> reference.textHash());
        unified.add(hash.equals(reference.textHash()) ? reference : reference.withTextHash(hash));
      }
    }
    return unified;
  }

  /**
   * Settles what is counted.
   *
   * @param references with all that have the text of any of them
   */
  static Settled settle(List<Reference> references) {
    Settled settled = new Settled(new ArrayList<>(), new ArrayList<>());
    for (List<Reference> same : groups(references, Reference::textHash)) {
      if (same.size() == 1) { // Nearly all are.
        settled.accepted().add(same.get(0));
        continue;
      }
      Map<String, Reference> kept = new HashMap<>();
      same.forEach(reference -> kept.putIfAbsent(reference.author(), reference));
      for (Reference reference : same) {
        Reference flagged =
            kept.size() > 1 ? reference.withFlag(Flag.SAME_TEXT_OTHER_AUTHOR) : reference;
        Reference first = kept.get(reference.author());
        if (first.equals(reference)) {
          settled.accepted().add(flagged);
        } else {
          settled.duplicates().add(DocumentRow.duplicate(flagged, first));
        }
      }
    }
    return settled;
  }

  /** The documents alike, each group in the order in which they would be kept. */
  private static Iterable<List<Reference>> groups(
      List<Reference> references, Function<Reference, String> hash) {
    Collection<List<Reference>> groups =
        references.stream().collect(Collectors.groupingBy(hash)).values();
    groups.forEach(group -> group.sort(KEPT_FIRST));
    return groups;
  }
}
