package org.parley.read;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import org.parley.model.TextSource;
import org.parley.study.Study;

/**
 * What reading has to know.
 *
 * @param study whose documents are read
 * @param sides the side of each author that the study or its list names
 * @param limits how much one document may ask for
 * @param storePath folder of texts that were dear to extract
 * @param workPath folder for unfinished files
 * @param shards how many groups of references are looked through for duplicates at once
 */
public record ReadSettings(
    Study study,
    Map<String, String> sides,
    ReadLimits limits,
    String storePath,
    String workPath,
    int shards)
    implements Serializable {

  /** Where the texts of the documents that were read are found again. */
  public TextSource texts() {
    return new StoredTexts(this);
  }

  Path file(String path) {
    return Path.of(study.documents().root()).resolve(path);
  }

  /** The root without links. */
  Path realRoot() throws IOException {
    return Path.of(study.documents().root()).toRealPath();
  }

  Extractor extractor() {
    return Extractor.create(limits, study.timeZone());
  }

  TextStore store() {
    return TextStore.in(Path.of(storePath));
  }

  Path workFolder() {
    return Path.of(workPath);
  }
}
