package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.parley.concordance.SampleRank;
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

  /** Passes on the references by path and part. */
  void forEachReference(Consumer<Reference> receiver) throws IOException {
    try (MergedRuns documents = new MergedRuns(references)) {
      while (documents.next()) {
        receiver.accept(reference(documents));
      }
    }
  }

  /** Returns the bytes of all texts as UTF-8. */
  long bytes() throws IOException {
    LongAdder bytes = new LongAdder();
    forEachReference(document -> bytes.add(document.text().bytes()));
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
        Reference document = reference(documents);
        SortKey key =
            new SortKey()
                .integer(SampleRank.of(seed, document.path(), document.part(), 0))
                .text(document.path())
                .text(document.part());
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
        List<String> names = new ArrayList<>(study.namesOf(document.author()));
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

  private static Reference reference(MergedRuns documents) {
    return new ReferenceBatch(documents.value()).references().get(0);
  }
}
