package org.parley.model;

import java.util.Locale;

/**
 * What a reader of the tables should know of a document before trusting its numbers: the closed set
 * of the column {@code flags} of {@code documents.csv}.
 */
public enum Flag {
  /** The list wrote the date as a spreadsheet leaves it, such as {@code 26/04/2016}. */
  DATE_REWRITTEN,
  /** Two sources of the date disagree; the list wins. */
  DATE_CONFLICT,
  /** Two sources of the author disagree; the list wins. */
  AUTHOR_CONFLICT,
  /** The encoding of a plain text was guessed from its bytes. */
  ENCODING_GUESSED,
  /** The text holds characters that no encoding could make sense of. */
  UNDECODED_CHARACTERS,
  /** Fewer than 50 tokens are counted. */
  SHORT,
  /** More than half of the tokens stand inside quotation marks. */
  MOSTLY_QUOTED,
  /** The text seems to hold tags or other markup that its format does not explain. */
  MARKUP_LEFT,
  /** Words that were divided at line ends were joined. */
  HYPHENS_JOINED,
  /** Another author's document has the same text. */
  SAME_TEXT_OTHER_AUTHOR,
  /** The web page's article could not be told from the rest; the whole page is counted. */
  WHOLE_PAGE,
  /** The document holds attachments or embedded documents, which are not counted. */
  ATTACHMENTS_LEFT_OUT;

  /** The name as it stands in the table: {@code date_conflict}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
