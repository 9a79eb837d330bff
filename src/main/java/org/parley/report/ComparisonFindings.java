package org.parley.report;

import java.util.List;
import java.util.function.Predicate;
import org.parley.report.Compared.Strength;
import org.parley.study.Comparison;

/** What the rows of a comparison say, in a sentence. */
final class ComparisonFindings {

  private static final int NAMED = 5;

  private ComparisonFindings() {}

  /** How many of the terms differ, and how surely. */
  static String ofTerms(Comparison comparison, List<Compared> rows) {
    if (rows.isEmpty()) {
      return nothing(comparison);
    }
    long strong = count(rows, Strength.STRONG);
    long fragile = count(rows, Strength.FRAGILE);
    if (strong + fragile == 0) {
      return comparison.name() + ": no word sets the two apart beyond chance";
    }
    return comparison.name()
        + ": "
        + Wording.counted(strong + fragile, "word")
        + (strong + fragile == 1 ? " sets" : " set")
        + " the two apart beyond chance"
        + (fragile == 0 ? "" : ", " + Wording.number(fragile) + " of them by one document");
  }

  /** Which items lean to the target and which to the reference. */
  static String ofTop(Comparison comparison, String items, List<Compared> rows) {
    if (rows.isEmpty()) {
      return nothing(comparison);
    }
    String target = named(rows, row -> row.logRatio() > 0);
    String reference = named(rows, row -> row.logRatio() < 0);
    if (target.isEmpty() && reference.isEmpty()) {
      return comparison.name() + ": none of the " + items + " is beyond chance";
    }
    return comparison.name()
        + ": "
        + leaning(target, Palette.target(comparison.target()), "target")
        + "; "
        + leaning(
            reference, Palette.reference(comparison.target(), comparison.reference()), "reference");
  }

  private static String leaning(String items, String key, String role) {
    return (key.startsWith("(") ? "the " + role : key)
        + " more often "
        + (items.isEmpty() ? "nothing" : items);
  }

  private static String named(List<Compared> rows, Predicate<Compared> leaning) {
    return Wording.list(
        rows.stream()
            .filter(row -> row.strength() == Strength.STRONG)
            .filter(leaning)
            .limit(NAMED)
            .map(row -> Wording.quoted(row.item()))
            .toList());
  }

  private static long count(List<Compared> rows, Strength strength) {
    return rows.stream().filter(row -> row.strength() == strength).count();
  }

  private static String nothing(Comparison comparison) {
    return comparison.name() + ": nothing to compare, one of the two groups has no words";
  }
}
