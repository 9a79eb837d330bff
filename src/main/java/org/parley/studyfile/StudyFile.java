package org.parley.studyfile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.parley.model.ListedDocument;
import org.parley.study.Study;
import org.parley.study.StudyException;

/**
 * A study that is valid, with its documents.
 *
 * @param study the study
 * @param documents by path, in the order of code points, each path once
 * @param inputs the study's file and every list that it names, absolute
 * @param remarks lines about what is left out of a dictionary of another program, and about
 *     documents without a side
 */
public record StudyFile(
    Study study, List<ListedDocument> documents, List<String> inputs, List<String> remarks) {

  /** The time zone of a study that names none. */
  public static final ZoneId DEFAULT_TIME_ZONE = ZoneId.of(StudyKey.TIMEZONE.defaultValue());

  /**
   * Reads a study file and every list that it names: documents, phrases, events, stop words. Opens
   * no document; listed documents need not exist.
   *
   * @param yaml the study's file, which problems name as it is given here
   * @throws StudyException with all problems and their places
   */
  public static StudyFile open(Path yaml) {
    Problems problems = new Problems();
    Optional<StudyFile> read =
        SourceText.read(yaml, problems)
            .flatMap(text -> YamlSource.parse(text, problems))
            .flatMap(whole -> new StudyReader(yaml, problems).read(whole));
    problems.throwIfAny();
    return read.orElseThrow(() -> new IllegalStateException("nothing read, no problem: " + yaml));
  }
}
