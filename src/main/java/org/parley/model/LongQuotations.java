package org.parley.model;

import java.io.Serializable;

/**
 * A rule that says which quotations are long, and whether they count as quoted.
 *
 * @param limit a quotation of more tokens is long
 * @param quoted whether the words of a long quotation count as quoted; if not, those of the
 *     quotations inside it do
 */
public record LongQuotations(int limit, boolean quoted) implements Serializable {

  /** The treatment unless a study says otherwise. */
  public static final LongQuotations DEFAULT = new LongQuotations(150, true);
}
