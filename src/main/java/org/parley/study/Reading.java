package org.parley.study;

import java.io.Serializable;

/**
 * How a study reads its documents.
 *
 * @param officeProperties whether the properties of office documents and PDFs may name author and
 *     day
 * @param fileName pattern of the files' names, such as {@code {date}_{author}_{title}}; empty for
 *     none
 */
public record Reading(boolean officeProperties, String fileName) implements Serializable {

  /** No properties, no pattern. */
  public static final Reading DEFAULT = new Reading(false, "");
}
