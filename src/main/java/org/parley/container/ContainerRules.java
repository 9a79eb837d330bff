package org.parley.container;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * A record of what a study says about containers.
 *
 * @param zone in which a moment becomes a day
 * @param locale gives the order of day and month in dates of tables; null if it is unknown, so that
 *     {@code 04/03/2031} is no date
 * @param columns the name of the column for a field of a table, such as {@code text} to {@code
 *     body}; fields without an entry are guessed
 */
public record ContainerRules(ZoneId zone, Locale locale, Map<String, String> columns)
    implements Serializable {

  /** Copies the map. */
  public ContainerRules {
    columns = Map.copyOf(columns);
  }
}
