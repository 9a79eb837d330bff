package org.parley.count;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.TableName;
import org.parley.model.TextSource;
import org.parley.text.CountingRules;

/**
 * What counting has to know.
 *
 * @param rules how texts are cut and what is looked for
 * @param texts where they are found
 * @param aliases other names of authors, by name
 * @param stopWords terms that {@code term_frequencies} does not show
 * @param tables that the study wants
 * @param workPath folder for unfinished files
 * @param slots how many ranges are counted at once
 */
public record CountSettings(
    CountingRules rules,
    TextSource texts,
    Map<String, List<String>> aliases,
    Set<String> stopWords,
    Set<TableName> tables,
    String workPath,
    int slots)
    implements Serializable {

  Path workFolder() {
    return Path.of(workPath);
  }

  boolean wants(TableName table) {
    return tables.contains(table);
  }
}
