package org.parley.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A document as the list of documents or a folder names it, before it is read.
 *
 * @param path relative to the study's root, with {@code /} between its parts; with the part, the
 *     document's key
 * @param part of a container; empty for a file that is one document, and for all other parts
 * @param author from the list, aliases resolved; empty if it names none
 * @param side from the list; empty if it gives none
 * @param date from the list; null if it gives no valid date
 * @param dateRewritten whether the date was not written as ISO 8601
 * @param badDate the list's date field if it is no valid date (such as {@code 2016-04}); else empty
 * @param title from the list; empty if it gives none
 * @param outlet from the list; empty if it gives none
 * @param url from the list; empty if it gives none
 * @param variables the study's own variables by name, from the list; only those with a value
 */
public record ListedDocument(
    String path,
    String part,
    String author,
    String side,
    LocalDate date,
    boolean dateRewritten,
    String badDate,
    String title,
    String outlet,
    String url,
    Map<String, String> variables)
    implements Serializable {

  /** Creates a document without own variables. */
  public ListedDocument(
      String path,
      String part,
      String author,
      String side,
      LocalDate date,
      boolean dateRewritten,
      String badDate,
      String title,
      String outlet,
      String url) {
    this(path, part, author, side, date, dateRewritten, badDate, title, outlet, url, Map.of());
  }

  /** Returns a document of which only the path is known. */
  public static ListedDocument found(String path) {
    return new ListedDocument(path, "", "", "", null, false, "", "", "", "");
  }

  /** Returns this document with another side. */
  public ListedDocument withSide(String other) {
    return new ListedDocument(
        path, part, author, other, date, dateRewritten, badDate, title, outlet, url, variables);
  }

  /** Returns the document with the values that it lacks and {@code defaults} has. */
  public ListedDocument or(ListedDocument defaults) {
    ListedDocument dated = date == null && badDate.isEmpty() ? defaults : this;
    return new ListedDocument(
        path,
        part,
        either(author, defaults.author),
        either(side, defaults.side),
        dated.date,
        dated.dateRewritten,
        dated.badDate,
        either(title, defaults.title),
        either(outlet, defaults.outlet),
        either(url, defaults.url),
        variables(defaults));
  }

  private Map<String, String> variables(ListedDocument defaults) {
    if (defaults.variables.isEmpty()) {
      return variables;
    }
    Map<String, String> both = new HashMap<>(defaults.variables);
    both.putAll(variables);
    return Map.copyOf(both);
  }

  private static String either(String value, String fallback) {
    return value.isEmpty() ? fallback : value;
  }
}
