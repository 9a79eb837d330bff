package org.parley.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.parley.model.WordRules;
import org.parley.model.Words;
import org.parley.study.Study;
import org.parley.text.AnalyzedText;
import org.parley.text.CountingRules;
import org.parley.text.Hit;
import org.parley.text.PatternCutter;

/**
 * A sample of the hits of the words and n-grams that the charts show. The tables have no passages
 * of words, so that the texts are read again: all of them, or a random sample of documents.
 *
 * @param samples by word or n-gram, in the order of the charts
 * @param documents number of documents that were read
 * @param all number of documents of the study
 */
record DrawnWords(Map<String, PassageSample> samples, long documents, long all) {

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
  static DrawnWords of(Study study, List<Chart> charts, WordList list, StudyTexts texts)
      throws IOException {
    CountingRules rules = texts.rules();
    // A pattern finds the possessive too, but the tables count it as another word.
    WordRules words =
        new WordRules(
            rules.words().keepHyphens(),
            rules.words().keepNumbers(),
            false,
            rules.words().japanese());
    PatternCutter cutter = new PatternCutter(words);
    Set<String> drawn = new LinkedHashSet<>();
    for (Chart chart : charts) {
      addWords(chart.data(), drawn);
    }
    Set<String> all = new LinkedHashSet<>(drawn);
    addWords(list.csv(), all);
    List<Phrase> phrases =
        all.stream()
            .filter(word -> cutter.complaint(word).isEmpty())
            .map(word -> Phrase.of(word, word))
            .toList();
    if (phrases.isEmpty()) {
      return new DrawnWords(Map.of(), 0, texts.documents());
    }
    List<PassageSample> samples = new ArrayList<>();
    for (Phrase phrase : phrases) {
      int each = drawn.contains(phrase.name()) ? Passages.EACH : LISTED_EACH;
      samples.add(new PassageSample(each, study.comparing().seed()));
    }
    boolean own = study.comparing().words() == Words.OWN;
    CountingRules searched =
        new CountingRules(words, rules.trim(), rules.trimRules(), rules.longQuotations(), phrases);
    long documents =
        texts
            .with(searched)
            .forEachAtRandom(
                study,
                MOST_BYTES,
                (document, text) -> {
                  for (Hit hit : text.hits()) {
                    if (!own || !hit.quoted()) {
                      samples
                          .get(hit.phrase())
                          .add(passage(document.path(), document.part(), text, hit));
                    }
                  }
                });
    Map<String, PassageSample> byWord = new LinkedHashMap<>();
    for (int i = 0; i < samples.size(); i++) {
      byWord.put(phrases.get(i).name(), samples.get(i));
    }
    Map<Boolean, List<PassageSample>> byKind =
        byWord.entrySet().stream()
            .collect(
                Collectors.partitioningBy(
                    word -> drawn.contains(word.getKey()),
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    cut(byKind.get(true), MOST_DRAWN, Passages.EACH);
    cut(byKind.get(false), MOST_LISTED, LISTED_EACH);
    return new DrawnWords(byWord, documents, texts.documents());
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

  static PassageSample.Passage passage(String path, String part, AnalyzedText text, Hit hit) {
    return new PassageSample.Passage(
        path,
        part,
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
