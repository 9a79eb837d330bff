package org.parley.compare;

import java.io.Serializable;
import java.util.Set;
import org.parley.model.TableName;
import org.parley.study.Study;

/**
 * A record of the settings of the stage that compares.
 *
 * @param study the study whose groups are compared
 * @param stopWords terms without a row in {@code keyness}, {@code collocates}, {@code ngrams} and
 *     {@code dispersion}
 * @param workFolder folder for intermediate files
 */
public record CompareSettings(Study study, Set<String> stopWords, String workFolder)
    implements Serializable {

  boolean wants(TableName table) {
    return study.tables().contains(table);
  }
}
