package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.CodePointOrder;
import org.parley.model.TableName;
import org.parley.model.Words;
import org.parley.report.Speakers.Question;

/**
 * Makes the chart {@code who-says-what}: one matrix of phrases by authors or by sides, over all
 * weeks. The authors with most hits of all phrases have a row; the others have one together.
 */
final class PhraseMatrix {

  /** The most phrases, those with most hits. */
  private static final int MOST_PHRASES = 24;

  private static final List<String> BY = List.of("author", "side");

  private record Speaker(String name, String side) {}

  /** The row of all authors who have no row of their own. */
  private static final class Others {
    private final Map<Question, long[]> sums = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    void add(String phrase, String author, SpokenRate rate) {
      long[] sum = sums.computeIfAbsent(new Question(phrase, rate.words()), key -> new long[3]);
      sum[0] += rate.count();
      sum[1] += rate.tokens();
      sum[2] += rate.documentsWith();
      names.add(author);
    }
  }

  private final Scope scope;
  private final Results results;
  private final Map<Speaker, Long> hits = new HashMap<>();
  private final Map<String, Long> ofPhrases = new HashMap<>();

  private PhraseMatrix(Scope scope, Results results) {
    this.scope = scope;
    this.results = results;
  }

  static Chart of(Scope scope, Results results, PhraseFindings findings) throws IOException {
    PhraseMatrix matrix = new PhraseMatrix(scope, results);
    results.forEach(TableName.PHRASE_TOTALS, matrix::count);
    return matrix.chart(findings);
  }

  private void count(CSVRecord row) {
    if (row.get("group_kind").equals("author") && scope.shows(row)) {
      long count = Results.count(row, scope.study().comparing().words().column("count"));
      hits.merge(new Speaker(scope.author(row, "group"), row.get("side")), count, Long::sum);
      ofPhrases.merge(row.get("phrase"), count, Long::sum);
    }
  }

  /** Returns the phrases with most hits, in the study's order. */
  private List<String> phrases() {
    Set<String> most = new HashSet<>();
    scope.phrases().stream()
        .sorted(Comparator.comparing((String each) -> ofPhrases.getOrDefault(each, 0L)).reversed())
        .limit(MOST_PHRASES)
        .forEach(most::add);
    return scope.phrases().stream().filter(most::contains).toList();
  }

  /** Returns the names of the authors with most hits, by side. */
  private List<String> authors() {
    return hits.entrySet().stream()
        .sorted(
            Map.Entry.<Speaker, Long>comparingByValue()
                .reversed()
                .thenComparing(each -> each.getKey().name, CodePointOrder.COMPARATOR))
        .limit(Speakers.MOST)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingInt(each -> scope.palette().keys().indexOf(each.side)))
        .map(Speaker::name)
        .toList();
  }

  private Chart chart(PhraseFindings findings) throws IOException {
    List<String> phrases = phrases();
    List<String> authors = authors();
    ChartData data =
        new ChartData("phrase,author,side,by,place," + SpokenRate.COLUMNS + ",documents_with");
    Others others = new Others();
    results.forEach(
        TableName.PHRASE_TOTALS,
        row -> {
          String kind = row.get("group_kind");
          if (BY.contains(kind) && phrases.contains(row.get("phrase"))) {
            String name = kind.equals("author") ? scope.author(row, "group") : row.get("group");
            int place = kind.equals("author") ? authors.indexOf(name) : scope.sides().indexOf(name);
            for (SpokenRate rate : SpokenRate.of(row)) {
              if (place < 0) {
                others.add(row.get("phrase"), name, rate);
              } else {
                Map<String, String> fields = rate.fields();
                fields.put("by", kind);
                fields.put("author", name);
                fields.put("place", Integer.toString(place));
                data.row(row, fields);
              }
            }
          }
        });
    addOthers(data, others, phrases);
    Map<String, Finding> titles = new LinkedHashMap<>();
    for (String by : by()) {
      findings.ofAllPhrases().forEach((words, title) -> titles.put(by + "|" + words, title));
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("by", by().get(0));
    parameters.put("words", scope.study().comparing().words().label());
    return Chart.of(
        results,
        List.of(TableName.PHRASE_TOTALS),
        "Each cell has the hits of a phrase over all weeks. A stronger colour means more hits per "
            + scope.unit().label()
            + ". A dashed frame marks hits that are all in one document. A missing cell has no words.",
        part(phrases),
        parameters,
        titles,
        data,
        scope
            .over(Specification.of("who-says-what", scope.palette()))
            .with("phrases", phrases)
            .with("bys", by())
            .with("study_words", scope.study().comparing().words().label()));
  }

  /** Returns by what the rows may be chosen: in a study without sides, by author only. */
  private List<String> by() {
    return scope.sides().isEmpty() ? List.of("author") : BY;
  }

  private void addOthers(ChartData data, Others others, List<String> phrases) {
    Map<Integer, List<String>> rows = new TreeMap<>();
    others.sums.forEach(
        (question, sum) -> {
          List<String> row = new ArrayList<>();
          row.addAll(
              List.of(question.phrase(), Speakers.others(others.names.size()), "", "author"));
          row.addAll(List.of(Integer.toString(Speakers.MOST), question.words().label()));
          row.addAll(SpokenRate.fields(sum[0], sum[1]));
          row.add(Long.toString(sum[2]));
          rows.put(
              2 * phrases.indexOf(question.phrase()) + (question.words() == Words.OWN ? 0 : 1),
              row);
        });
    rows.values().forEach(data::row);
  }

  private String part(List<String> phrases) {
    String phrasesCut =
        phrases.size() == scope.study().phrases().size()
            ? ""
            : phrases.size()
                + " of "
                + Phrasing.number(scope.study().phrases().size())
                + " phrases, those with most hits";
    String authorsCut =
        hits.size() <= Speakers.MOST
            ? ""
            : "the "
                + Speakers.MOST
                + " authors with most hits of all phrases; the others together";
    return authorsCut + (authorsCut.isEmpty() || phrasesCut.isEmpty() ? "" : "; ") + phrasesCut;
  }
}
