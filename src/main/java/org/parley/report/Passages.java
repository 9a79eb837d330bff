package org.parley.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.PageTexts;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.report.PassageSample.Passage;
import org.parley.study.Comparison;

/**
 * A list of passages that the page shows, for each phrase and for each word of a chart or of the
 * word list. They are all of its hits, or a random sample of them with the seed of the study.
 *
 * @param csv {@code phrase, word, document, start, end, quoted, left, match, right}; the document
 *     is the number of its row, from 0. A row has a phrase or a word
 * @param documents of the passages; the column {@code comparisons} names the comparisons that
 *     include the document, separated by spaces
 * @param phrases the number of all hits of each phrase
 * @param words the number of all hits of each word
 * @param part says what is left out, or why there is nothing; empty if nothing is
 * @param texts all documents, if the page contains them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Passages(
    String csv,
    String documents,
    Map<String, Total> phrases,
    Map<String, Total> words,
    String part,
    WholeTexts texts) {

  /** The most passages of a phrase or word. */
  static final int EACH = 50;

  private static final String COLUMNS = "phrase,word,document,start,end,quoted,left,match,right";

  private static final String DOCUMENT_COLUMNS =
      "path,part,author,side,date,week,outlet,title,characters,comparisons";

  /**
   * The hits of a phrase or word.
   *
   * @param hits number of hits; of a word, of those that the tables count
   * @param own number of those that do not count as quoted
   * @param shown number of those on the page
   */
  record Total(long hits, long own, long shown) {
    static Total of(PassageSample sample) {
      return new Total(sample.hits(), sample.own(), sample.size());
    }
  }

  /** Returns the passages of a study, by its choice of texts. */
  static Passages of(
      Scope scope, Results results, List<Chart> charts, WordList list, StudyTexts texts)
      throws IOException {
    if (scope.study().pageTexts() == PageTexts.NONE) {
      return nothing("The study asks for a page without texts (page_texts: none)");
    }
    if (texts.areOnThePageOf(scope.study())) {
      WholeTexts whole = WholeTexts.of(scope, texts);
      return new Passages(
          COLUMNS + "\n", new Documents(scope, texts).all(), whole.totals(), Map.of(), "", whole);
    }
    Map<String, PassageSample> phrases = phrases(scope, results);
    WordSamples words = WordSamples.of(scope.study(), charts, list, texts);
    Documents documents = new Documents(scope, texts);
    ChartData data = new ChartData(COLUMNS);
    phrases.forEach((name, sample) -> add(data, documents, sample, name, ""));
    words.samples().forEach((word, sample) -> add(data, documents, sample, "", word));
    StringBuilder part = new StringBuilder();
    if (!results.has(TableName.CONCORDANCE)) {
      part.append(Results.notAsked(TableName.CONCORDANCE)).append(". ");
    }
    if (words.documents() < words.all()) {
      part.append("Passages of words are from ")
          .append(Phrasing.number(words.documents()))
          .append(" of ")
          .append(Phrasing.number(words.all()))
          .append(" documents, drawn at random. ");
    }
    part.append(scope.phrasesLeftOut(""));
    return new Passages(
        data.csv(),
        documents.csv(),
        totals(phrases),
        totals(words.samples()),
        part.toString().strip(),
        null);
  }

  private static Passages nothing(String why) {
    return new Passages(COLUMNS + "\n", DOCUMENT_COLUMNS + "\n", Map.of(), Map.of(), why, null);
  }

  /** Draws passages of each phrase from the table. */
  private static Map<String, PassageSample> phrases(Scope scope, Results results)
      throws IOException {
    long seed = scope.study().comparing().seed();
    Map<String, PassageSample> samples = new LinkedHashMap<>();
    scope.phrases().forEach(phrase -> samples.put(phrase, new PassageSample(EACH, seed)));
    results.forEach(
        TableName.CONCORDANCE,
        row -> {
          PassageSample sample = samples.get(row.get("phrase"));
          if (sample != null) {
            sample.add(
                row.get("path"),
                row.get("part"),
                Integer.parseInt(row.get("start")),
                Boolean.parseBoolean(row.get("quoted")),
                () -> passage(row));
          }
        });
    return samples;
  }

  private static Passage passage(CSVRecord row) {
    return new Passage(
        row.get("path"),
        row.get("part"),
        Integer.parseInt(row.get("start")),
        Integer.parseInt(row.get("end")),
        Boolean.parseBoolean(row.get("quoted")),
        row.get("left"),
        row.get("match"),
        row.get("right"));
  }

  private static void add(
      ChartData data, Documents documents, PassageSample sample, String phrase, String word) {
    for (Passage passage : sample.passages()) {
      data.row(
          List.of(
              phrase,
              word,
              Integer.toString(documents.number(passage)),
              Integer.toString(passage.start()),
              Integer.toString(passage.end()),
              Boolean.toString(passage.quoted()),
              passage.left(),
              passage.match(),
              passage.right()));
    }
  }

  private static Map<String, Total> totals(Map<String, PassageSample> samples) {
    Map<String, Total> totals = new LinkedHashMap<>();
    samples.forEach((name, sample) -> totals.put(name, Total.of(sample)));
    return totals;
  }

  /** The documents of passages, numbered in the order in which they are first needed. */
  private static final class Documents {
    private final Scope scope;
    private final StudyTexts texts;
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();

    Documents(Scope scope, StudyTexts texts) {
      this.scope = scope;
      this.texts = texts;
    }

    int number(Passage passage) {
      List<String> key = List.of(passage.path(), passage.part());
      Integer known = numbers.putIfAbsent(key, numbers.size());
      return known == null ? numbers.size() - 1 : known;
    }

    /** Returns the rows of the documents, by number. */
    String csv() throws IOException {
      Map<List<String>, List<String>> rows = new HashMap<>();
      texts.forEachReference(
          numbers::containsKey,
          document -> rows.put(List.of(document.path(), document.part()), row(document)));
      ChartData data = new ChartData(DOCUMENT_COLUMNS);
      numbers.keySet().forEach(key -> data.row(rows.get(key)));
      return data.csv();
    }

    /** Returns the rows of all documents, by path and part. */
    String all() throws IOException {
      ChartData data = new ChartData(DOCUMENT_COLUMNS);
      texts.forEachReference(any -> true, document -> data.row(row(document)));
      return data.csv();
    }

    private List<String> row(Reference document) {
      return List.of(
          document.path(),
          document.part(),
          scope.author(document.author(), document.side()),
          document.side(),
          document.date().toString(),
          document.week().label(),
          document.outlet(),
          document.title(),
          Integer.toString(document.characters()),
          scope.study().comparisons().stream()
              .filter(comparison -> includes(comparison, document))
              .map(Comparison::name)
              .collect(Collectors.joining(" ")));
    }

    private static boolean includes(Comparison comparison, Reference document) {
      return comparison.groupOf(
              document.author(),
              document.side(),
              document.outlet(),
              document.date(),
              document.variables())
          != Comparison.Membership.NEITHER;
    }
  }
}
