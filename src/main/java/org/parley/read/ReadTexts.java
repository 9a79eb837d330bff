package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.ListedDocument;
import org.parley.model.Reference;
import org.parley.spill.WorkFile;

/**
 * A list of documents that were read as a run reads them, but on the cores of this machine only.
 *
 * @param accepted those that a run would count, by path and part
 * @param all duplicates included, in the order of the list
 * @param paragraphs files of the paragraphs of documents with an outlet
 */
public record ReadTexts(List<Reference> accepted, List<Reference> all, List<WorkFile> paragraphs) {

  /** The documents of one share. */
  private record Share(List<Reference> references, List<WorkFile> paragraphs) {}

  /**
   * Reads documents. Their texts go into the work folder.
   *
   * @throws IOException if a work file cannot be written
   */
  public static ReadTexts in(ReadSettings settings, List<ListedDocument> documents)
      throws IOException {
    List<Reference> references = new ArrayList<>();
    List<WorkFile> paragraphs = new ArrayList<>();
    // All rows of a file belong to one share.
    AllCores.each(
        AllCores.shares(ListedParts.group(documents)),
        share -> read(settings, share),
        (share, read) -> {
          references.addAll(read.references());
          paragraphs.addAll(read.paragraphs());
        });
    List<Reference> accepted =
        Duplicates.separate(references).accepted().stream().sorted(Reference.BY_PATH).toList();
    return new ReadTexts(accepted, references, paragraphs);
  }

  private static Share read(ReadSettings settings, List<ListedParts> files) throws IOException {
    DocumentReader reader = new DocumentReader(settings);
    List<Reference> references = new ArrayList<>();
    List<WorkFile> paragraphs = new ArrayList<>();
    try (ReadOutput output =
        new ReadOutput(
            settings.workFolder(), 1, (shard, batch) -> references.addAll(batch.references()))) {
      for (ListedParts file : files) {
        reader.read(file, output);
      }
      output.finish(files.stream().mapToInt(ListedParts::size).sum(), file -> {}, paragraphs::add);
    }
    return new Share(references, paragraphs);
  }
}
