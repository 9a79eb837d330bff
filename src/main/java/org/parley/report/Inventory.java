package org.parley.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.CodePointOrder;
import org.parley.model.Flag;
import org.parley.model.Reason;
import org.parley.model.TableName;

/**
 * What was read and what was not.
 *
 * @param accepted documents that were counted
 * @param groups accepted documents and their tokens, by side and author
 * @param rejected rows, the first {@value #MOST}
 * @param reasons rejected documents by reason
 * @param duplicates rows, the first {@value #MOST}
 * @param flagged rows, the first {@value #MOST}
 * @param flags documents by flag
 * @param trimmed paragraphs by rule
 * @param meanings of reasons and flags
 */
record Inventory(
    long accepted,
    String groups,
    String rejected,
    Map<String, Long> reasons,
    String duplicates,
    @JsonProperty("duplicate_count") long duplicateCount,
    String flagged,
    Map<String, Long> flags,
    Map<String, Long> trimmed,
    Map<String, String> meanings) {

  private static final int MOST = 500;

  static Inventory of(Results results) throws IOException {
    ChartData rejected = new ChartData("path", "part", "reason", "detail", "bytes");
    Map<String, Long> reasons = new TreeMap<>();
    results.forEach(
        TableName.REJECTED,
        row -> {
          reasons.merge(row.get("reason"), 1L, Long::sum);
          copy(row, rejected, "path", "part", "reason", "detail", "bytes");
        });
    Documents documents = new Documents();
    results.forEach(TableName.DOCUMENTS, documents::add);
    Map<String, Long> trimmed = new TreeMap<>(CodePointOrder.COMPARATOR);
    results.forEach(TableName.TRIMMED, row -> trimmed.merge(row.get("rule"), 1L, Long::sum));
    return new Inventory(
        documents.accepted,
        documents.sums(),
        rejected.csv(),
        reasons,
        documents.duplicates.csv(),
        documents.duplicateCount,
        documents.flagged.csv(),
        documents.flags,
        trimmed,
        allMeanings());
  }

  private static void copy(CSVRecord row, ChartData data, String... columns) {
    if (data.rows() < MOST) {
      String[] fields = new String[columns.length];
      for (int i = 0; i < columns.length; i++) {
        fields[i] = row.get(columns[i]);
      }
      data.row(fields);
    }
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

  /** What the rows of {@code documents} come to. */
  private static final class Documents {
    private long accepted;
    private long duplicateCount;
    private final ChartData duplicates =
        new ChartData("path", "part", "duplicate_of", "duplicate_of_part", "author", "date");
    private final ChartData flagged =
        new ChartData("path", "part", "author", "date", "title", "flags");
    private final Map<String, Long> flags = new TreeMap<>();
    private final Map<String, long[]> byAuthor = new TreeMap<>(CodePointOrder.COMPARATOR);

    void add(CSVRecord row) {
      if (row.get("status").equals("duplicate")) {
        duplicateCount++;
        copy(
            row, duplicates, "path", "part", "duplicate_of", "duplicate_of_part", "author", "date");
      } else {
        accepted++;
        long[] sums =
            byAuthor.computeIfAbsent(
                row.get("side") + "\n" + row.get("author"), author -> new long[3]);
        sums[0]++;
        sums[1] += Results.count(row, "tokens");
        sums[2] += Results.count(row, "quoted_tokens");
      }
      if (!row.get("flags").isEmpty()) {
        for (String flag : row.get("flags").split(";", -1)) {
          flags.merge(flag, 1L, Long::sum);
        }
        copy(row, flagged, "path", "part", "author", "date", "title", "flags");
      }
    }

    String sums() {
      ChartData groups = new ChartData("side", "author", "documents", "tokens", "quoted_tokens");
      byAuthor.forEach(
          (author, sums) -> {
            if (groups.rows() < MOST) {
              int end = author.indexOf('\n');
              groups.row(
                  author.substring(0, end),
                  author.substring(end + 1),
                  Long.toString(sums[0]),
                  Long.toString(sums[1]),
                  Long.toString(sums[2]));
            }
          });
      return groups.csv();
    }
  }
}
