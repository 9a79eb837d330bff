package org.parley.studyfile;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.storage.FileNames;

/** A folder, a file or a glob of a study's documents. */
interface Include {

  /** Empty, and a problem, where neither a file, a folder nor a glob's folder is there. */
  static Optional<? extends Include> of(YamlValue value, StudyFolder study) {
    return value
        .text()
        .flatMap(
            written ->
                FileNames.isLocal(written)
                    ? LocalInclude.of(value, study)
                    : RemoteInclude.of(value, FileNames.absolute(written)));
  }

  /** Where the study says so. */
  YamlValue value();

  /** The folder that is searched, or holds the file; absolute. */
  String folder();

  /** As the study's record holds it. */
  String absolute();

  /**
   * Finds the files that are meant. Names that begin with a full stop are left out below the
   * folder, links are not followed.
   *
   * @param leftOut files and folders, absolute, that are not documents
   * @param found called with each file, absolute, in no order
   * @return false, and a problem, where a folder cannot be read
   */
  boolean find(Set<String> leftOut, Consumer<String> found);
}
