package org.parley.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.ListedDocument;

/**
 * The rows of the list for one file. The row without a part is for the file, or for every part of a
 * container that has no row of its own. Without such a row, only the listed parts are read.
 */
public final class ListedParts implements PartSelection {

  private final ListedDocument whole;
  private final Map<String, ListedDocument> rows = new HashMap<>();
  private final NavigableSet<String> parts = new TreeSet<>();
  private final Set<String> found = new HashSet<>();
  private final String path;

  /**
   * @param rows all rows of one path, at least one
   */
  ListedParts(List<ListedDocument> rows) {
    path = rows.get(0).path();
    ListedDocument forAll = null;
    for (ListedDocument row : rows) {
      if (row.part().isEmpty()) {
        forAll = row;
      } else {
        this.rows.put(row.part(), row);
        parts.add(row.part());
      }
    }
    whole = forAll;
  }

  /**
   * Returns the rows of a list in groups of one path.
   *
   * @param rows those of one path are neighbours
   */
  public static List<ListedParts> group(List<ListedDocument> rows) {
    List<ListedParts> groups = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= rows.size(); to++) {
      if (to == rows.size() || !rows.get(to).path().equals(rows.get(from).path())) {
        groups.add(new ListedParts(rows.subList(from, to)));
        from = to;
      }
    }
    return groups;
  }

  /** Returns the path of the file. */
  public String path() {
    return path;
  }

  /** Returns the number of rows. */
  int size() {
    return rows.size() + (whole == null ? 0 : 1);
  }

  /** Returns whether a row names the file, or all parts of it. */
  boolean namesFile() {
    return whole != null;
  }

  /** Returns the row of a part with the values of the row for all parts, where it has none. */
  public ListedDocument row(String part) {
    ListedDocument row = rows.get(part);
    if (row == null) {
      return whole == null ? ListedDocument.found(path) : whole;
    }
    return whole == null ? row : row.or(whole);
  }

  /** Notes that a part was read. */
  void mark(String part) {
    if (rows.containsKey(part)) {
      found.add(part);
    }
  }

  /** Returns the listed parts that were not read. */
  List<String> missing() {
    return parts.stream().filter(part -> !found.contains(part)).toList();
  }

  @Override
  public boolean includes(String part) {
    return whole != null || rows.containsKey(part);
  }

  @Override
  public boolean includesBelow(String part) {
    String prefix = part.isEmpty() ? "" : part + "/";
    String next = parts.ceiling(prefix);
    return whole != null || (next != null && next.startsWith(prefix));
  }
}
