package org.parley.count;

import java.io.Serializable;
import java.util.List;
import org.parley.model.Week;
import org.parley.spill.WorkFile;

/**
 * What a part of an author-week hands on to be added to the others.
 *
 * @param terms its sorted term counts
 * @param tokens of the part
 * @param order of the author-week's range among the others
 */
record Part(String author, String side, Week week, List<WorkFile> terms, long tokens, long order)
    implements Serializable {}
