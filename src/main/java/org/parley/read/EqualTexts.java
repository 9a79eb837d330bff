package org.parley.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.Flag;
import org.parley.model.Reference;

/** A rule that marks documents with equal texts. */
final class EqualTexts {

  private EqualTexts() {}

  /**
   * Gives documents with equal texts the hash of the text as their unit, and a flag if they are by
   * several authors.
   *
   * @param references among them all documents with the texts that occur
   */
  static List<Reference> mark(List<Reference> references) {
    List<Reference> marked = new ArrayList<>();
    Map<String, List<Reference>> groups =
        references.stream().collect(Collectors.groupingBy(Reference::textHash));
    for (List<Reference> same : groups.values()) {
      if (same.size() == 1) {
        marked.add(same.get(0));
        continue;
      }
      boolean byOne = same.stream().map(Reference::author).distinct().count() == 1;
      for (Reference reference : same) {
        Reference alike = reference.withUnit(reference.textHash());
        marked.add(byOne ? alike : alike.withFlag(Flag.SAME_TEXT_OTHER_AUTHOR));
      }
    }
    return marked;
  }

  /** Returns one document of each author and text. */
  static List<Reference> distinct(List<Reference> references) {
    Map<String, Set<String>> texts = new HashMap<>();
    return references.stream()
        .sorted(Reference.BY_PATH)
        .filter(
            reference ->
                texts
                    .computeIfAbsent(reference.author(), author -> new HashSet<>())
                    .add(reference.textHash()))
        .toList();
  }
}
