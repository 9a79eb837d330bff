package org.parley.compare;

import java.io.Serializable;
import java.util.Set;
import org.parley.model.TableName;
import org.parley.study.Study;

/**
 * What comparing has to know.
 *
 * @param study whose groups are compared
 * @param stopWords terms that the tables of terms do not show
 * @param workFolder folder for unfinished files
 */
public record CompareSettings(Study study, Set<String> stopWords, String workFolder)
    implements Serializable {

  boolean wants(TableName table) {
    return study.tables().contains(table);
  }
}
