package org.parley.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.TableName;
import org.parley.spill.WorkFile;
import org.parley.study.Study;

/**
 * What is to be published: the files of a run, and what the study wants of them.
 *
 * @param files in any order
 * @param folder where the tables go
 */
record Publication(Study study, List<WorkFile> files, String folder) {

  /** The files of some kinds that hold rows, in the order of those where they have one. */
  List<WorkFile> files(WorkFile.Kind... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> files.stream().filter(file -> file.kind() == kind && file.rows() > 0))
        .sorted(Comparator.comparingLong(WorkFile::order))
        .toList();
  }

  boolean wants(TableName table) {
    return study.tables().contains(table);
  }

  boolean wantsAny(Collection<TableName> tables) {
    return tables.stream().anyMatch(this::wants);
  }
}
