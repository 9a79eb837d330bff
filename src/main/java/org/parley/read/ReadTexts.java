package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.ListedDocument;
import org.parley.model.Reference;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.WorkFile;

/**
 * A list of documents that were read as a run reads them, but on the cores of this machine only.
 *
 * @param documents copies included, in the order of the list
 * @param paragraphs files of the paragraphs of documents with an outlet
 * @param fingerprints sections of one shard; none if the study does not search for near copies
 */
public record ReadTexts(
    List<Reference> documents, List<WorkFile> paragraphs, List<WorkFile> fingerprints) {

  /**
   * Reads documents. Their texts go into the work folder.
   *
   * @throws IOException if a work file cannot be written
   */
  public static ReadTexts in(ReadSettings settings, List<ListedDocument> documents)
      throws IOException {
    ReadTexts all = new ReadTexts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    // All rows of a file belong to one share.
    AllCores.each(
        AllCores.shares(ListedParts.group(documents)),
        share -> read(settings, share),
        (share, read) -> {
          all.documents.addAll(read.documents);
          all.paragraphs.addAll(read.paragraphs);
          all.fingerprints.addAll(read.fingerprints);
        });
    return all;
  }

  private static ReadTexts read(ReadSettings settings, List<ListedParts> files) throws IOException {
    DocumentReader reader = new DocumentReader(settings);
    ReadTexts read = new ReadTexts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (ReadOutput output =
        new ReadOutput(
            settings.workFolder(),
            1,
            settings.wantsFingerprints(),
            (shard, batch) -> read.documents.addAll(batch.references()))) {
      for (ListedParts file : files) {
        reader.read(file, output);
      }
      int rows = files.stream().mapToInt(ListedParts::size).sum();
      output.finish(rows, file -> {}, read.paragraphs::add, read.fingerprints::add);
    }
    return read;
  }

  /** Returns the paragraphs that at least three texts of an outlet share. */
  public RepeatedParagraphs repeated() throws IOException {
    return RepeatedParagraphs.among(paragraphs);
  }
}
