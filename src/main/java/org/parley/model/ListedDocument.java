package org.parley.model;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A document as the list of documents, or a folder, names it; nothing of it is read yet.
 *
 * @param path relative to the study's root, with {@code /} between its parts; the document's key
 * @param author as the list says, aliases resolved; empty where it says nothing
 * @param side as the list or the study's authors say; empty where neither does
 * @param date as the list says; null where it says nothing that is a date
 * @param dateRewritten whether the date was not written as ISO 8601
 * @param badDate what stands in the list's date field and is no date (such as {@code 2016-04});
 *     else empty
 * @param title as the list says, or empty
 * @param outlet as the list says, or empty
 * @param url as the list says, or empty
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
    String url)
    implements Serializable {}
