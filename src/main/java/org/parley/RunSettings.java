package org.parley;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.compare.CompareSettings;
import org.parley.count.CountSettings;
import org.parley.model.DocumentPath;
import org.parley.model.ListedDocument;
import org.parley.model.PageTexts;
import org.parley.model.TableName;
import org.parley.near.NearSettings;
import org.parley.publish.ResultsFolder;
import org.parley.read.DocumentLists;
import org.parley.read.ReadSettings;
import org.parley.storage.DocumentFolder;
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

  /** Several groups per slot, since some have more copies than others. */
  private static final long GROUPS_PER_SLOT = 4;

  /** Large enough for a bundle; the references of a shard take little of a worker's memory. */
  private static final int DOCUMENTS_PER_SHARD = 20_000;

  /** Looking at the sizes of more files would take long. */
  private static final int MOST_MEASURED = 10_000;

  private static final int BYTES_OF_SHORT_TEXT = 2_000;

  /** Writes the listed documents to files for the workers; returns the names of the files. */
  public List<String> writeLists() throws IOException {
    int documents = file.documents().size();
    int least = (int) Math.min(documents, slots() * LISTS_PER_SLOT);
    return DocumentLists.write(file.documents(), least, results.work());
  }

  ReadSettings read() throws IOException {
    return read(file, options, results.texts(), results.work(), expectedDocuments());
  }

  /**
   * Returns the settings for reading the documents of a study.
   *
   * @param cache folder of the cache of extracted texts
   * @param work folder for work files
   * @param expected about how many documents there are
   */
  public static ReadSettings read(
      StudyFile file, ParleyOptions options, String cache, String work, long expected) {
    return new ReadSettings(
        file.study(),
        rules(file.study()),
        AuthorSides.of(file.study().authors(), file.documents()),
        options.limits.readLimits(),
        cache,
        work,
        Math.toIntExact(1 + expected / DOCUMENTS_PER_SHARD));
  }

  /**
   * Returns about how many documents there may be. A file of any size may be a container of short
   * texts; among many files, few are.
   */
  private long expectedDocuments() throws IOException {
    List<ListedDocument> listed = file.documents();
    if (listed.size() > MOST_MEASURED) {
      return listed.size();
    }
    Set<String> paths =
        listed.stream()
            .map(ListedDocument::path)
            .filter(path -> !DocumentPath.leavesRoot(path))
            .collect(Collectors.toSet());
    long bytes =
        new DocumentFolder(file.study().documents().root())
            .sizes(paths).stream().mapToLong(Long::longValue).sum();
    return Math.max(listed.size(), bytes / BYTES_OF_SHORT_TEXT);
  }

  NearSettings near() {
    Study study = file.study();
    return new NearSettings(
        study.reading().copies(),
        study.variables(),
        results.work(),
        Math.toIntExact(slots() * GROUPS_PER_SLOT));
  }

  CountSettings count() {
    Study study = file.study();
    Map<String, List<String>> aliases =
        study.authors().stream()
            .collect(Collectors.toMap(Study.Author::name, Study.Author::aliases));
    return new CountSettings(
        rules(study),
        study.coding(),
        aliases,
        study.sidesOfAuthors(),
        study.coverage(),
        stopWords(study),
        study.tables(),
        study.variables(),
        study.comparing().words(),
        results.work(),
        slots(),
        options.report && study.pageTexts() != PageTexts.NONE,
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
