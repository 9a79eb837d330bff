package org.parley.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.parley.model.TableName;
import org.parley.study.Study;

/**
 * A list of the words of each comparison, those with the strongest evidence, as the page ranks and
 * searches them.
 *
 * @param csv rows of {@code keyness}, and whether the word is a function word of the study's
 *     language: {@code true} or {@code false}
 * @param part says which words are in the list
 */
record WordList(String csv, String part) {

  /** The most words of a comparison; all comparisons together have at most ten times as many. */
  private static final int MOST = 2000;

  private static final String COLUMNS =
      "comparison,rank,term,target_count,target_per_million,reference_count,reference_per_million,"
          + "log_ratio,log_ratio_conservative,log_likelihood,p_adjusted,target_documents,"
          + "reference_documents,function_word";

  /**
   * Reads {@code keyness}.
   *
   * @param functionWords of the study's language, in lower case; empty if they are not known
   */
  static WordList of(Study study, Results results, Set<String> functionWords) throws IOException {
    int most = Math.min(MOST, 10 * MOST / Math.max(1, study.comparisons().size()));
    ChartData data = new ChartData(COLUMNS);
    Map<String, Integer> words = new HashMap<>();
    results.forEach(
        TableName.KEYNESS,
        row -> {
          if (words.merge(row.get("comparison"), 1, Integer::sum) <= most) {
            String functionWord = Boolean.toString(functionWords.contains(row.get("term")));
            data.row(row, Map.of("function_word", functionWord));
          }
        });
    boolean cut = words.values().stream().anyMatch(count -> count > most);
    String all = "The table keyness.csv has all words with at least ";
    return new WordList(
        data.csv(),
        (cut ? "The page has the " + most + " highest-ranked words of each comparison. " : "")
            + all
            + study.comparing().minimumCount()
            + (study.comparing().minimumCount() == 1 ? " hit." : " hits."));
  }
}
