package org.parley.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.Phrase;
import org.parley.model.Reference;
import org.parley.model.WordRules;
import org.parley.model.Words;
import org.parley.study.Study;
import org.parley.text.AnalyzedText;
import org.parley.text.CountingRules;
import org.parley.text.Hit;
import org.parley.text.PatternCutter;

/**
 * Samples of the hits of the words and n-grams in the charts and in the word list. The tables have
 * no passages of words. The texts are therefore read again: all of them, or a random sample of
 * documents.
 *
 * @param samples by word or n-gram: those of the charts in their order, then those of the list
 * @param documents number of documents that were read; all if there is no word
 * @param all number of documents of the study
 */
record WordSamples(Map<String, PassageSample> samples, long documents, long all) {

  /** About a second's work. */
  private static final long MOST_BYTES = 6_000_000;

  /** The most passages of all words of charts together. */
  private static final int MOST_DRAWN = 15_000;

  /** The most passages of a word that is listed and not drawn. */
  private static final int LISTED_EACH = 5;

  /** The most passages of all words that are listed and not drawn. */
  private static final int MOST_LISTED = 10_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * Finds passages.
   *
   * @param list the words that the page lists besides those of the charts
   */
  static WordSamples of(Study study, List<Chart> charts, WordList list, StudyTexts texts)
      throws IOException {
    CountingRules rules = withoutPossessives(texts.rules());
    Set<String> drawn = new LinkedHashSet<>();
    for (Chart chart : charts) {
      addWords(chart.data(), drawn);
    }
    Set<String> all = new LinkedHashSet<>(drawn);
    addWords(list.csv(), all);
    PatternCutter cutter = new PatternCutter(rules.words());
    all.removeIf(word -> cutter.complaint(word).isPresent());
    Map<String, PassageSample> samples = new LinkedHashMap<>();
    for (String word : all) {
      int each = drawn.contains(word) ? Passages.EACH : LISTED_EACH;
      samples.put(word, new PassageSample(each, study.comparing().seed()));
    }
    long documents = samples.isEmpty() ? texts.documents() : fill(samples, study, texts, rules);
    Map<Boolean, List<PassageSample>> byKind =
        samples.entrySet().stream()
            .collect(
                Collectors.partitioningBy(
                    sample -> drawn.contains(sample.getKey()),
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    cut(byKind.get(true), MOST_DRAWN, Passages.EACH);
    cut(byKind.get(false), MOST_LISTED, LISTED_EACH);
    return new WordSamples(samples, documents, texts.documents());
  }

  /** A pattern finds the possessive, too; the tables count it as another word. */
  private static CountingRules withoutPossessives(CountingRules rules) {
    WordRules words = rules.words();
    return new CountingRules(
        new WordRules(words.keepHyphens(), words.keepNumbers(), false, words.japanese()),
        rules.trim(),
        rules.trimRules(),
        rules.longQuotations(),
        List.of());
  }

  /** Fills the samples with the hits that count; returns the number of documents that were read. */
  private static long fill(
      Map<String, PassageSample> samples, Study study, StudyTexts texts, CountingRules rules)
      throws IOException {
    List<PassageSample> byNumber = List.copyOf(samples.values());
    CountingRules searched =
        rules.with(samples.keySet().stream().map(word -> Phrase.of(word, word)).toList());
    boolean own = study.comparing().words() == Words.OWN;
    return texts
        .with(searched)
        .forEachAtRandom(
            study,
            MOST_BYTES,
            (document, text) -> {
              for (Hit hit : text.hits()) {
                if (!own || !hit.quoted()) {
                  byNumber
                      .get(hit.phrase())
                      .add(
                          document.path(),
                          document.part(),
                          text.start(hit.firstToken()),
                          hit.quoted(),
                          () -> passage(document, text, hit));
                }
              }
            });
  }

  /** Cuts the largest samples, until all have at most {@code most} passages. */
  private static void cut(List<PassageSample> samples, int most, int each) {
    for (int size = each; size > 1; size--) {
      if (samples.stream().mapToInt(PassageSample::size).sum() <= most) {
        return;
      }
      for (PassageSample sample : samples) {
        sample.keep(size - 1);
      }
    }
  }

  private static PassageSample.Passage passage(Reference document, AnalyzedText text, Hit hit) {
    return new PassageSample.Passage(
        document.path(),
        document.part(),
        text.start(hit.firstToken()),
        text.end(hit.firstToken() + hit.tokens() - 1),
        hit.quoted(),
        text.left(hit),
        text.match(hit),
        text.right(hit));
  }

  /**
   * Adds the words and n-grams of a chart's data: columns {@code term}, {@code ngram}, {@code
   * item}.
   */
  private static void addWords(String csv, Set<String> words) throws IOException {
    try (CSVParser rows = CSVParser.parse(csv, FORMAT)) {
      for (CSVRecord row : rows) {
        if (row.isMapped("term")) {
          words.add(row.get("term"));
        } else if (row.isMapped("ngram")) {
          words.add(row.get("ngram"));
        } else if (row.isMapped("item") && !row.get("items").equals("phrases")) {
          words.add(row.get("item"));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
