package org.parley.suggest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Phrase;
import org.parley.model.TableName;
import org.parley.model.Words;
import org.parley.table.CsvBuffer;

/** A list of phrases that a study could count, each with one pattern. */
public final class SuggestedPhrases {

  private static final List<String> COLUMNS =
      List.of(
          "phrase",
          "pattern",
          "side",
          "count",
          "documents",
          "authors",
          "other_count",
          "other_documents",
          "other_authors",
          "log_likelihood",
          "p_adjusted",
          "passage_1",
          "passage_2",
          "other_passage_1",
          "other_passage_2");

  /** The columns that a list of phrases reads. */
  private static final int READ = 2;

  private final Map<String, Candidate> byName = new LinkedHashMap<>();

  SuggestedPhrases(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      String name = candidate.text().replace(' ', '-');
      // With hyphens kept, seven-day is a word and seven day is two.
      byName.put(byName.containsKey(name) ? candidate.text() : name, candidate);
    }
  }

  /** Returns the phrases, those of the first side first, each side's strongest first. */
  public List<Phrase> phrases() {
    return byName.entrySet().stream()
        .map(named -> Phrase.of(named.getKey(), named.getValue().text()))
        .toList();
  }

  /** Returns a list of the phrases alone, as CSV. */
  public byte[] list() {
    return csv(Map.of(), READ);
  }

  /**
   * Returns a list of the phrases with what speaks for each of them, as CSV.
   *
   * @param tables the folder of a run that counted {@link #phrases}
   * @param words the words whose hits count
   */
  public byte[] list(String tables, Words words) throws IOException {
    Map<String, PhraseEvidence> evidence = new LinkedHashMap<>();
    byName.forEach((name, candidate) -> evidence.put(name, new PhraseEvidence(candidate.side())));
    PlainTable.forEach(
        tables,
        TableName.CONCORDANCE,
        hit -> {
          if (words == Words.ALL || !Boolean.parseBoolean(hit.get("quoted"))) {
            evidence.get(hit.get("phrase")).add(hit);
          }
        });
    return csv(evidence, COLUMNS.size());
  }

  private byte[] csv(Map<String, PhraseEvidence> evidence, int columns) {
    CsvBuffer csv = new CsvBuffer();
    COLUMNS.subList(0, columns).forEach(csv::text);
    csv.end();
    byName.forEach(
        (name, candidate) -> {
          csv.text(name).text(candidate.text());
          if (evidence.containsKey(name)) {
            csv.text(candidate.side());
            evidence.get(name).write(csv, candidate);
          }
          csv.end();
        });
    return csv.toBytes();
  }
}
