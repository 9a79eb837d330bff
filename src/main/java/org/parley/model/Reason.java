package org.parley.model;

import java.util.Locale;

/** Why a document is not counted: the closed set of {@code rejected.csv}. */
public enum Reason {
  NOT_FOUND("The list names a file that is not there."),
  UNREADABLE("The file is there and cannot be opened or read."),
  EMPTY("The file holds no bytes."),
  NO_TEXT("The file was read and holds no text."),
  UNSUPPORTED_TYPE(
      "No parser reads this kind of file, or it holds other documents and no text of its "
          + "own."),
  ENCRYPTED("The document is locked by a password or a certificate."),
  CORRUPT("The file is damaged: its parser gave up."),
  TOO_LARGE("The file is larger than the run allows."),
  TIMEOUT("The parser was not done in the time that the run allows."),
  OUT_OF_MEMORY("The parser asked for more memory than there is."),
  EXPANSION_LIMIT("The file unpacks to far more than it holds: a decompression bomb."),
  NO_DATE("Neither the list nor the document says on which day it was made."),
  NO_AUTHOR("Neither the list nor the document says whose it is."),
  OUTSIDE_STUDY("The date lies outside the study's coverage."),
  OUTSIDE_ROOT("The list names a file outside the folder of the documents.");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The name as it stands in the table: {@code not_found}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
