package org.parley.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.CodePointOrder;
import org.parley.model.Flag;
import org.parley.model.PageTexts;
import org.parley.model.Reason;
import org.parley.model.TableName;

/**
 * A list of the documents that were accepted, outside the study, rejected or duplicate, as the page
 * shows it.
 *
 * @param period first and last day of the accepted documents; empty without documents
 * @param authors with their accepted documents and tokens, sorted by tokens
 * @param documents the accepted ones
 * @param outsideStudy those whose date the coverage does not contain
 * @param flags the number of documents with each flag
 * @param rules the number of trimmed paragraphs by each rule
 * @param meanings of reasons and flags
 */
record Inventory(
    List<String> period,
    Excerpt authors,
    Excerpt documents,
    @JsonProperty("outside_study") Excerpt outsideStudy,
    Excerpt rejected,
    Excerpt duplicates,
    Excerpt flagged,
    Excerpt trimmed,
    Map<String, Long> flags,
    Map<String, Long> rules,
    Map<String, String> meanings) {

  /** The accepted documents of an author for a side. */
  private record Spoken(String author, String side, long documents, long tokens, long quoted) {
    Spoken plus(Spoken other) {
      return new Spoken(
          author, side, documents + other.documents, tokens + other.tokens, quoted + other.quoted);
    }
  }

  /** Reads the tables; without texts on the page, what is trimmed is not quoted. */
  static Inventory of(Results results, PageTexts texts) throws IOException {
    Excerpt outsideStudy = new Excerpt("path,part,detail,bytes");
    Excerpt rejected = new Excerpt("path,part,reason,detail,bytes");
    results.forEach(
        TableName.REJECTED,
        row -> {
          boolean outside = row.get("reason").equals(Reason.OUTSIDE_STUDY.label());
          (outside ? outsideStudy : rejected).add(row);
        });
    Excerpt documents = new Excerpt("path,part,author,date,title,tokens");
    Excerpt duplicates = new Excerpt("path,part,duplicate_of,duplicate_of_part,author,date");
    Excerpt flagged = new Excerpt("path,part,author,date,title,flags");
    Map<String, Long> flags = new TreeMap<>();
    Map<List<String>, Spoken> authors = new HashMap<>();
    TreeSet<String> days = new TreeSet<>();
    results.forEach(
        TableName.DOCUMENTS,
        row -> {
          if (row.get("status").equals("duplicate")) {
            duplicates.add(row);
          } else {
            documents.add(row);
            days.add(row.get("date"));
            authors.merge(List.of(row.get("author"), row.get("side")), spoken(row), Spoken::plus);
          }
          if (!row.get("flags").isEmpty()) {
            flagged.add(row);
            for (String flag : row.get("flags").split(";", -1)) {
              flags.merge(flag, 1L, Long::sum);
            }
          }
        });
    Excerpt trimmed =
        new Excerpt(texts == PageTexts.NONE ? "path,part,rule" : "path,part,rule,text");
    Map<String, Long> rules = new TreeMap<>(CodePointOrder.COMPARATOR);
    results.forEach(
        TableName.TRIMMED,
        row -> {
          trimmed.add(row);
          rules.merge(row.get("rule"), 1L, Long::sum);
        });
    return new Inventory(
        days.isEmpty() ? List.of() : List.of(days.first(), days.last()),
        mostFirst(authors),
        documents,
        outsideStudy,
        rejected,
        duplicates,
        flagged,
        trimmed,
        flags,
        rules,
        allMeanings());
  }

  private static Spoken spoken(CSVRecord row) {
    return new Spoken(
        row.get("author"),
        row.get("side"),
        1,
        Results.count(row, "tokens"),
        Results.count(row, "quoted_tokens"));
  }

  private static Excerpt mostFirst(Map<List<String>, Spoken> authors) {
    Excerpt excerpt = new Excerpt("side,author,documents,tokens,quoted_tokens");
    authors.values().stream()
        .sorted(
            Comparator.comparingLong(Spoken::tokens)
                .reversed()
                .thenComparing(Spoken::author, CodePointOrder.COMPARATOR)
                .thenComparing(Spoken::side, CodePointOrder.COMPARATOR))
        .forEach(
            spoken ->
                excerpt.add(
                    List.of(
                        spoken.side,
                        spoken.author,
                        Long.toString(spoken.documents),
                        Long.toString(spoken.tokens),
                        Long.toString(spoken.quoted))));
    return excerpt;
  }

  private static Map<String, String> allMeanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      meanings.put(reason.label(), reason.meaning());
    }
    for (Flag flag : Flag.values()) {
      meanings.put(flag.label(), flag.meaning());
    }
    return meanings;
  }
}
