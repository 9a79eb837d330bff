package org.parley.studyfile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.study.Group;

/** Whether two groups can have no document in common, whatever documents there are. */
final class DisjointGroups {

  private final StudyNames names;

  private DisjointGroups(StudyNames names) {
    this.names = names;
  }

  /** By what is known of a study's authors. */
  static DisjointGroups of(StudyNames names) {
    return new DisjointGroups(names);
  }

  /** Whether one of the things that two groups say keeps every document out of one of them. */
  boolean divides(Group target, Group reference) {
    return reference.kind() != Group.Kind.CHOSEN
        || differ(target.sides(), reference.sides())
        || differ(target.authors(), reference.authors())
        || differ(target.outlets(), reference.outlets())
        || differ(sidesOf(target), sidesOf(reference))
        || ends(target.days().last(), reference.days().first())
        || ends(reference.days().last(), target.days().first());
  }

  private static boolean differ(Set<String> some, Set<String> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  private static boolean ends(LocalDate last, LocalDate first) {
    return last != null && first != null && last.isBefore(first);
  }

  /** The sides that a group's documents may have; empty where that is not known. */
  private Set<String> sidesOf(Group group) {
    if (group.authors().isEmpty()) {
      return group.sides();
    }
    Set<String> sides = new HashSet<>();
    for (String author : group.authors()) {
      Optional<String> side = names.sideOf(author);
      if (side.isEmpty()) {
        return group.sides();
      }
      sides.add(side.get());
    }
    return sides;
  }
}
