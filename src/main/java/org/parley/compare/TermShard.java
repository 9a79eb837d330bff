package org.parley.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.parley.model.TableName;
import org.parley.spill.MergedRuns;
import org.parley.spill.RecordBuffer;
import org.parley.spill.SortedRun;
import org.parley.spill.TermPostings;
import org.parley.spill.WorkFile;
import org.parley.table.CollocateRow;
import org.parley.table.DispersionRow;

/**
 * Totals the terms of one shard over all ranges and writes candidates for the rankings. Memory
 * contains the frequent terms of the shard with their documents.
 */
final class TermShard {

  private final CompareSettings settings;
  private final ComparedCorpus comparisons;
  private final Rankings rankings;
  private final int minimumCount;
  private final SortedRun candidates;
  private final RecordBuffer buffer = new RecordBuffer();
  private final List<CorpusItem> terms = new ArrayList<>();
  private final CollocateTally collocates;
  private final DispersionTally dispersion;
  private final ItemOccurrences occurrences;

  TermShard(ComparedCorpus comparisons) {
    this.comparisons = comparisons;
    settings = comparisons.settings();
    rankings = Rankings.of(settings);
    minimumCount = settings.study().comparing().minimumCount();
    candidates = new SortedRun(WorkFile.Kind.CANDIDATES, settings.workFolder());
    collocates = new CollocateTally(settings.study(), comparisons.corpus());
    dispersion = new DispersionTally(comparisons.corpus());
    occurrences = new ItemOccurrences(comparisons.corpus().size());
  }

  /** Returns the candidates; each file has the number of its ranking. */
  List<WorkFile> total(Collection<WorkFile> postings) throws IOException {
    try (MergedRuns runs = new MergedRuns(postings)) {
      boolean more = runs.next();
      while (more) {
        byte[] key = runs.key();
        do {
          add(TermPostings.decode(runs.value()));
        } while ((more = runs.next()) && Arrays.equals(runs.key(), key));
        finish(occurrences.finish(new String(key, StandardCharsets.UTF_8)));
      }
    }
    if (settings.wants(TableName.KEYNESS)) {
      for (ComparedGroups compared : comparisons.compared()) {
        compare(compared);
      }
    }
    return candidates.finish();
  }

  private void add(TermPostings postings) {
    int[] numbers = comparisons.corpus().ofRange(postings.range());
    postings.visitDocuments((document, count) -> occurrences.add(numbers[document], count));
    postings.visitPhrases(
        (document, phrase, near, own) -> collocates.add(numbers[document], phrase, near, own));
  }

  private void finish(CorpusItem term) throws IOException {
    List<CollocateRow> rows = collocates.finish(term);
    if (settings.stopWords().contains(term.name())) {
      return;
    }
    if (settings.wants(TableName.COLLOCATES)) {
      int ranking = rankings.number(TableName.COLLOCATES, "", 0);
      for (CollocateRow row : rows) {
        candidates.add(ranking, CollocateRanking.key(row), CollocateRanking.encode(row, buffer));
      }
    }
    if (term.total() >= minimumCount) {
      if (settings.wants(TableName.KEYNESS)) {
        terms.add(term);
      }
      if (settings.wants(TableName.DISPERSION)) {
        int ranking = rankings.number(TableName.DISPERSION, "", 0);
        candidates.add(ranking, DispersionRow.TABLE, dispersion.row(term));
      }
    }
  }

  private void compare(ComparedGroups compared) throws IOException {
    List<ComparedItem> items =
        terms.stream()
            .map(term -> ComparedItem.of(term, compared))
            .filter(item -> item.table().count() >= minimumCount)
            .toList();
    double lowest = lowestInDetail(items);
    int ranking = rankings.number(TableName.KEYNESS, compared.name(), 0);
    for (ComparedItem item : items) {
      candidates.add(ranking, item.key(), item.encode(item.strength() >= lowest, buffer));
    }
  }

  /** Returns the strength of the shard's last item that may get a permutation test. */
  private double lowestInDetail(List<ComparedItem> items) {
    int detail = settings.study().comparing().detail();
    if (detail == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double[] strengths =
        items.stream()
            .mapToDouble(ComparedItem::strength)
            .filter(strength -> !Double.isNaN(strength))
            .sorted()
            .toArray();
    return strengths.length <= detail ? 0 : strengths[strengths.length - detail];
  }
}
