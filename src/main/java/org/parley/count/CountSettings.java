package org.parley.count;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.TableName;
import org.parley.model.TextSource;
import org.parley.model.Words;
import org.parley.text.CountingRules;

/**
 * What counting has to know.
 *
 * @param rules how texts are cut and what is looked for
 * @param texts where they are found
 * @param aliases other names of authors, by name
 * @param stopWords terms that the tables of terms and n-grams do not show
 * @param tables that the study wants
 * @param words which ones the tables that compare count
 * @param workFolder folder for unfinished files
 * @param slots how many ranges are counted at once
 * @param sharded whether {@code term_frequencies} stays in the shards that it is counted in
 */
public record CountSettings(
    CountingRules rules,
    TextSource texts,
    Map<String, List<String>> aliases,
    Set<String> stopWords,
    Set<TableName> tables,
    Words words,
    String workFolder,
    int slots,
    boolean sharded)
    implements Serializable {

  boolean ownWords() {
    return words == Words.OWN;
  }

  /** Whether a table is wanted that is made of the terms' postings. */
  boolean wantsPostings() {
    return wants(TableName.KEYNESS) || wants(TableName.COLLOCATES) || wants(TableName.DISPERSION);
  }

  /** Whether any table is wanted that compares. */
  public boolean compares() {
    return TableName.anyCompares(tables);
  }

  boolean wants(TableName table) {
    return tables.contains(table);
  }
}
