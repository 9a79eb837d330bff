package org.parley;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.compare.CompareSettings;
import org.parley.count.CountSettings;
import org.parley.extract.ReadLimits;
import org.parley.model.ListedDocument;
import org.parley.publish.ResultsFolder;
import org.parley.read.DocumentLists;
import org.parley.read.ReadSettings;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;
import org.parley.text.CountingRules;
import org.parley.text.Term;

/**
 * What the stages of a run are told, from the study and the command line.
 *
 * @param results where the run may write
 */
public record RunSettings(StudyFile file, ParleyOptions options, ResultsFolder results) {

  /** Several for each slot, so that a slow one does not keep the others waiting. */
  private static final long LISTS_PER_SLOT = 8;

  /** Enough to be worth a bundle; a worker's memory holds the references many times over. */
  private static final int DOCUMENTS_PER_SHARD = 20_000;

  /** Writes the listed documents for the workers and returns the names of the files. */
  List<String> writeLists() throws IOException {
    int documents = file.documents().size();
    int least = (int) Math.min(documents, slots() * LISTS_PER_SLOT);
    return DocumentLists.write(file.documents(), least, results.work());
  }

  ReadSettings read() {
    return new ReadSettings(
        file.study(),
        sides(),
        limits(options),
        results.texts(),
        results.work(),
        1 + file.documents().size() / DOCUMENTS_PER_SHARD);
  }

  CountSettings count() {
    Study study = file.study();
    Map<String, List<String>> aliases =
        study.authors().stream()
            .filter(author -> !author.aliases().isEmpty())
            .collect(Collectors.toMap(Study.Author::name, Study.Author::aliases));
    return new CountSettings(
        rules(study),
        aliases,
        stopWords(study),
        study.tables(),
        study.comparing().words(),
        results.work(),
        slots(),
        options.getSharded());
  }

  /** Whether any table is wanted that compares. */
  boolean compares() {
    return count().compares();
  }

  CompareSettings compare() {
    return new CompareSettings(file.study(), stopWords(file.study()), results.work());
  }

  private int slots() {
    return options.getWorkerSlots() > 0
        ? options.getWorkerSlots()
        : Runtime.getRuntime().availableProcessors();
  }

  /** The side of each author of the study and of the list, for those whom only a document names. */
  private Map<String, String> sides() {
    Map<String, String> sides = new HashMap<>();
    for (ListedDocument document : file.documents()) {
      if (!document.side().isEmpty()) {
        sides.put(document.author(), document.side());
      }
    }
    for (Study.Author author : file.study().authors()) {
      if (!author.side().isEmpty()) {
        sides.put(author.name(), author.side());
      }
    }
    return sides;
  }

  private static Set<String> stopWords(Study study) {
    Set<String> terms = new LinkedHashSet<>();
    study.tokens().stopWords().forEach(word -> terms.add(Term.of(word)));
    return terms;
  }

  public static ReadLimits limits(ParleyOptions options) {
    ReadLimits defaults = ReadLimits.DEFAULTS;
    return new ReadLimits(
        (long) options.getMaxDocumentMebibytes() << 20,
        Duration.ofSeconds(options.getDocumentTimeoutSeconds()),
        defaults.maxCharacters(),
        defaults.maxExpansion());
  }

  /** How the texts of a study are cut and what is looked for in them. */
  public static CountingRules rules(Study study) {
    return new CountingRules(
        study.tokens().keepHyphens(), study.tokens().keepNumbers(), study.trim(), study.phrases());
  }
}
