package org.parley.stats;

/**
 * The documents with tokens of the two groups of a comparison: the length of each and its group.
 * Documents are numbered in the order of their keys.
 */
public final class Grouping {

  private final int[] tokens;
  private final boolean[] target;
  private final int targetDocuments;
  private final long targetTokens;
  private final long referenceTokens;

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
    int documents = 0;
    long inTarget = 0;
    long inReference = 0;
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] < 1) {
        throw new IllegalArgumentException("tokens must be at least 1: " + tokens[i]);
      }
      if (target[i]) {
        documents++;
        inTarget += tokens[i];
      } else {
        inReference += tokens[i];
      }
    }
    targetTokens = inTarget;
    referenceTokens = inReference;
    targetDocuments = documents;
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
}
