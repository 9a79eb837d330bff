package org.parley.read;

import java.io.Serializable;
import java.util.Map;
import org.parley.extract.Extractor;
import org.parley.extract.ReadLimits;
import org.parley.extract.TextCache;
import org.parley.model.TextSource;
import org.parley.storage.DocumentFolder;
import org.parley.study.Study;

/**
 * What reading has to know.
 *
 * @param study whose documents are read
 * @param sides the side of each author that the study or its list names
 * @param limits how much one document may ask for
 * @param storeFolder folder of texts that were dear to extract
 * @param workFolder folder for unfinished files
 * @param shards how many groups of references are looked through for duplicates at once
 */
public record ReadSettings(
    Study study,
    Map<String, String> sides,
    ReadLimits limits,
    String storeFolder,
    String workFolder,
    int shards)
    implements Serializable {

  /** Where the texts of the documents that were read are found again. */
  public TextSource texts() {
    return new StoredTexts(this);
  }

  /** Where the documents lie. */
  DocumentFolder documents() {
    return DocumentFolder.at(study.documents().root());
  }

  Extractor extractor() {
    return Extractor.create(limits, study.timeZone());
  }

  TextCache store() {
    return TextCache.in(storeFolder);
  }
}
