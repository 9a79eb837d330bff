package org.parley.studyfile;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.storage.FileNames;

/** A folder, a file or a glob whose files are documents of a study. */
interface Include {

  /** Reads one item of the key {@code include}; empty, with a problem, if nothing is there. */
  static Optional<? extends Include> of(YamlValue value, StudyFolder study) {
    return value
        .text()
        .flatMap(
            written ->
                FileNames.isLocal(written)
                    ? LocalInclude.of(value, study)
                    : RemoteInclude.of(value, FileNames.absolute(written)));
  }

  /** Returns the value of the study that names it. */
  YamlValue value();

  /** Returns the folder to search, or the file's folder; absolute. */
  String folder();

  /** Returns the folder, file or glob as an absolute name. */
  String absolute();

  /**
   * Finds the files. Leaves out hidden files (names that begin with a full stop), and does not
   * follow links.
   *
   * @param leftOut absolute names of files and folders that are not documents
   * @param found called for each file with its absolute name, in no order
   * @return false, with a problem, if a folder cannot be read
   */
  boolean find(Set<String> leftOut, Consumer<String> found);
}
