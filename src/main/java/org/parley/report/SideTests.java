package org.parley.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.ComparisonFlag;
import org.parley.model.TableName;
import org.parley.report.ItemPoint.Strength;
import org.parley.study.Comparison;
import org.parley.study.Group;

/** The comparisons of the study that test a side against the others, for each phrase. */
final class SideTests {

  /** What others are called that are not one side. */
  static final String OTHERS = "the other sides";

  static final String EVERYONE = "everyone else";

  /**
   * A row of {@code phrase_comparisons}, seen from one side.
   *
   * @param isTarget whether the side is the target of the comparison
   * @param other the side or the sides that it is compared with
   */
  record Test(CSVRecord row, boolean isTarget, String other) {

    /** Returns whether the side has the higher rate. */
    boolean isHigher() {
      double logRatio = Results.measure(row, "log_ratio");
      return isTarget ? logRatio > 0 : logRatio < 0;
    }

    Strength strength() {
      return Strength.of(row);
    }

    /** Returns a count of the others. */
    long ofOther(String column) {
      return Results.count(row, (isTarget ? "reference_" : "target_") + column);
    }

    /** Returns the rate of the side divided by that of the others; infinite if they have no hit. */
    double ratio() {
      String own = isTarget ? "target_" : "reference_";
      double rate = 1.0 * Results.count(row, own + "count") / Results.count(row, own + "tokens");
      return rate * ofOther("tokens") / ofOther("count");
    }

    /** Returns why the difference is uncertain; empty if it is not. */
    String reservation() {
      Set<String> flags = Set.copyOf(Arrays.asList(row.get("flags").split(";", -1)));
      return switch (strength()) {
        case STRONG -> "";
        case FRAGILE ->
            flags.contains(ComparisonFlag.LITTLE_TEXT.label())
                ? "there is too little text to tell"
                : flags.contains(ComparisonFlag.FRAGILE.label())
                    ? "the difference depends on one document"
                    : "the difference depends on few documents";
        case UNCORRECTED -> "not beyond chance after correction for the number of phrases";
        case WEAK ->
            flags.contains(ComparisonFlag.LITTLE_TEXT.label())
                ? "there is too little text to tell"
                : "the difference is within chance";
      };
    }
  }

  private record Key(String phrase, String side) {}

  private final Map<Key, Test> tests = new HashMap<>();

  private SideTests() {}

  static SideTests of(Scope scope, Results results) throws IOException {
    SideTests tests = new SideTests();
    Map<String, Comparison> comparisons = new HashMap<>();
    scope.study().comparisons().forEach(each -> comparisons.put(each.name(), each));
    results.forEach(
        TableName.PHRASE_COMPARISONS,
        row -> {
          if (scope.shows(row)) {
            tests.add(scope, comparisons.get(row.get("comparison")), row);
          }
        });
    return tests;
  }

  private void add(Scope scope, Comparison comparison, CSVRecord row) {
    String target = onlySide(comparison.target());
    String reference = onlySide(comparison.reference());
    String phrase = row.get("phrase");
    if (target != null && reference != null) {
      tests.putIfAbsent(new Key(phrase, target), new Test(row, true, reference));
      tests.putIfAbsent(new Key(phrase, reference), new Test(row, false, target));
    } else if (target != null) {
      Group others = comparison.reference();
      boolean isAllOthers = isWhole(others) && others.sides().size() == scope.sides().size() - 1;
      if (others.kind() == Group.Kind.REST) {
        tests.putIfAbsent(new Key(phrase, target), new Test(row, true, EVERYONE));
      } else if (isAllOthers && !others.sides().contains(target)) {
        tests.putIfAbsent(new Key(phrase, target), new Test(row, true, OTHERS));
      }
    }
  }

  /** Returns the side that alone chooses the group; null if there is none. */
  private static String onlySide(Group group) {
    return isWhole(group) && group.sides().size() == 1 ? group.sides().iterator().next() : null;
  }

  /** Returns whether nothing but sides chooses the group. */
  private static boolean isWhole(Group group) {
    return group.kind() == Group.Kind.CHOSEN
        && List.of(group.authors(), group.outlets()).stream().allMatch(Set::isEmpty)
        && group.variables().isEmpty()
        && group.excluded().isEmpty()
        && group.days().first() == null
        && group.days().last() == null;
  }

  /** Returns the test of a side; null if the study compares it with no others. */
  Test of(String phrase, String side) {
    return tests.get(new Key(phrase, side));
  }
}
