package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.model.CodePointOrder;
import org.parley.model.ListedDocument;

/**
 * A rule for documents whose row of the list gives no side. They have the side that the study gives
 * their author on their day. If the study gives the author no side at all, and the author's rows
 * give only one, they have that one.
 *
 * @param given by author: the sides that the study gives; never an empty list
 * @param listed by author: the sides of the rows that name the author
 */
public record AuthorSides(Map<String, List<Study.DatedSide>> given, Map<String, Set<String>> listed)
    implements Serializable {

  /** Gathers the sides of a study and its list. */
  public static AuthorSides of(List<Study.Author> authors, List<ListedDocument> documents) {
    Map<String, Set<String>> listed = new HashMap<>();
    for (ListedDocument document : documents) {
      if (!document.author().isEmpty() && !document.side().isEmpty()) {
        listed.computeIfAbsent(document.author(), any -> new HashSet<>()).add(document.side());
      }
    }
    return new AuthorSides(
        authors.stream()
            .filter(author -> !author.sides().isEmpty())
            .collect(Collectors.toMap(Study.Author::name, Study.Author::sides)),
        listed);
  }

  /**
   * Returns the side of an author on a day; empty for none.
   *
   * @param day null if it is not known; then only a side without days counts
   */
  public String on(String author, LocalDate day) {
    List<Study.DatedSide> ofStudy = given.get(author);
    if (ofStudy != null) {
      return ofStudy.stream()
          .filter(side -> side.includes(day))
          .map(Study.DatedSide::side)
          .findFirst()
          .orElse("");
    }
    Set<String> ofList = listed.getOrDefault(author, Set.of());
    return ofList.size() == 1 ? ofList.iterator().next() : "";
  }

  /** Returns the side of a listed document: that of its row, or else that of its author. */
  public String of(ListedDocument document) {
    return document.side().isEmpty() ? on(document.author(), document.date()) : document.side();
  }

  /**
   * Returns a line for each author with rows of unknown side, although the study or other rows give
   * the author sides.
   */
  public List<String> remarks(List<ListedDocument> documents) {
    Map<String, Integer> without = new TreeMap<>(CodePointOrder.COMPARATOR);
    for (ListedDocument document : documents) {
      String author = document.author();
      // The day of a document may be in the document, which is not open yet.
      boolean known = given.containsKey(author) ? document.date() != null : isDivided(author);
      if (known && of(document).isEmpty()) {
        without.merge(author, 1, Integer::sum);
      }
    }
    List<String> remarks = new ArrayList<>();
    without.forEach((author, rows) -> remarks.add(remark(author, rows)));
    return remarks;
  }

  private boolean isDivided(String author) {
    return listed.containsKey(author) && listed.get(author).size() > 1;
  }

  private String remark(String author, int rows) {
    String remedy =
        given.containsKey(author)
            ? "the study's 'authors' give none on these days. Add the days there, or a side in each"
                + " of these rows"
            : "the other rows name several ("
                + listed.get(author).stream()
                    .sorted(CodePointOrder.COMPARATOR)
                    .collect(Collectors.joining(", "))
                + "). Add a side in each row, or dated sides in the study's 'authors'";
    return String.format(
        Locale.ROOT,
        "'%s' has no side in %,d %s of the list: %s",
        author,
        rows,
        rows == 1 ? "row" : "rows",
        remedy);
  }
}
