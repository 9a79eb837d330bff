package org.parley.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.WhiteSpace;
import org.parley.table.CsvBuffer;

/**
 * The number of hits of a phrase, and two of them as passages: the first one, and the first one of
 * another author. If there is no other author, of another document; failing that, the second one.
 */
final class Hits {

  /** Punctuation that follows a word without a space. */
  private static final Pattern CLOSING = Pattern.compile("[-,.;:!?)’”]");

  private final Set<String> authors = new HashSet<>();
  private long count;
  private long documents;
  private List<String> lastDocument = List.of();
  private CSVRecord first;
  private CSVRecord second;

  /** Adds a row of the concordance, in which the hits of a document are together. */
  void add(CSVRecord hit) {
    count++;
    authors.add(hit.get("author"));
    if (!document(hit).equals(lastDocument)) {
      documents++;
      lastDocument = document(hit);
    }
    if (first == null) {
      first = hit;
    } else if (second == null || distance(hit) > distance(second)) {
      second = hit;
    }
  }

  /** Returns how far a hit is from the first one: same document, same author, other author. */
  private int distance(CSVRecord hit) {
    if (!hit.get("author").equals(first.get("author"))) {
      return 2;
    }
    return document(hit).equals(document(first)) ? 0 : 1;
  }

  private static List<String> document(CSVRecord hit) {
    return List.of(hit.get("path"), hit.get("part"));
  }

  void writeCounts(CsvBuffer csv) {
    csv.integer(count).integer(documents).integer(authors.size());
  }

  void writePassages(CsvBuffer csv) {
    csv.text(passage(first)).text(passage(second));
  }

  /** Returns {@code … words before [hit] words after … (author, day)}. */
  private static String passage(CSVRecord hit) {
    if (hit == null) {
      return "";
    }
    String left = hit.get("left");
    String right = hit.get("right");
    return WhiteSpace.fold(
        "… "
            + left
            + (left.endsWith("-") ? "[" : " [")
            + hit.get("match")
            + (CLOSING.matcher(right).lookingAt() ? "]" : "] ")
            + right
            + " … ("
            + hit.get("author")
            + ", "
            + hit.get("date")
            + ")");
  }
}
