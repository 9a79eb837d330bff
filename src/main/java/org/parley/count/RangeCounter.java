package org.parley.count;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.Reference;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.text.TextAnalyzer;
import org.parley.text.Vocabulary;

/**
 * A counter of the documents of one range, author-week by author-week. It writes the counts into
 * work files under names of its own.
 */
final class RangeCounter implements Closeable {

  /**
   * The finished files of a range.
   *
   * @param tables for publishing
   * @param documents for comparing
   * @param postings for comparing, one section per share of the terms
   * @param windows for comparing, one section per share of the beginnings
   */
  record Files(
      List<WorkFile> tables,
      List<WorkFile> documents,
      List<WorkFile> postings,
      List<WorkFile> windows) {}

  private final TextAnalyzer analyzer;
  private final TermTally terms;
  private final DocumentCounter documentCounter;
  private final PhraseTally phrases;
  private final SortedRun authorWeeks;
  private final SortedRun phraseWeeks;
  private final TermFrequencyFile termFrequencies;

  /**
   * @param range its number, in the order of ranges
   * @param shards number of shares into which the terms are divided
   * @param terms empty; may be used again for the next range with the same analyzer
   */
  RangeCounter(
      CountSettings settings, int range, int shards, TextAnalyzer analyzer, TermTally terms)
      throws IOException {
    this.analyzer = analyzer;
    this.terms = terms;
    String folder = settings.workFolder();
    documentCounter = new DocumentCounter(settings, range, shards, analyzer);
    phrases = new PhraseTally(settings.rules().phrases());
    authorWeeks = new SortedRun(WorkFile.Kind.AUTHOR_WEEKS, folder);
    phraseWeeks = new SortedRun(WorkFile.Kind.PHRASE_WEEKS, folder);
    termFrequencies = new TermFrequencyFile(settings, range);
  }

  /**
   * Counts an author-week.
   *
   * @param documents all of one author and week, in the order of paths
   */
  void count(List<Reference> documents) throws IOException {
    long tokens = 0;
    long quotedTokens = 0;
    long withTokens = 0;
    long fewestTokens = Long.MAX_VALUE;
    Reference any = documents.get(0);
    for (Reference document : documents) {
      AuthorWeekCounts.requireOneSide(any.author(), any.side(), document.side());
      DocumentCounter.Sizes sizes = documentCounter.count(document, terms, phrases);
      tokens += sizes.tokens();
      quotedTokens += sizes.quotedTokens();
      if (sizes.tokens() > 0) {
        withTokens++;
        fewestTokens = Math.min(fewestTokens, sizes.tokens());
      }
    }
    AuthorWeekCounts counts =
        new AuthorWeekCounts(
            any.author(),
            any.side(),
            any.week(),
            documents.size(),
            withTokens,
            fewestTokens,
            tokens,
            quotedTokens,
            terms.types());
    authorWeeks.add(counts.key(), counts.encode());
    phrases.finish(counts, phraseWeeks);
    writeTerms(counts);
    terms.clear();
  }

  private void writeTerms(AuthorWeekCounts counts) throws IOException {
    if (!termFrequencies.isWanted()) {
      return;
    }
    termFrequencies.begin(counts.week(), counts.author(), counts.side(), counts.tokens());
    Vocabulary vocabulary = analyzer.vocabulary();
    byte[] utf8 = new byte[vocabulary.longest()];
    int[] sorted = terms.sortedTerms(vocabulary);
    for (int i = 0; i < terms.types(); i++) {
      int term = sorted[i];
      int length = vocabulary.copy(term, utf8);
      termFrequencies.write(
          utf8, length, terms.count(term), terms.quotedCount(term), terms.documents(term));
    }
  }

  /** Finishes the files. */
  Files finish() throws IOException {
    List<WorkFile> tables = new ArrayList<>(documentCounter.finish());
    tables.addAll(authorWeeks.finish());
    tables.addAll(phraseWeeks.finish());
    tables.add(termFrequencies.finish());
    EvidenceWriter evidence = documentCounter.evidence();
    return new Files(
        tables, evidence.finishDocuments(), evidence.finishPostings(), evidence.finishWindows());
  }

  @Override
  public void close() throws IOException {
    try (documentCounter) {
      termFrequencies.close();
    }
  }
}
