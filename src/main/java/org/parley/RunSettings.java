package org.parley;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.compare.CompareSettings;
import org.parley.count.CountSettings;
import org.parley.model.TableName;
import org.parley.publish.ResultsFolder;
import org.parley.read.DocumentLists;
import org.parley.read.ReadSettings;
import org.parley.study.AuthorSides;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;
import org.parley.text.CountingRules;
import org.parley.text.Term;

/**
 * A source that derives the settings of each stage from the study and the command line.
 *
 * @param results the folder that the run may write to
 */
public record RunSettings(StudyFile file, ParleyOptions options, ResultsFolder results) {

  /** Several lists per slot, so that a slow one does not keep the others waiting. */
  private static final long LISTS_PER_SLOT = 8;

  /** Large enough for a bundle; the references of a shard take little of a worker's memory. */
  private static final int DOCUMENTS_PER_SHARD = 20_000;

  /** Writes the listed documents to files for the workers; returns the names of the files. */
  public List<String> writeLists() throws IOException {
    int documents = file.documents().size();
    int least = (int) Math.min(documents, slots() * LISTS_PER_SLOT);
    return DocumentLists.write(file.documents(), least, results.work());
  }

  ReadSettings read() {
    return new ReadSettings(
        file.study(),
        AuthorSides.of(file.study().authors(), file.documents()),
        options.limits.readLimits(),
        results.texts(),
        results.work(),
        1 + file.documents().size() / DOCUMENTS_PER_SHARD);
  }

  CountSettings count() {
    Study study = file.study();
    Map<String, List<String>> aliases =
        study.authors().stream()
            .collect(Collectors.toMap(Study.Author::name, Study.Author::aliases));
    return new CountSettings(
        rules(study),
        aliases,
        study.sidesOfAuthors(),
        study.coverage(),
        stopWords(study),
        study.tables(),
        study.variables(),
        study.comparing().words(),
        results.work(),
        slots(),
        options.sharded);
  }

  /** Returns whether the study wants a comparing table. */
  boolean compares() {
    return TableName.anyCompares(file.study().tables());
  }

  CompareSettings compare() {
    return new CompareSettings(file.study(), stopWords(file.study()), results.work());
  }

  private int slots() {
    return options.workerSlots > 0
        ? options.workerSlots
        : Runtime.getRuntime().availableProcessors();
  }

  private static Set<String> stopWords(Study study) {
    Set<String> terms = new LinkedHashSet<>();
    study.tokens().stopWords().forEach(word -> terms.add(Term.of(word)));
    return terms;
  }

  /** Returns the rules by which the texts of a study are cut, and the phrases to find. */
  public static CountingRules rules(Study study) {
    return new CountingRules(
        study.tokens().words(),
        study.trim(),
        study.reading().trimRules(),
        study.longQuotations(),
        study.phrases());
  }
}
