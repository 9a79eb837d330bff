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
import org.parley.stats.Occurrences;
import org.parley.table.CollocateRow;
import org.parley.table.DispersionRow;
import org.parley.table.SortKey;

/**
 * Totals the terms of one shard over all ranges, and hands those that may get a row to the tables
 * that rank them. Memory holds the postings of the shard.
 */
final class TermShard {

  /** A term of the shard. */
  private record Term(String text, int[] documents, int[] counts) {}

  private final CompareSettings settings;
  private final Corpus corpus;
  private final List<ComparedGroups> compared;
  private final Rankings tasks;
  private final int collocateTask;
  private final int dispersionTask;
  private final SortedRun candidates;
  private final RecordBuffer buffer = new RecordBuffer();
  private final List<Term> terms = new ArrayList<>();
  private final CollocateTally collocates;
  private final DispersionTally dispersion;

  /** Of the term at hand. */
  private final TermOccurrences ofTerm;

  TermShard(CompareSettings settings, Corpus corpus, List<ComparedGroups> compared) {
    this.settings = settings;
    this.corpus = corpus;
    this.compared = compared;
    tasks = Rankings.of(settings);
    collocateTask = tasks.number(TableName.COLLOCATES, "");
    dispersionTask = tasks.number(TableName.DISPERSION, "");
    candidates = new SortedRun(WorkFile.Kind.CANDIDATES, settings.workFolder());
    collocates = new CollocateTally(settings.study(), corpus);
    dispersion = new DispersionTally(corpus);
    ofTerm = new TermOccurrences(corpus.size());
  }

  /** The candidates, each section under the number of its task. */
  List<WorkFile> total(Collection<WorkFile> postings) throws IOException {
    try (MergedRuns runs = new MergedRuns(postings)) {
      boolean more = runs.next();
      while (more) {
        byte[] key = runs.key();
        do {
          read(new TermPostings(runs.value()));
        } while ((more = runs.next()) && Arrays.equals(runs.key(), key));
        finish(new String(key, StandardCharsets.UTF_8));
      }
    }
    if (settings.wants(TableName.KEYNESS)) {
      for (ComparedGroups comparison : compared) {
        addTerms(comparison);
      }
    }
    return candidates.finish();
  }

  private void read(TermPostings postings) {
    int[] numbers = corpus.ofRange(postings.range());
    postings.visitDocuments((document, count) -> ofTerm.add(numbers[document], count));
    postings.visitPhrases(
        (document, phrase, near, own) -> collocates.add(numbers[document], phrase, near, own));
  }

  private void finish(String text) throws IOException {
    int[] documents = ofTerm.documents();
    int[] counts = ofTerm.counts(documents);
    long total = ofTerm.total();
    ofTerm.clear();
    for (CollocateRow row : collocates.finish(text, documents, counts)) {
      if (collocateTask >= 0) {
        candidates.add(
            collocateTask, CollocateRanking.key(row), CollocateRanking.encode(row, buffer));
      }
    }
    if (total >= settings.study().comparing().minimumCount()
        && !settings.stopWords().contains(text)) {
      if (settings.wants(TableName.KEYNESS)) {
        terms.add(new Term(text, documents, counts));
      }
      if (dispersionTask >= 0) {
        DispersionRow row = dispersion.row(text, documents, counts);
        candidates.add(dispersionTask, DispersionRow.TABLE, row);
      }
    }
  }

  private void addTerms(ComparedGroups comparison) throws IOException {
    List<ComparedItem> measured = new ArrayList<>();
    for (Term term : terms) {
      Occurrences occurrences = comparison.occurrences(term.documents(), term.counts());
      long count = 0;
      for (int ofDocument : occurrences.counts()) {
        count += ofDocument;
      }
      if (count >= settings.study().comparing().minimumCount()) {
        measured.add(ComparedItem.of(term.text(), comparison, occurrences));
      }
    }
    double lowest = lowestOfDetail(measured);
    int task = tasks.number(TableName.KEYNESS, comparison.name());
    for (ComparedItem term : measured) {
      double strength = Math.abs(term.logLikelihood());
      byte[] key = new SortKey().descending(strength).text(term.item()).toBytes();
      candidates.add(task, key, Candidate.encode(term, strength >= lowest, buffer));
    }
  }

  /** The strength of the last term of the shard that may be among those looked at in detail. */
  private double lowestOfDetail(List<ComparedItem> measured) {
    double[] strengths =
        measured.stream()
            .mapToDouble(term -> Math.abs(term.logLikelihood()))
            .filter(strength -> !Double.isNaN(strength))
            .sorted()
            .toArray();
    int detail = settings.study().comparing().detail();
    if (detail == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return strengths.length <= detail ? 0 : strengths[strengths.length - detail];
  }
}
