package org.parley.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.model.ComparisonFlag;
import org.parley.stats.Grouping;
import org.parley.table.RunFile;
import org.parley.table.SortedRun;

/** What the run says of comparisons that say little: a line for each that has a flag. */
final class Remarks {

  private Remarks() {}

  static RunFile write(CompareSettings settings, List<Compared> comparisons) throws IOException {
    List<String> remarks = new ArrayList<>();
    for (Compared compared : comparisons) {
      if (!compared.flags().isEmpty()) {
        remarks.add(remark(compared));
      }
    }
    Path file = SortedRun.uniqueFile(settings.workFolder(), RunFile.Kind.REMARKS);
    Files.write(file, remarks, StandardCharsets.UTF_8);
    return new RunFile(RunFile.Kind.REMARKS, file.toString(), 0, remarks.size());
  }

  private static String remark(Compared compared) {
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
