package org.parley.report;

import java.util.List;
import java.util.Set;
import org.parley.study.Group;

/** What the page calls a group of a comparison. */
final class GroupName {

  private GroupName() {}

  /** Its one author, outlet or side, where it is one and whole; else its role in the comparison. */
  static String of(Group group, String role) {
    for (Set<String> names : List.of(group.authors(), group.outlets(), group.sides())) {
      if (!names.isEmpty()) {
        boolean whole = group.days().first() == null && group.days().last() == null;
        return names.size() == 1 && whole ? names.iterator().next() : "the " + role;
      }
    }
    return "the " + role;
  }
}
