package org.parley.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.report.ItemPoint.Strength;
import org.parley.study.Comparison;
import org.parley.study.Group;

/** States the findings of a comparison, each in a sentence. */
final class ComparisonFindings {

  private static final int NAMED = 5;

  private ComparisonFindings() {}

  /** States how many terms differ, and how many of these depend on few documents. */
  static String ofTerms(Ranking ranking) {
    if (ranking.isEmpty()) {
      return nothing(ranking);
    }
    long fragile = ranking.count(Strength.FRAGILE);
    long words = ranking.count(Strength.STRONG) + fragile;
    String finding =
        words == 0
            ? "no word differs between the groups beyond chance"
            : Phrasing.counted(words, "word")
                + (words == 1 ? " differs" : " differ")
                + " between the groups beyond chance";
    String reservation =
        fragile == 0
            ? ""
            : ", but "
                + Phrasing.number(fragile)
                + (fragile == 1 ? " depends" : " depend")
                + " on one or a few documents";
    return ranking.comparison.name() + ": " + finding + reservation;
  }

  /**
   * States which items are more frequent in the target and which in the reference.
   *
   * @param noun of the items, singular
   */
  static String ofTop(Ranking ranking, String noun) {
    if (ranking.isEmpty()) {
      return nothing(ranking);
    }
    Comparison comparison = ranking.comparison;
    String finding =
        Stream.of(
                more(groupName(comparison.target(), "target"), ranking.ofTarget),
                more(groupName(comparison.reference(), "reference"), ranking.ofReference))
            .filter(half -> !half.isEmpty())
            .collect(Collectors.joining("; "));
    return comparison.name()
        + ": "
        + (finding.isEmpty()
            ? "no " + noun + " differs between the groups beyond chance"
            : finding);
  }

  private static String more(String group, List<ItemPoint> points) {
    List<String> items =
        points.stream()
            .filter(point -> point.strength() == Strength.STRONG)
            .limit(NAMED)
            .map(point -> Phrasing.quoted(point.item()))
            .toList();
    return items.isEmpty() ? "" : "more frequent in " + group + ": " + Phrasing.list(items);
  }

  private static String nothing(Ranking ranking) {
    return ranking.comparison.name()
        + (ranking.hasRows()
            ? ": nothing to compare, since one of the groups has no words"
            : ": nothing is frequent enough to compare");
  }

  /**
   * Returns the author, outlet, side or value that alone chooses a group; else its role in the
   * comparison.
   */
  static String groupName(Group group, String role) {
    List<Set<String>> chosen =
        Stream.concat(
                Stream.of(group.authors(), group.outlets(), group.sides()),
                group.variables().values().stream())
            .filter(names -> !names.isEmpty())
            .toList();
    boolean whole =
        group.days().first() == null && group.days().last() == null && group.excluded().isEmpty();
    return whole && chosen.size() == 1 && chosen.get(0).size() == 1
        ? chosen.get(0).iterator().next()
        : "the " + role;
  }
}
