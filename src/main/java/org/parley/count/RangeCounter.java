package org.parley.count;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.MatchedPattern;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.text.AnalyzedText;
import org.parley.text.Hit;
import org.parley.text.TextAnalyzer;

/** A counter of the documents of one range, author-week by author-week. It writes work files. */
final class RangeCounter implements Closeable {

  private final CountSettings settings;
  private final TermTally terms;
  private final DocumentCounter documentCounter;
  private final PhraseTally phrases;
  private final SortedRun authorWeeks;
  private final SortedRun phraseWeeks;
  private final SortedRun matchedPatterns;
  private final Set<MatchedPattern> matched = new HashSet<>();

  /** Null unless the study wants the table. */
  private final TermFrequencyFile termFrequencies;

  /**
   * Creates a counter of a range.
   *
   * @param range number of the range, in the order of ranges
   * @param shards number of shards into which the terms are divided
   * @param terms an empty tally; the next range with the same analyzer may use it again
   */
  RangeCounter(
      CountSettings settings, int range, int shards, TextAnalyzer analyzer, TermTally terms)
      throws IOException {
    this.settings = settings;
    this.terms = terms;
    String folder = settings.workFolder();
    BitSet stopTerms = new BitSet();
    settings.stopWords().forEach(word -> stopTerms.set(analyzer.vocabulary().numberOf(word)));
    documentCounter = new DocumentCounter(settings, range, shards, analyzer, stopTerms);
    phrases = new PhraseTally(settings);
    authorWeeks = new SortedRun(WorkFile.Kind.AUTHOR_WEEKS, folder);
    phraseWeeks = new SortedRun(WorkFile.Kind.PHRASE_WEEKS, folder);
    matchedPatterns = new SortedRun(WorkFile.Kind.MATCHED_PATTERNS, folder);
    termFrequencies =
        settings.wants(TableName.TERM_FREQUENCIES)
            ? new TermFrequencyFile(settings, range, analyzer.vocabulary(), stopTerms)
            : null;
  }

  /**
   * Counts an author-week.
   *
   * @param documents all documents of the author-week, in the order of paths
   */
  void count(List<Reference> documents) throws IOException {
    long tokens = 0;
    long quotedTokens = 0;
    long longQuotedTokens = 0;
    long withTokens = 0;
    long fewestTokens = Long.MAX_VALUE;
    Reference any = documents.get(0);
    for (Reference document : documents) {
      AnalyzedText text = documentCounter.count(document, terms, phrases);
      for (Hit hit : text.hits()) {
        MatchedPattern pattern = new MatchedPattern(hit.phrase(), hit.row());
        if (matched.add(pattern)) {
          matchedPatterns.add(pattern.key(), pattern.encode());
        }
      }
      tokens += text.tokens();
      quotedTokens += text.quotedTokens();
      longQuotedTokens += text.longQuotedTokens();
      int compared = settings.comparedTokens(text);
      if (compared > 0) {
        withTokens++;
        fewestTokens = Math.min(fewestTokens, compared);
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
            longQuotedTokens,
            terms.types());
    authorWeeks.add(counts.key(), counts.encode());
    phrases.finish(counts, phraseWeeks);
    if (termFrequencies != null) {
      termFrequencies.write(counts, terms);
    }
    terms.clear();
  }

  /** Finishes the files. */
  List<WorkFile> finish() throws IOException {
    List<WorkFile> files = new ArrayList<>(documentCounter.finish());
    files.addAll(authorWeeks.finish());
    files.addAll(phraseWeeks.finish());
    files.addAll(matchedPatterns.finish());
    if (termFrequencies != null) {
      files.add(termFrequencies.finish());
    }
    return files;
  }

  @Override
  public void close() throws IOException {
    try (documentCounter;
        termFrequencies) {}
  }
}
