package org.parley.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The non-empty documents of two groups, with length and group. A document's index is its place in
 * the arrays that the grouping is made of.
 */
public final class Grouping {

  private final int[] tokens;
  private final boolean[] target;
  private final int targetDocuments;
  private final long targetTokens;
  private final long referenceTokens;
  private final int[] targetByLength;
  private final int[] referenceByLength;

  /**
   * Creates a grouping.
   *
   * @param tokens tokens of each document, at least 1
   * @param target whether each document belongs to the target, not to the reference
   */
  public Grouping(int[] tokens, boolean[] target) {
    if (tokens.length != target.length) {
      throw new IllegalArgumentException(
          tokens.length + " documents are divided into groups by " + target.length);
    }
    this.tokens = tokens.clone();
    this.target = target.clone();
    long inTarget = 0;
    long inReference = 0;
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] < 1) {
        throw new IllegalArgumentException("tokens must be at least 1: " + tokens[i]);
      }
      if (target[i]) {
        inTarget += tokens[i];
      } else {
        inReference += tokens[i];
      }
    }
    targetTokens = inTarget;
    referenceTokens = inReference;
    targetByLength = byLength(true);
    referenceByLength = byLength(false);
    targetDocuments = targetByLength.length;
  }

  /** Returns the documents of a group, the shortest first. */
  private int[] byLength(boolean ofTarget) {
    // Sorts numbers instead of objects: length in the high half, index in the low half.
    long[] sorted =
        IntStream.range(0, tokens.length)
            .filter(document -> target[document] == ofTarget)
            .mapToLong(document -> (long) tokens[document] << Integer.SIZE | document)
            .toArray();
    Arrays.sort(sorted);
    return Arrays.stream(sorted).mapToInt(packed -> (int) packed).toArray();
  }

  /** Returns the number of documents of both groups. */
  public int documents() {
    return tokens.length;
  }

  /** Returns the number of documents of the target. */
  public int targetDocuments() {
    return targetDocuments;
  }

  /** Returns the number of documents of the reference. */
  public int referenceDocuments() {
    return tokens.length - targetDocuments;
  }

  /** Returns the tokens of the target. */
  public long targetTokens() {
    return targetTokens;
  }

  /** Returns the tokens of the reference. */
  public long referenceTokens() {
    return referenceTokens;
  }

  /** Returns the tokens of a document. */
  public int tokens(int document) {
    return tokens[document];
  }

  /** Returns whether a document belongs to the target. */
  public boolean isTarget(int document) {
    return target[document];
  }

  /** Returns the document at a place of the target, or of the reference; the shortest is at 0. */
  int byLength(boolean ofTarget, int place) {
    return ofTarget ? targetByLength[place] : referenceByLength[place];
  }
}
