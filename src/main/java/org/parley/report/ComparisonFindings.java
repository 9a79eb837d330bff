package org.parley.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.report.Finding.Writer;
import org.parley.report.ItemPoint.Strength;
import org.parley.study.Comparison;
import org.parley.study.Group;

/** States the findings of a comparison, each in a sentence. */
final class ComparisonFindings {

  private static final int NAMED = 3;

  private ComparisonFindings() {}

  /** States how many terms differ, and how many of these depend on few documents. */
  static Finding ofTerms(Ranking ranking) {
    if (ranking.isEmpty()) {
      return nothing(ranking);
    }
    String name = ranking.comparison.name();
    long strong = ranking.count(Strength.STRONG);
    long fragile = ranking.count(Strength.FRAGILE);
    Writer title = new Writer().say(name, ": ");
    if (strong == 0) {
      title.say("no word differs between the groups beyond chance");
    } else {
      title.count("words_strong", name, strong, "word");
      title.say(strong == 1 ? " differs" : " differ", " between the groups beyond chance");
    }
    if (fragile > 0) {
      title
          .say("; ")
          .count("words_fragile", name, fragile)
          .say(strong == 0 ? fragile == 1 ? " word" : " words" : " more");
      title.say(" may, but ", fragile == 1 ? "depends" : "depend");
      title.say(" on few documents or on little text");
    }
    return title.claims(strong > 0 ? Strength.STRONG : Strength.WEAK);
  }

  /**
   * States which items are more frequent in the target and which in the reference.
   *
   * @param noun of the items, singular
   */
  static Finding ofTop(Ranking ranking, String noun) {
    if (ranking.isEmpty()) {
      return nothing(ranking);
    }
    Comparison comparison = ranking.comparison;
    Writer title = new Writer().say(comparison.name(), ": ");
    boolean target =
        more(title, groupName(comparison.target(), "target"), "target", "", ranking.ofTarget);
    boolean reference =
        more(
            title,
            groupName(comparison.reference(), "reference"),
            "reference",
            target ? "; " : "",
            ranking.ofReference);
    return target || reference
        ? title.claims(Strength.STRONG)
        : title.say("no ", noun, " differs between the groups beyond chance").claims(Strength.WEAK);
  }

  /** Names the items that are more frequent in a group; returns whether there are any. */
  private static boolean more(
      Writer title, String group, String role, String before, List<ItemPoint> points) {
    List<ItemPoint> items =
        points.stream().filter(point -> point.strength() == Strength.STRONG).limit(NAMED).toList();
    String between = before + "more frequent in " + group + ": ";
    for (ItemPoint point : items) {
      long count = Results.count(point.row(), role + "_count");
      long documents = Results.count(point.row(), role + "_documents");
      title.say(between).quote(point.item()).say(" (");
      title.count(role + "_count", point.item(), count, "time").say(" in ");
      title.count(role + "_documents", point.item(), documents, "document").say(")");
      between = ", ";
    }
    return !items.isEmpty();
  }

  private static Finding nothing(Ranking ranking) {
    return Finding.of(
        ranking.comparison.name()
            + (ranking.hasRows()
                ? ": nothing to compare, since one of the groups has no words"
                : ": nothing is frequent enough to compare"));
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
