package org.parley.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.CodePointOrder;
import org.parley.model.TableName;
import org.parley.study.Comparison;
import org.parley.study.Study;
import org.parley.text.PatternCutter;

/**
 * Chooses the words and n-grams that set the sides of a study apart, from the tables {@code
 * keyness} and {@code ngrams}.
 *
 * <ul>
 *   <li>A side uses the candidate more, with {@code p_adjusted} below 0.05.
 *   <li>At least two documents of that side contain it.
 *   <li>It neither is a function word nor begins or ends with one.
 *   <li>If one candidate contains another, and their counts differ by at most a tenth, the longer
 *       one stays: {@code night rota} of {@code night rota} and {@code rota}.
 *   <li>If two overlap, the stronger one stays: both are from one passage.
 *   <li>The study has no such pattern yet.
 * </ul>
 */
public final class Candidates {

  private static final double SIGNIFICANT = 0.05;
  private static final int LEAST_DOCUMENTS = 2;

  /** For each side, more than any list is long: many of them contain one another. */
  private static final int KEPT = 1000;

  private static final Comparator<Candidate> STRONGEST =
      Comparator.comparingDouble(Candidate::logLikelihood)
          .reversed()
          .thenComparing(Candidate::text, CodePointOrder.COMPARATOR);

  private final Set<String> functionWords;
  private final PatternCutter cutter;
  private final Set<List<Object>> patterns = new HashSet<>();
  private final Map<String, Comparison> comparisons = new HashMap<>();
  private final Map<String, PriorityQueue<Candidate>> bySide = new LinkedHashMap<>();

  /**
   * @param functionWords terms that no candidate begins or ends with
   */
  public Candidates(Study study, Set<String> functionWords) {
    this.functionWords = functionWords;
    cutter = new PatternCutter(study.tokens().words());
    study.phrases().stream()
        .flatMap(phrase -> phrase.patterns().stream())
        .map(pattern -> cutter.cut(pattern.text()).common())
        .forEach(patterns::add);
    Comparison.ofSides(study.sides()).forEach(each -> comparisons.put(each.name(), each));
    study.sides().forEach(side -> bySide.put(side, new PriorityQueue<>(STRONGEST.reversed())));
  }

  /**
   * Reads the tables.
   *
   * @param tables the folder of a run with the comparisons {@code Comparison.ofSides}
   * @param most largest number of suggestions of each side
   * @return by side in the study's order, the strongest first
   */
  public SuggestedPhrases read(String tables, int most) throws IOException {
    PlainTable.forEach(tables, TableName.KEYNESS, this::addTerm);
    PlainTable.forEach(tables, TableName.NGRAMS, this::addNgram);
    List<Candidate> chosen = new ArrayList<>();
    for (PriorityQueue<Candidate> side : bySide.values()) {
      distinct(side.stream().sorted(STRONGEST).toList()).stream()
          .filter(candidate -> !patterns.contains(cutter.cut(candidate.text()).common()))
          .limit(most)
          .forEach(chosen::add);
    }
    return new SuggestedPhrases(chosen);
  }

  /** Returns those that are not a part of another one, or of the same passage as a stronger one. */
  private static List<Candidate> distinct(List<Candidate> strongest) {
    List<Candidate> distinct = new ArrayList<>();
    for (Candidate candidate : strongest) {
      boolean said =
          strongest.stream().anyMatch(other -> other.replaces(candidate))
              || distinct.stream().anyMatch(other -> other.overlaps(candidate));
      if (!said) {
        distinct.add(candidate);
      }
    }
    return distinct;
  }

  /**
   * Adds a term for the group that uses it more. A group of several sides, the reference of a third
   * one, has no suggestions of its own.
   */
  private void addTerm(CSVRecord row) {
    double keyness = PlainTable.measure(row, "log_likelihood");
    Comparison comparison = comparisons.get(row.get("comparison"));
    String group = keyness > 0 ? "target" : "reference";
    Set<String> sides = (keyness > 0 ? comparison.target() : comparison.reference()).sides();
    if (sides.size() == 1) {
      add(
          new Candidate(
              row.get("term"),
              sides.iterator().next(),
              PlainTable.count(row, group + "_count"),
              Math.abs(keyness),
              PlainTable.measure(row, "p_adjusted")),
          PlainTable.count(row, group + "_documents"));
    }
  }

  private void addNgram(CSVRecord row) {
    double keyness = PlainTable.measure(row, "log_likelihood");
    if (keyness > 0 && bySide.containsKey(row.get("side"))) {
      add(
          new Candidate(
              row.get("ngram"),
              row.get("side"),
              PlainTable.count(row, "count"),
              keyness,
              PlainTable.measure(row, "p_adjusted")),
          PlainTable.count(row, "documents"));
    }
  }

  private void add(Candidate candidate, long documents) {
    if (candidate.adjusted() < SIGNIFICANT
        && documents >= LEAST_DOCUMENTS
        && !hasFunctionWordAtAnEnd(candidate.text())
        && cutter.complaint(candidate.text()).isEmpty()) {
      PriorityQueue<Candidate> side = bySide.get(candidate.side());
      side.add(candidate);
      if (side.size() > KEPT) {
        side.remove(); // The weakest.
      }
    }
  }

  private boolean hasFunctionWordAtAnEnd(String text) {
    return functionWords.contains(text.substring(text.lastIndexOf(' ') + 1))
        || functionWords.contains(text.substring(0, (text + " ").indexOf(' ')));
  }
}
