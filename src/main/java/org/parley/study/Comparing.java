package org.parley.study;

import java.io.Serializable;
import org.parley.model.Words;

/**
 * How the tables that compare are made.
 *
 * @param words which words they count
 * @param minimumCount rows of terms and n-grams below it, in all that is compared, are left out; at
 *     least 1
 * @param eventWeeks weeks before and after an event that are compared, at least 1
 * @param permuteAuthors whether all documents of an author change groups together where groups are
 *     drawn by lot; else each document does
 * @param detail how many of the highest-ranked rows of a comparison are drawn by lot and tried
 *     without each document
 * @param seed of the lots
 * @param priorTokens weight in tokens of what is expected before anything is counted, above 0
 */
public record Comparing(
    Words words,
    int minimumCount,
    int eventWeeks,
    boolean permuteAuthors,
    int detail,
    long seed,
    double priorTokens)
    implements Serializable {}
