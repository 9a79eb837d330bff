package org.parley.publish;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.TableName;
import org.parley.spill.WorkFile;
import org.parley.study.Study;
import org.parley.table.PublishedTable;

/**
 * The files of a run, the study that says which tables to make of them, and the tables made.
 *
 * @param files in any order
 * @param folder of the tables
 * @param tables those that are complete; publishers add theirs
 */
record Publication(Study study, List<WorkFile> files, String folder, List<PublishedTable> tables) {

  /** Returns the files of these kinds that are not empty, sorted by {@link WorkFile#number}. */
  List<WorkFile> files(WorkFile.Kind... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> files.stream().filter(file -> file.kind() == kind && file.rows() > 0))
        .sorted(Comparator.comparingLong(WorkFile::number))
        .toList();
  }

  /** Returns whether the study wants the table. */
  boolean wants(TableName table) {
    return study.tables().contains(table);
  }
}
