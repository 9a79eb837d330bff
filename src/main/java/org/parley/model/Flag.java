package org.parley.model;

import java.util.Locale;

/**
 * A warning about the numbers of a document: the closed set of the column {@code flags} of {@code
 * documents.csv}.
 */
public enum Flag {
  DATE_REWRITTEN("The listed date was in the format of a spreadsheet, such as 26/04/2016."),
  DATE_CONFLICT(
      "Two sources of equal rank, or the list and the document, give different dates; the list wins."),
  AUTHOR_CONFLICT(
      "Two sources of equal rank, or the list and the document, name different authors; the list"
          + " wins."),
  OFFICE_PROPERTIES(
      "The author or the date is a property of the file: who saved it, and when. The study asks for"
          + " it."),
  PAGE_DAY("The day is that of the web page's time zone; in the study's it is another one."),
  ENCODING_GUESSED("The encoding of the plain text was guessed from its bytes."),
  UNDECODED_CHARACTERS("The text contains characters that could not be decoded."),
  MOJIBAKE("The text contains characters such as â€™: it was decoded wrongly before it was saved."),
  OTHER_LANGUAGE("The text is in another language than the study's locale."),
  BOILERPLATE(
      "A counted paragraph occurs in at least three different texts of the outlet; parley check"
          + " --read lists such paragraphs."),
  SHORT("Fewer than 50 tokens are counted."),
  MOSTLY_QUOTED("More than half of the tokens count as quoted."),
  LONG_QUOTATION(
      "A quotation has more tokens than the study's limit, 150 by default. Its marks may be wrong."),
  LINES_AS_PARAGRAPHS("Each line counts as a paragraph."),
  MARKUP_LEFT("The text seems to contain tags or other markup that its format does not explain."),
  HYPHENS_JOINED("Words that were divided at line ends were joined."),
  SAME_TEXT_OTHER_AUTHOR("Another author's document has the same text."),
  NEAR_COPY_OTHER_AUTHOR("Another author's document contains most of the text: see duplicates."),
  NEAR_COPY(
      "Another document of the author contains most of the text: see duplicates. The study counts"
          + " both."),
  WHOLE_PAGE("The web page's article was not recognized; the whole page is counted."),
  PERHAPS_WRONG_PART(
      "The text contains neither the description of the web page nor what follows its headline: it"
          + " may be another part of the page."),
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
