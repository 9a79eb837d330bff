package org.parley.read;

import java.io.Serializable;
import org.parley.extract.ReadLimits;
import org.parley.study.AuthorSides;
import org.parley.study.Study;

/**
 * A record of the settings of the stage that reads.
 *
 * @param study the study that lists the documents
 * @param sides the sides of authors, for a document whose row has none
 * @param limits limits on the size of a document and on its parser's time
 * @param cacheFolder folder of the cache of extracted texts
 * @param workFolder folder for work files
 * @param shards number of groups of references that are searched for duplicates in parallel
 */
public record ReadSettings(
    Study study,
    AuthorSides sides,
    ReadLimits limits,
    String cacheFolder,
    String workFolder,
    int shards)
    implements Serializable {}
