package org.parley.count;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.TableName;
import org.parley.model.Words;
import org.parley.study.Coding;
import org.parley.study.Study;
import org.parley.text.AnalyzedText;
import org.parley.text.CountingRules;

/**
 * A record of the settings of the stage that counts.
 *
 * @param rules how texts are cut, and the phrases to find
 * @param coding marks of passages of the phrases
 * @param aliases other names of the study's authors, by name; each author is a key
 * @param sides the sides that the study gives to the same authors
 * @param coverage first and last day of the study
 * @param stopWords terms that the tables of terms and n-grams leave out
 * @param tables the tables that the study wants
 * @param variables names of the study's own variables
 * @param words the words that the study compares
 * @param workFolder folder for work files
 * @param slots number of ranges that are counted in parallel
 * @param listed whether references to the counted documents are written, for the page's texts
 * @param sharded whether {@code term_frequencies} is published as one file per range
 */
public record CountSettings(
    CountingRules rules,
    Coding coding,
    Map<String, List<String>> aliases,
    Map<String, Set<String>> sides,
    Study.Coverage coverage,
    Set<String> stopWords,
    Set<TableName> tables,
    List<String> variables,
    Words words,
    String workFolder,
    int slots,
    boolean listed,
    boolean sharded)
    implements Serializable {

  boolean ownWords() {
    return words == Words.OWN;
  }

  /** Returns the number of a text's tokens that the study compares. */
  int comparedTokens(AnalyzedText text) {
    return ownWords() ? text.tokens() - text.quotedTokens() : text.tokens();
  }

  /** Returns whether the study wants a table that is made from postings. */
  boolean wantsPostings() {
    return wants(TableName.KEYNESS) || wants(TableName.COLLOCATES) || wants(TableName.DISPERSION);
  }

  /** Returns whether the study wants a comparing table. */
  boolean compares() {
    return TableName.anyCompares(tables);
  }

  boolean wants(TableName table) {
    return tables.contains(table);
  }
}
