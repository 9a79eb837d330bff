package org.parley.model;

import java.util.Locale;

/**
 * A warning about the numbers of a document: the closed set of the column {@code flags} of {@code
 * documents.csv}.
 */
public enum Flag {
  DATE_REWRITTEN("The listed date was in the format of a spreadsheet, such as 26/04/2016."),
  DATE_CONFLICT("Two sources of the date disagree; the list wins."),
  AUTHOR_CONFLICT("Two sources of the author disagree; the list wins."),
  OFFICE_PROPERTIES(
      "The author or the date is a property of the file: who saved it, and when. The study asks for"
          + " it."),
  ENCODING_GUESSED("The encoding of the plain text was guessed from its bytes."),
  UNDECODED_CHARACTERS("The text contains characters that could not be decoded."),
  MOJIBAKE("The text contains characters such as â€™: it was decoded wrongly before it was saved."),
  SHORT("Fewer than 50 tokens are counted."),
  MOSTLY_QUOTED("More than half of the tokens are inside quotation marks."),
  MARKUP_LEFT("The text seems to contain tags or other markup that its format does not explain."),
  HYPHENS_JOINED("Words that were divided at line ends were joined."),
  SAME_TEXT_OTHER_AUTHOR("Another author's document has the same text."),
  WHOLE_PAGE("The web page's article was not recognized; the whole page is counted."),
  ATTACHMENTS_LEFT_OUT(
      "The document contains attachments or embedded documents, which are not counted.");

  private final String meaning;

  Flag(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the meaning in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** Returns the spelling in the table: {@code date_conflict}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
