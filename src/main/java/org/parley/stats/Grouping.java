package org.parley.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The documents of the two groups of a comparison that hold a token, in the order of their keys:
 * how long each is and which group it belongs to.
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
   * Groups documents.
   *
   * @param tokens of each document, at least 1
   * @param target whether it belongs to the target; else it belongs to the reference
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

  /** The documents of a group, the shortest first. */
  private int[] byLength(boolean group) {
    // Length above, index below: sorted as numbers, without an object for each document.
    long[] sorted =
        IntStream.range(0, tokens.length)
            .filter(document -> target[document] == group)
            .mapToLong(document -> (long) tokens[document] << Integer.SIZE | document)
            .toArray();
    Arrays.sort(sorted);
    return Arrays.stream(sorted).mapToInt(packed -> (int) packed).toArray();
  }

  /** Documents of both groups. */
  public int documents() {
    return tokens.length;
  }

  /** Documents of the target. */
  public int targetDocuments() {
    return targetDocuments;
  }

  /** Documents of the reference. */
  public int referenceDocuments() {
    return tokens.length - targetDocuments;
  }

  /** Tokens of the target. */
  public long targetTokens() {
    return targetTokens;
  }

  /** Tokens of the reference. */
  public long referenceTokens() {
    return referenceTokens;
  }

  /** Tokens of a document. */
  public int tokens(int document) {
    return tokens[document];
  }

  /** Whether a document belongs to the target. */
  public boolean isTarget(int document) {
    return target[document];
  }

  /** A document of the target or of the reference by its place from the shortest (0) on. */
  int byLength(boolean group, int place) {
    return group ? targetByLength[place] : referenceByLength[place];
  }
}
