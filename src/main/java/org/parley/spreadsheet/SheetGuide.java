package org.parley.spreadsheet;

import java.util.Arrays;
import org.parley.model.TableName;

/** A sheet's place in the workbook, findings first, and the question that it answers. */
enum SheetGuide {
  PHRASE_COMPARISONS("Which group says a phrase more often, and how sure is that?"),
  KEYNESS("Which words does one group say more often than the other?"),
  EVENT_EFFECTS("Is a phrase said more often after an event than before it?"),
  PHRASE_TOTALS("How often does each author and side say a phrase?"),
  PHRASE_TRENDS("How often does each side say a phrase in each week?"),
  COLLOCATES("Which words occur near a phrase?"),
  NGRAMS("Which runs of two to five words does a side repeat?"),
  DISPERSION("Is a word spread over many documents, or does it come from a few?"),
  CONCORDANCE("Where does each phrase occur, and in which words?"),
  PHRASE_COUNTS("How often does each author say a phrase in each week?"),
  AUTHOR_WEEKS("How much text is there of each author in each week?"),
  DOCUMENTS("Which documents were counted, and what is known about each?"),
  DUPLICATES("Which documents are copies of others?"),
  REJECTED("Which documents were not counted, and why?"),
  TRIMMED("Which paragraphs were not counted as their author's text?"),
  TERM_FREQUENCIES("How often does each author say each word in each week?");

  private final String question;

  SheetGuide(String question) {
    this.question = question;
  }

  /** Returns the guide of a table's sheet. */
  static SheetGuide of(TableName table) {
    return Arrays.stream(values())
        .filter(guide -> guide.name().equals(table.name()))
        .findFirst()
        .orElseThrow();
  }

  String question() {
    return question;
  }
}
