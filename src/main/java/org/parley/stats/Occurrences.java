package org.parley.stats;

/**
 * The occurrences of an item in the documents of a {@link Grouping}. The arrays are not copied.
 *
 * @param documents indexes in the grouping of the documents that contain the item, ascending
 * @param counts occurrences in each of them, at least 1
 */
public record Occurrences(int[] documents, int[] counts) {

  public Occurrences {
    if (documents.length != counts.length) {
      throw new IllegalArgumentException(
          documents.length + " documents have " + counts.length + " counts");
    }
    for (int i = 0; i < documents.length; i++) {
      if (documents[i] < 0 || i > 0 && documents[i] <= documents[i - 1]) {
        throw new IllegalArgumentException("documents must ascend: " + documents[i]);
      }
      if (counts[i] < 1) {
        throw new IllegalArgumentException("counts must be at least 1: " + counts[i]);
      }
    }
  }

  /** Returns the counts and tokens of both groups. */
  public ContingencyTable table(Grouping grouping) {
    long target = 0;
    long reference = 0;
    for (int i = 0; i < documents.length; i++) {
      if (grouping.isTarget(documents[i])) {
        target += counts[i];
      } else {
        reference += counts[i];
      }
    }
    return new ContingencyTable(
        target, grouping.targetTokens(), reference, grouping.referenceTokens());
  }
}
