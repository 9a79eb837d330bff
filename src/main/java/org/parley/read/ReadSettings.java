package org.parley.read;

import java.io.Serializable;
import org.parley.extract.ReadLimits;
import org.parley.model.TableName;
import org.parley.study.AuthorSides;
import org.parley.study.Study;
import org.parley.text.CountingRules;

/**
 * A record of the settings of the stage that reads.
 *
 * @param study the study that lists the documents
 * @param rules by which a text is trimmed
 * @param sides the sides of authors, for a document whose row has none
 * @param limits limits on the size of a document and on its parser's time
 * @param cacheFolder folder of the cache of extracted texts
 * @param workFolder folder for work files
 * @param shards number of shards of references, of paragraphs and of fingerprints, each worked on
 *     in parallel
 */
public record ReadSettings(
    Study study,
    CountingRules rules,
    AuthorSides sides,
    ReadLimits limits,
    String cacheFolder,
    String workFolder,
    int shards)
    implements Serializable {

  /** Returns whether repeated paragraphs are to be found: for a flag, or to compare texts. */
  boolean wantsRepeatedParagraphs() {
    return study.tables().contains(TableName.DOCUMENTS) || wantsFingerprints();
  }

  /** Returns whether near copies are to be found. */
  boolean wantsFingerprints() {
    return study.reading().copies().searched();
  }
}
