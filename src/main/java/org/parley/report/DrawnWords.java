package org.parley.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * Finds passages.
   *
   * @param most number of passages of all words together
   * @param each number of passages of one word, at most
   */
  static DrawnWords of(Study study, List<Chart> charts, StudyTexts texts, int most, int each)
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
    List<Phrase> phrases =
        words(charts).stream()
            .filter(word -> cutter.complaint(word).isEmpty())
            .map(word -> Phrase.of(word, word))
            .toList();
    if (phrases.isEmpty()) {
      return new DrawnWords(Map.of(), 0, texts.documents());
    }
    List<PassageSample> samples = new ArrayList<>();
    phrases.forEach(any -> samples.add(new PassageSample(each, study.comparing().seed())));
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
    cut(samples, most, each);
    Map<String, PassageSample> byWord = new LinkedHashMap<>();
    for (int i = 0; i < samples.size(); i++) {
      byWord.put(phrases.get(i).name(), samples.get(i));
    }
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

  /** Returns the words and n-grams of the charts' data: columns {@code term} and {@code item}. */
  private static Set<String> words(List<Chart> charts) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (Chart chart : charts) {
      try (CSVParser rows = CSVParser.parse(chart.data(), FORMAT)) {
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
    return words;
  }
}
