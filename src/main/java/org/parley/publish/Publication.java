package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.TableName;
import org.parley.spill.RemarkFile;
import org.parley.spill.WorkFile;
import org.parley.study.Study;
import org.parley.table.PublishedTable;

/**
 * A record of the files that a run made, the study that says which tables to make of them, and the
 * tables made.
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

  /** Returns the lines of all remark files of a kind. */
  List<String> remarks(WorkFile.Kind kind) throws IOException {
    List<String> lines = new ArrayList<>();
    for (WorkFile file : files(kind)) {
      lines.addAll(RemarkFile.read(file));
    }
    return lines;
  }

  /** Returns whether the study wants the table. */
  boolean wants(TableName table) {
    return study.tables().contains(table);
  }
}
