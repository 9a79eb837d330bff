package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;

/**
 * A summary of the values that the list of a study lacks.
 *
 * @param rows of the list
 * @param authors all authors
 * @param withSide those that have a side
 */
record ListGaps(List<Row> rows, Set<String> authors, Set<String> withSide) {

  private static final int SHOWN = 5;

  /**
   * A row of the list.
   *
   * @param document the path, and the part if there is one
   * @param author empty if the row names none
   * @param side empty if the row names none
   * @param dated whether it has a date
   * @param hasText whether the document is not known to be unreadable
   */
  private record Row(String document, String author, String side, boolean dated, boolean hasText) {}

  /** Returns the gaps of a study, of which no document has been read. */
  static ListGaps of(StudyFile file) {
    List<Row> rows =
        file.documents().stream()
            .map(
                listed ->
                    new Row(
                        (listed.path() + " " + listed.part()).strip(),
                        listed.author(),
                        listed.side(),
                        listed.date() != null,
                        true))
            .toList();
    return of(rows, file.study().authors());
  }

  /** Returns the gaps of a list that the command list has written. */
  static ListGaps of(Path list) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(list, StandardCharsets.UTF_8, format)) {
      return of(rows.stream().map(ListGaps::row).toList(), List.of());
    }
  }

  private static Row row(CSVRecord row) {
    String part = row.isMapped("part") ? " " + row.get("part") : "";
    return new Row(
        (row.get("path") + part).strip(),
        row.get("author"),
        row.get("side"),
        !row.get("date").isEmpty(),
        row.get("reason").isEmpty());
  }

  private static ListGaps of(List<Row> rows, List<Study.Author> described) {
    Set<String> authors = new LinkedHashSet<>();
    Set<String> withSide = new HashSet<>();
    rows.stream().filter(row -> !row.side().isEmpty()).map(Row::author).forEach(withSide::add);
    rows.stream().filter(row -> !row.author().isEmpty()).map(Row::author).forEach(authors::add);
    for (Study.Author author : described) {
      authors.add(author.name());
      if (!author.sides().isEmpty()) {
        withSide.add(author.name());
      }
    }
    return new ListGaps(rows, authors, withSide);
  }

  /**
   * Returns a line for each column that has gaps, which says where and what follows.
   *
   * @param rejected what follows from a missing author or date
   */
  List<String> lines(String rejected) {
    List<String> lines = new ArrayList<>();
    List<Row> readable = rows.stream().filter(Row::hasText).toList();
    int all = rows.size();
    add(lines, "text in", documents(rows, Row::hasText), all, "document", "delete the row");
    int of = readable.size();
    List<String> noAuthor = documents(readable, row -> !row.author().isEmpty());
    add(lines, "author in", noAuthor, of, "document", rejected);
    List<String> noDate = documents(readable, Row::dated);
    add(lines, "date in", noDate, of, "document", rejected + "; write it as 2031-04-26");
    List<String> noSide = authors.stream().filter(name -> !withSide.contains(name)).toList();
    String sides =
        noSide.size() == authors.size()
            ? "to compare sides, fill in the column side; one row of each author is enough"
            : "without a side, an author counts only in the side all";
    add(lines, "side of", noSide, authors.size(), "author", sides);
    return lines;
  }

  /** Returns the documents that lack something. */
  private static List<String> documents(List<Row> rows, Predicate<Row> hasIt) {
    return rows.stream().filter(hasIt.negate()).map(Row::document).toList();
  }

  private static void add(
      List<String> lines, String start, List<String> gaps, int of, String noun, String advice) {
    if (!gaps.isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s %,d of %s: %s; %s",
              start,
              gaps.size(),
              Cli.count(of, noun),
              first(gaps),
              advice));
    }
  }

  private static String first(List<String> names) {
    int rest = names.size() - SHOWN;
    return rest <= 1
        ? String.join(", ", names)
        : String.format(
            Locale.ROOT, "%s and %,d more", String.join(", ", names.subList(0, SHOWN)), rest);
  }
}
