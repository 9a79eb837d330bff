package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.model.Week;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.MergedRuns;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;

/**
 * Adds up the term counts of the parts of one author-week, term by term: memory does not grow with
 * their number.
 */
final class PartMerger {

  private final CountSettings settings;
  private final List<Part> parts;

  PartMerger(CountSettings settings, List<Part> parts) {
    this.settings = settings;
    this.parts = parts;
  }

  /** Writes the lines of the author-week, and the number of its types. */
  List<WorkFile> merge() throws IOException {
    Part any = parts.get(0);
    long tokens = parts.stream().mapToLong(Part::tokens).sum();
    List<WorkFile> sources = parts.stream().flatMap(part -> part.terms().stream()).toList();
    List<WorkFile> files = new ArrayList<>();
    long types;
    try (TermFrequencyFile lines = new TermFrequencyFile(settings, any.order());
        MergedRuns runs = new MergedRuns(sources)) {
      lines.begin(any.week(), any.author(), any.side(), tokens);
      types = merge(runs, lines);
      files.add(lines.finish());
    }
    SortedRun counts = new SortedRun(WorkFile.Kind.AUTHOR_WEEKS, settings.workFolder());
    AuthorWeekCounts onlyTypes = onlyTypes(any.author(), any.side(), any.week(), types);
    counts.add(onlyTypes.key(), onlyTypes.encode());
    files.addAll(counts.finish());
    return files;
  }

  private static AuthorWeekCounts onlyTypes(String author, String side, Week week, long types) {
    return new AuthorWeekCounts(author, side, week, 0, 0, Long.MAX_VALUE, 0, 0, types);
  }

  /** Gives the number of terms. */
  private long merge(MergedRuns runs, TermFrequencyFile lines) throws IOException {
    long types = 0;
    boolean more = runs.next();
    while (more) {
      byte[] term = runs.key();
      PartialTerms sum = PartialTerms.decode(runs.value());
      while ((more = runs.next()) && Arrays.equals(runs.key(), term)) {
        sum = sum.plus(PartialTerms.decode(runs.value()));
      }
      types++;
      if (lines.isWanted()) {
        lines.write(term, term.length, sum.count(), sum.quotedCount(), sum.documents());
      }
    }
    return types;
  }
}
