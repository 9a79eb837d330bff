package org.parley.studyfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.model.ListedDocument;
import org.parley.study.PatternCheck;
import org.parley.study.Study;
import org.parley.study.StudyException;

/**
 * A study as its file asks it, together with the documents it asks it of; all of it valid.
 *
 * @param documents by path, in the order of code points, each path once
 * @param inputs the study's file and every list that it names, absolute
 */
public record StudyFile(Study study, List<ListedDocument> documents, List<String> inputs) {

  /**
   * Reads a study file and every list that it names: documents, phrases, events, stop words. No
   * document is opened; those that are listed need not be there.
   *
   * @param yaml the study's file; problems name it as it is given here
   * @param check which patterns of phrases can never match
   * @throws StudyException with everything that is wrong, each with its place
   */
  public static StudyFile open(Path yaml, PatternCheck check) {
    Problems problems = new Problems();
    Optional<StudyFile> read =
        SourceText.read(yaml, problems)
            .flatMap(text -> YamlSource.parse(text, problems))
            .flatMap(whole -> new StudyReader(yaml, check, problems).read(whole));
    problems.throwIfAny();
    return read.orElseThrow(() -> new IllegalStateException("nothing read, no problem: " + yaml));
  }

  /**
   * The study alone; see {@link #open}, which reads and refuses the same.
   *
   * @throws StudyException with everything that is wrong, each with its place
   */
  public static Study read(Path yaml, PatternCheck check) {
    return open(yaml, check).study();
  }
}
