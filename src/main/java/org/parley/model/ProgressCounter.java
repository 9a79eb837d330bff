package org.parley.model;

/**
 * A counter of the progress display. It is approximate: work that a runner tries twice counts
 * twice.
 */
public enum ProgressCounter {
  /** Documents that were opened, accepted or not. */
  READ,
  /** Number of documents opened, minus the number of list rows or files that named them. */
  PARTS,
  /** Documents that were rejected, or are outside the study. */
  REJECTED,
  /** Documents with the same text as another of their author. */
  DUPLICATES,
  /** Documents that were counted. */
  COUNTED,
  /** Files to be totalled or ranked. */
  TO_COMPARE,
  /** Files that were totalled or ranked. */
  COMPARED,
  /** Tables that were written. */
  TABLES
}
