package org.parley.model;

/**
 * What the workers count as they go, so that a run can say how far it is. A guide and no total:
 * work that a runner tries twice counts twice.
 */
public enum ProgressCounter {
  /** Documents that were opened, whatever became of them. */
  READ,
  /** Bytes of those of them that were not rejected. */
  BYTES,
  /** Documents with a reason not to count them. */
  REJECTED,
  /** Documents that say the same as another. */
  DUPLICATES,
  /** Documents that were counted. */
  COUNTED,
  /** Files handed to what totals and ranks them. */
  TO_COMPARE,
  /** Those of them that were totalled or ranked. */
  COMPARED,
  /** Tables that were written. */
  TABLES
}
