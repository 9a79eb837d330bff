package org.parley.count;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.Reference;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.text.TextAnalyzer;
import org.parley.text.Vocabulary;

/**
 * Counts the documents of one range, author-week by author-week, and writes what the tables need of
 * them under names of its own.
 */
final class RangeCounter implements Closeable {

  private final CountSettings settings;
  private final TextAnalyzer analyzer;
  private final TermTally terms;
  private final DocumentCounter documentCounter;
  private final PhraseTally phrases;
  private final SortedRun authorWeeks;
  private final SortedRun phraseWeeks;
  private final TermFrequencyFile termFrequencies;
  private final long order;
  private Part part;

  /**
   * @param order where the range stands among the others
   * @param number its own, which no other range and no other part of one has
   * @param shards into how many shares the terms are divided
   * @param terms empty; may be used again for the next range with the same analyzer
   */
  RangeCounter(
      CountSettings settings,
      long order,
      int number,
      int shards,
      TextAnalyzer analyzer,
      TermTally terms)
      throws IOException {
    this.order = order;
    this.settings = settings;
    this.analyzer = analyzer;
    this.terms = terms;
    String folder = settings.workFolder();
    documentCounter = new DocumentCounter(settings, number, shards, analyzer);
    phrases = new PhraseTally(settings.rules().phrases());
    authorWeeks = new SortedRun(WorkFile.Kind.AUTHOR_WEEKS, folder);
    phraseWeeks = new SortedRun(WorkFile.Kind.PHRASE_WEEKS, folder);
    termFrequencies = new TermFrequencyFile(settings, order);
  }

  /**
   * Counts an author-week, or a part of it.
   *
   * @param documents all of one author and week, in any order
   * @param whole whether they are all there are; else their terms are written for {@link
   *     PartMerger} to add up
   */
  void count(List<Reference> documents, boolean whole) throws IOException {
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
            whole ? terms.types() : 0);
    authorWeeks.add(counts.key(), counts.encode());
    phrases.finish(counts, phraseWeeks);
    if (whole) {
      writeTerms(counts);
    } else {
      List<WorkFile> files = PartialTerms.write(terms, vocabulary(), settings.workFolder());
      part = new Part(any.author(), any.side(), any.week(), files, tokens, order);
    }
    terms.clear();
  }

  private Vocabulary vocabulary() {
    return analyzer.vocabulary();
  }

  private void writeTerms(AuthorWeekCounts counts) throws IOException {
    if (!termFrequencies.isWanted()) {
      return;
    }
    termFrequencies.begin(counts.week(), counts.author(), counts.side(), counts.tokens());
    Vocabulary vocabulary = vocabulary();
    byte[] utf8 = new byte[vocabulary.longest()];
    int[] sorted = terms.sortedTerms(vocabulary);
    for (int i = 0; i < terms.types(); i++) {
      int term = sorted[i];
      int length = vocabulary.copy(term, utf8);
      termFrequencies.write(
          utf8, length, terms.count(term), terms.quotedCount(term), terms.documents(term));
    }
  }

  /** What was counted of an author-week in part, if anything. */
  Optional<Part> part() {
    return Optional.ofNullable(part);
  }

  /** Finishes the files. */
  List<WorkFile> finish() throws IOException {
    List<WorkFile> files = new ArrayList<>(documentCounter.finish());
    files.addAll(authorWeeks.finish());
    files.addAll(phraseWeeks.finish());
    files.add(termFrequencies.finish());
    return files;
  }

  @Override
  public void close() throws IOException {
    termFrequencies.close();
  }
}
