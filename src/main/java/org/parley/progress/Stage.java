package org.parley.progress;

import java.util.Locale;

/** What a run is at, in this order. */
public enum Stage {
  /** The runner has not said yet how far it is; some do so at their end only. */
  RUNNING,
  /** Documents are read. */
  READING,
  /** Documents are counted. */
  COUNTING,
  /** Groups are compared. */
  COMPARING,
  /** Tables are written. */
  PUBLISHING,
  /** The tables are written once more for spreadsheets. */
  SPREADSHEETS,
  /** The page is drawn. */
  PAGE;

  /** As it is shown. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether documents are what it goes through, one by one. */
  boolean ofDocuments() {
    return this == READING || this == COUNTING;
  }
}
