/**
 * Measures of frequency, keyness, collocation and dispersion: numbers in, number out. Each measure
 * is a class of its own. Its comment gives formula, source, sign, unit, undefined cases and a
 * worked number.
 *
 * <p>A measure that compares a target with a reference uses these letters:
 *
 * <ul>
 *   <li>f1, f2: occurrences in the target and in the reference; f = f1 + f2
 *   <li>n1, n2: tokens of the target and of the reference; n = n1 + n2
 * </ul>
 *
 * <p>Four types carry counts:
 *
 * <ul>
 *   <li>{@link ContingencyTable}: f1, n1, f2 and n2; for measures that need no documents
 *   <li>{@link Occurrences}: the count in each document of a {@link Grouping}; for measures that
 *       move or leave out documents of two groups
 *   <li>{@link Postings}: the count and length of each document of one group that contains a term;
 *       for dispersion
 *   <li>{@link Posting}: one document of {@link Postings}
 * </ul>
 *
 * <p>{@link Units}, {@link Relabellings} and {@link UnitSets} serve the permutation test; {@link
 * RankedPValues} adjusts p-values that do not fit in memory.
 */
package org.parley.stats;
