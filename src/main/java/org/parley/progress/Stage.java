package org.parley.progress;

/** A stage of a run, in order. */
public enum Stage {
  /** The runner has not reported anything yet; some report only at their end. */
  RUNNING,
  READING,
  COUNTING,
  COMPARING,
  PUBLISHING,
  SPREADSHEETS,
  PAGE
}
