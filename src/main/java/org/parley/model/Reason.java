package org.parley.model;

import java.util.Locale;

/** Why a document is not counted: the closed set of {@code rejected.csv}. */
public enum Reason {
  /** The list names a file that is not there. */
  NOT_FOUND,
  /** The file is there and cannot be opened or read. */
  UNREADABLE,
  /** The file holds no bytes. */
  EMPTY,
  /** The file was read and holds no text. */
  NO_TEXT,
  /** No parser reads this kind of file, or it holds other documents and no text of its own. */
  UNSUPPORTED_TYPE,
  /** The document is locked by a password or a certificate. */
  ENCRYPTED,
  /** The file is damaged: its parser gave up. */
  CORRUPT,
  /** The file is larger than the run allows. */
  TOO_LARGE,
  /** The parser was not done in the time that the run allows. */
  TIMEOUT,
  /** The parser asked for more memory than there is. */
  OUT_OF_MEMORY,
  /** The file unpacks to far more than it holds: a decompression bomb. */
  EXPANSION_LIMIT,
  /** Neither the list nor the document says on which day it was made. */
  NO_DATE,
  /** Neither the list nor the document says whose it is. */
  NO_AUTHOR,
  /** The date lies outside the study's coverage. */
  OUTSIDE_STUDY,
  /** The list names a file outside the folder of the documents. */
  OUTSIDE_ROOT;

  /** The name as it stands in the table: {@code not_found}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
