package org.parley.count;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.storage.Storage;
import org.parley.table.AuthorWeekCounts;
import org.parley.table.MergedRuns;
import org.parley.table.RunFile;
import org.parley.table.SortedRun;

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
  List<RunFile> merge() throws IOException {
    Part any = parts.get(0);
    long tokens = parts.stream().mapToLong(Part::tokens).sum();
    List<RunFile> sources = parts.stream().flatMap(part -> part.terms().stream()).toList();
    String file = SortedRun.uniqueFile(settings.workFolder(), RunFile.Kind.TERM_FREQUENCIES);
    long types;
    long rows;
    try (OutputStream out = new BufferedOutputStream(Storage.create(file));
        MergedRuns runs = new MergedRuns(sources)) {
      TermFrequencyWriter writer = new TermFrequencyWriter(out);
      writer.begin(any.week(), any.author(), any.side(), tokens);
      types = merge(runs, writer);
      writer.flush();
      rows = writer.rows();
    }
    List<RunFile> files = new ArrayList<>();
    files.add(new RunFile(RunFile.Kind.TERM_FREQUENCIES, file, any.order(), rows));
    SortedRun counts = new SortedRun(RunFile.Kind.AUTHOR_WEEKS, settings.workFolder());
    AuthorWeekCounts onlyTypes = onlyTypes(any.author(), any.side(), any.week(), types);
    counts.add(onlyTypes.key(), onlyTypes.encode());
    files.addAll(counts.finish());
    return files;
  }

  private static AuthorWeekCounts onlyTypes(String author, String side, Week week, long types) {
    return new AuthorWeekCounts(author, side, week, 0, 0, Long.MAX_VALUE, 0, 0, types);
  }

  /** Gives the number of terms. */
  private long merge(MergedRuns runs, TermFrequencyWriter writer) throws IOException {
    long types = 0;
    boolean more = runs.next();
    while (more) {
      byte[] term = runs.key();
      PartialTerms sum = PartialTerms.decode(runs.value());
      while ((more = runs.next()) && Arrays.equals(runs.key(), term)) {
        sum = sum.plus(PartialTerms.decode(runs.value()));
      }
      types++;
      if (shows(term)) {
        writer.write(term, 0, term.length, sum.count(), sum.quotedCount(), sum.documents());
      }
    }
    return types;
  }

  private boolean shows(byte[] term) {
    return settings.wants(TableName.TERM_FREQUENCIES)
        && (settings.stopWords().isEmpty()
            || !settings.stopWords().contains(new String(term, StandardCharsets.UTF_8)));
  }
}
