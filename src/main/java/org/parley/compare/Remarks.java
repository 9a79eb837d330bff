package org.parley.compare;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.ComparisonFlag;
import org.parley.spill.RemarkFile;
import org.parley.spill.WorkFile;
import org.parley.stats.Grouping;

/** Writes the warnings that a run prints about its comparisons: one line for each with a flag. */
final class Remarks {

  private static final Set<ComparisonFlag> EMPTY =
      EnumSet.of(ComparisonFlag.EMPTY_TARGET, ComparisonFlag.EMPTY_REFERENCE);

  private Remarks() {}

  static WorkFile write(ComparedCorpus comparisons) throws IOException {
    return RemarkFile.write(
        comparisons.settings().workFolder(),
        WorkFile.Kind.REMARKS,
        comparisons.compared().stream()
            .filter(compared -> !compared.flags().isEmpty())
            .map(Remarks::warning)
            .toList());
  }

  private static String warning(ComparedGroups compared) {
    Set<ComparisonFlag> reasons = compared.flags();
    boolean isEmpty = reasons.stream().anyMatch(EMPTY::contains);
    if (isEmpty) {
      reasons.retainAll(EMPTY); // An empty group makes the other reasons irrelevant.
    }
    Grouping groups = compared.grouping();
    return "warning: comparison "
        + compared.name()
        + ": "
        + reasons.stream().map(Remarks::reason).collect(Collectors.joining(", "))
        + " (target: "
        + size(groups.targetTokens(), groups.targetDocuments())
        + "; reference: "
        + size(groups.referenceTokens(), groups.referenceDocuments())
        + "); "
        + (isEmpty ? "nothing is compared" : "treat with care");
  }

  private static String reason(ComparisonFlag flag) {
    return switch (flag) {
      case EMPTY_TARGET -> "empty target";
      case EMPTY_REFERENCE -> "empty reference";
      case ONE_DOCUMENT -> "a group with 1 document";
      case LITTLE_TEXT -> "little text";
      default -> throw new IllegalArgumentException("not a flag of a comparison: " + flag);
    };
  }

  private static String size(long tokens, int documents) {
    return count(tokens, "token") + " in " + count(documents, "document");
  }

  private static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
