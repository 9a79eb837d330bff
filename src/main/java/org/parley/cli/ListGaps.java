package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.CodePointOrder;
import org.parley.model.ListedDocument;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;

/**
 * What the list of a study leaves open.
 *
 * @param documents number of documents that can be read
 * @param noText paths of the files without a text
 * @param noAuthor paths of the other documents without an author
 * @param noDate paths of the other documents without a date
 * @param noSide authors without a side
 * @param authors number of authors
 */
record ListGaps(
    int documents,
    List<String> noText,
    List<String> noAuthor,
    List<String> noDate,
    List<String> noSide,
    int authors) {

  private static final int SHOWN = 5;

  /**
   * Returns the gaps.
   *
   * @param unreadable paths of files that are known to have no text
   */
  static ListGaps of(StudyFile file, Set<String> unreadable) {
    List<ListedDocument> readable =
        file.documents().stream().filter(listed -> !unreadable.contains(listed.path())).toList();
    List<String> authors =
        Stream.concat(
                readable.stream().map(ListedDocument::author),
                file.study().authors().stream().map(Study.Author::name))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    Set<String> withSide =
        Stream.concat(
                readable.stream()
                    .filter(listed -> !listed.side().isEmpty())
                    .map(ListedDocument::author),
                file.study().authors().stream()
                    .filter(author -> !author.side().isEmpty())
                    .map(Study.Author::name))
            .collect(Collectors.toSet());
    return new ListGaps(
        readable.size(),
        unreadable.stream().sorted(CodePointOrder.COMPARATOR).toList(),
        paths(readable, listed -> listed.author().isEmpty()),
        paths(readable, listed -> listed.date() == null),
        authors.stream().filter(name -> !withSide.contains(name)).toList(),
        authors.size());
  }

  /**
   * Returns a line for each column that has gaps, which says where and what follows.
   *
   * @param rejected what follows from a missing author or date
   */
  List<String> lines(String rejected) {
    List<String> lines = new ArrayList<>();
    add(lines, "text in", noText, documents + noText.size(), "file", "delete the row");
    add(lines, "author in", noAuthor, documents, "document", rejected);
    add(lines, "date in", noDate, documents, "document", rejected + "; write it as 2031-04-26");
    String sides =
        noSide.size() == authors
            ? "to compare sides, fill in the column side; one row of each author is enough"
            : "without a side, an author counts only in the side all";
    add(lines, "side of", noSide, authors, "author", sides);
    return lines;
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

  private static List<String> paths(List<ListedDocument> listed, Predicate<ListedDocument> gap) {
    return listed.stream().filter(gap).map(ListedDocument::path).toList();
  }
}
