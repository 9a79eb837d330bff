package org.parley.model;

import java.util.Locale;

/** A reason not to count a document: the closed set of {@code rejected.csv}. */
public enum Reason {
  NOT_FOUND("The listed file does not exist."),
  UNREADABLE("The file exists but cannot be opened or read."),
  EMPTY("The file is empty."),
  NO_TEXT("The file was read but contains no text."),
  UNSUPPORTED_TYPE(
      "No parser reads this kind of file, or it contains other documents and no text of its "
          + "own."),
  SEVERAL_DOCUMENTS(
      "The file contains several documents in a layout that Parley does not know, or only "
          + "forwards documents of other authors."),
  ENCRYPTED("The document is locked by a password or a certificate."),
  CORRUPT("The file is damaged; its parser failed."),
  TOO_LARGE("The file is larger than the run allows."),
  TIMEOUT("The parser took longer than the run allows."),
  OUT_OF_MEMORY("The parser ran out of memory."),
  EXPANSION_LIMIT("The file expands to far more than its size: a decompression bomb."),
  NO_DATE("Neither the list nor the document gives a date."),
  NO_AUTHOR("Neither the list nor the document names the author."),
  OUTSIDE_STUDY(
      "The date is outside the coverage of the study or of the author; not counted as rejected."),
  OUTSIDE_ROOT("The listed file is outside the folder of the documents."),
  SUPERSEDED("A later version of the file counts.");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the meaning in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** Returns the spelling in the table: {@code not_found}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
