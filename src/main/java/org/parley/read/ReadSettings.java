package org.parley.read;

import java.io.Serializable;
import java.util.Map;
import org.parley.extract.ReadLimits;
import org.parley.study.Study;

/**
 * The settings of the stage that reads.
 *
 * @param study whose documents are read
 * @param sides the side of each author that the study or its list names
 * @param limits after which a document is given up
 * @param cacheFolder folder of the cache of extracted texts
 * @param workFolder folder for work files
 * @param shards number of groups of references that are searched for duplicates in parallel
 */
public record ReadSettings(
    Study study,
    Map<String, String> sides,
    ReadLimits limits,
    String cacheFolder,
    String workFolder,
    int shards)
    implements Serializable {}
