package org.parley.compare;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.model.ComparisonFlag;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.stats.Grouping;
import org.parley.storage.Storage;

/** What the run says of comparisons that say little: a line for each that has a flag. */
final class Remarks {

  private Remarks() {}

  static WorkFile write(CompareSettings settings, List<ComparedGroups> comparisons)
      throws IOException {
    StringBuilder remarks = new StringBuilder();
    int rows = 0;
    for (ComparedGroups compared : comparisons) {
      if (!compared.flags().isEmpty()) {
        remarks.append(remark(compared)).append('\n');
        rows++;
      }
    }
    String file = SortedRun.uniqueFile(settings.workFolder(), WorkFile.Kind.REMARKS);
    Storage.write(file, remarks.toString());
    return new WorkFile(WorkFile.Kind.REMARKS, file, 0, rows);
  }

  private static String remark(ComparedGroups compared) {
    Grouping groups = compared.grouping();
    return String.format(
        Locale.ROOT,
        "comparison %s: %s (target %,d tokens in %,d documents, reference %,d in %,d)",
        compared.name(),
        compared.flags().stream().map(ComparisonFlag::label).collect(Collectors.joining(", ")),
        groups.targetTokens(),
        groups.targetDocuments(),
        groups.referenceTokens(),
        groups.referenceDocuments());
  }
}
