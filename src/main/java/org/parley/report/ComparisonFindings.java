package org.parley.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.report.ItemPoint.Strength;
import org.parley.study.Comparison;

/** What the rows of a comparison say, in a sentence. */
final class ComparisonFindings {

  private static final int NAMED = 5;

  private ComparisonFindings() {}

  /** How many of the terms differ, and how surely. */
  static String ofTerms(Ranking ranking) {
    if (ranking.isEmpty()) {
      return nothing(ranking);
    }
    String name = ranking.comparison().name();
    long fragile = ranking.count(Strength.FRAGILE);
    long words = ranking.count(Strength.STRONG) + fragile;
    if (words == 0) {
      return name + ": no word sets the two apart beyond chance";
    }
    return name
        + ": "
        + Phrasing.counted(words, "word")
        + (words == 1 ? " sets" : " set")
        + " the two apart beyond chance"
        + (fragile == 0
            ? ""
            : ", " + Phrasing.number(fragile) + " of them by one document or a few");
  }

  /** Which items lean to the target and which to the reference. */
  static String ofTop(Ranking ranking, String items) {
    if (ranking.isEmpty()) {
      return nothing(ranking);
    }
    Comparison comparison = ranking.comparison();
    String target = named(ranking.ofTarget());
    String reference = named(ranking.ofReference());
    if (target.isEmpty() && reference.isEmpty()) {
      return comparison.name()
          + ": none of the "
          + items
          + " is surely said more by one of the two";
    }
    return comparison.name()
        + ": "
        + Stream.of(
                more(GroupName.of(comparison.target(), "target"), target),
                more(GroupName.of(comparison.reference(), "reference"), reference))
            .filter(half -> !half.isEmpty())
            .collect(Collectors.joining("; "));
  }

  private static String more(String group, String items) {
    return items.isEmpty() ? "" : group + " more often " + items;
  }

  private static String named(List<ItemPoint> rows) {
    return Phrasing.list(
        rows.stream()
            .filter(row -> row.strength() == Strength.STRONG)
            .limit(NAMED)
            .map(row -> Phrasing.quoted(row.item()))
            .toList());
  }

  private static String nothing(Ranking ranking) {
    return ranking.comparison().name()
        + (ranking.hasRows()
            ? ": nothing to compare, one of the two groups has no words"
            : ": nothing is frequent enough to be compared");
  }
}
