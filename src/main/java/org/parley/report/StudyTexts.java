package org.parley.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.concordance.SampleRank;
import org.parley.model.PageTexts;
import org.parley.model.Reference;
import org.parley.spill.MergedRuns;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.SortedRun;
import org.parley.spill.TextFile;
import org.parley.spill.WorkFile;
import org.parley.study.Study;
import org.parley.table.SortKey;
import org.parley.text.AnalyzedText;
import org.parley.text.CountingRules;
import org.parley.text.TextAnalyzer;

/**
 * The texts of the documents that a run counted. They are in its work folder until it ends.
 *
 * @param references files of references to the documents, sorted by path and part
 * @param folder the work folder
 * @param rules by which the texts are cut, with the phrases of the study
 */
public record StudyTexts(List<WorkFile> references, String folder, CountingRules rules) {

  /** A receiver of documents. */
  interface Receiver {
    /** Receives a document; its analyzed text is valid until the next one. */
    void accept(Reference document, AnalyzedText text);
  }

  /** Returns the number of documents. */
  long documents() {
    return references.stream().mapToLong(WorkFile::rows).sum();
  }

  /**
   * Returns what the run should say of the texts of the page, a line each.
   *
   * @throws IOException if a work file cannot be read
   */
  public List<String> remarks(Study study) throws IOException {
    long bytes = study.pageTexts() == PageTexts.WHOLE ? bytes() : 0;
    return bytes <= WholeTexts.MOST_BYTES
        ? List.of()
        : List.of(
            "page_texts: whole: the texts have "
                + Phrasing.number(bytes)
                + " bytes, more than the "
                + Phrasing.number(WholeTexts.MOST_BYTES)
                + " that a page may have; the page has passages");
  }

  /** Returns whether the page of a study contains all texts. */
  boolean areOnThePageOf(Study study) throws IOException {
    return study.pageTexts() == PageTexts.WHOLE && bytes() <= WholeTexts.MOST_BYTES;
  }

  /**
   * Passes on references by path and part.
   *
   * @param wanted takes the path and the part of a document
   */
  void forEachReference(Predicate<List<String>> wanted, Consumer<Reference> receiver)
      throws IOException {
    try (MergedRuns documents = new MergedRuns(references)) {
      while (documents.next()) {
        if (wanted.test(place(documents))) { // Decoding all of very many takes seconds.
          receiver.accept(reference(documents));
        }
      }
    }
  }

  /** Returns the number of bytes of all texts as UTF-8. */
  private long bytes() throws IOException {
    LongAdder bytes = new LongAdder();
    forEachReference(any -> true, document -> bytes.add(document.text().bytes()));
    return bytes.sum();
  }

  /** Reads all documents in the order of their paths. */
  void forEach(Study study, Receiver receiver) throws IOException {
    read(references, study, Long.MAX_VALUE, receiver);
  }

  /**
   * Reads documents in a random order, with the seed of the study.
   *
   * @param most bytes of text after which it reads no further document
   * @return the number of documents that were read
   */
  long forEachAtRandom(Study study, long most, Receiver receiver) throws IOException {
    SortedRun ranked = new SortedRun(WorkFile.Kind.REFERENCES, folder);
    long seed = study.comparing().seed();
    try (MergedRuns documents = new MergedRuns(references)) {
      while (documents.next()) {
        List<String> place = place(documents);
        SortKey key =
            new SortKey()
                .integer(SampleRank.of(seed, place.get(0), place.get(1), 0))
                .text(place.get(0))
                .text(place.get(1));
        ranked.add(key.toBytes(), documents.value());
      }
    }
    return read(ranked.finish(), study, most, receiver);
  }

  private long read(List<WorkFile> files, Study study, long most, Receiver receiver)
      throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(rules);
    long read = 0;
    long bytes = 0;
    try (MergedRuns documents = new MergedRuns(files);
        TextFile.Reader texts = new TextFile.Reader(folder)) {
      while (bytes < most && documents.next()) {
        Reference document = reference(documents);
        List<String> names = study.namesOf(document.author());
        receiver.accept(
            document, analyzer.analyze(texts.read(document.text()), document.title(), names));
        bytes += document.text().bytes();
        read++;
      }
    }
    return read;
  }

  /** Returns the same texts, to be searched for other phrases. */
  StudyTexts with(CountingRules others) {
    return new StudyTexts(references, folder, others);
  }

  /** Returns the path and the part, which the key contains. */
  private static List<String> place(MergedRuns documents) {
    return List.of(new String(documents.key(), StandardCharsets.UTF_8).split("\0", -1))
        .subList(0, 2);
  }

  private static Reference reference(MergedRuns documents) {
    return new ReferenceBatch(documents.value()).references().get(0);
  }
}
