package org.parley.stats;

/**
 * A division of the documents of a {@link Grouping} that a permutation test moves. A unit is one or
 * more documents of one group, which move between the groups together.
 *
 * @param unitOf any number for each document; documents with the same number are a unit
 * @param stratumOf any number for each document, of which that of a unit's first document counts;
 *     units exchange labels only with units of the same number
 */
public record Units(int[] unitOf, int[] stratumOf) {

  public Units {
    if (unitOf.length != stratumOf.length) {
      throw new IllegalArgumentException(
          unitOf.length + " documents are divided into strata by " + stratumOf.length);
    }
  }
}
