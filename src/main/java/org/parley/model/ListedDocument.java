package org.parley.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document as the list of documents or a folder names it, before it is read.
 *
 * @param path relative to the study's root, with {@code /} between its parts; the document's key
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

  public ListedDocument {
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
  }

  /** Creates a document without own variables. */
  public ListedDocument(
      String path,
      String author,
      String side,
      LocalDate date,
      boolean dateRewritten,
      String badDate,
      String title,
      String outlet,
      String url) {
    this(path, author, side, date, dateRewritten, badDate, title, outlet, url, Map.of());
  }

  /** Returns a document of which only the path is known. */
  public static ListedDocument found(String path) {
    return new ListedDocument(path, "", "", null, false, "", "", "", "");
  }
}
