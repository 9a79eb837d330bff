package org.parley.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.TableName;
import org.parley.spill.WorkFile;
import org.parley.study.Study;

/**
 * The files of a run, and the study that says which tables to make of them.
 *
 * @param files in any order
 * @param folder of the tables
 */
record Publication(Study study, List<WorkFile> files, String folder) {

  /** Returns the files of these kinds that are not empty, sorted by {@link WorkFile#order}. */
  List<WorkFile> files(WorkFile.Kind... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> files.stream().filter(file -> file.kind() == kind && file.rows() > 0))
        .sorted(Comparator.comparingLong(WorkFile::order))
        .toList();
  }

  /** Returns whether the study wants the table. */
  boolean wants(TableName table) {
    return study.tables().contains(table);
  }

  boolean wantsAny(Collection<TableName> tables) {
    return tables.stream().anyMatch(this::wants);
  }
}
