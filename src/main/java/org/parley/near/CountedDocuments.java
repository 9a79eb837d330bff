package org.parley.near;

import java.io.IOException;
import java.util.List;
import org.parley.model.Reference;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.WorkFile;
import org.parley.study.Study;

/** A choice of the documents that a run would count, for commands that run no pipeline. */
public final class CountedDocuments {

  private CountedDocuments() {}

  /**
   * Leaves copies out.
   *
   * @param read all documents that were read; their texts are in the work folder
   * @param fingerprints their sections, of one shard
   * @param repeated the paragraphs that their outlets repeat
   * @return the documents that count, by path and part
   */
  public static List<Reference> among(
      List<Reference> read,
      List<WorkFile> fingerprints,
      RepeatedParagraphs repeated,
      Study study,
      String workFolder)
      throws IOException {
    NearSettings settings =
        new NearSettings(study.reading().copies(), study.variables(), workFolder, 1);
    List<WorkFile> pairs =
        TextGroups.write(PairFinder.find(fingerprints, workFolder), settings).stream()
            .filter(file -> file.kind() == WorkFile.Kind.TEXT_PAIRS)
            .toList();
    return AlikeTexts.decide(read, pairs, settings.copies(), workFolder, repeated)
        .counted()
        .stream()
        .sorted(Reference.BY_PATH)
        .toList();
  }
}
