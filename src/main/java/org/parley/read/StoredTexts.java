package org.parley.read;

import java.io.IOException;
import org.parley.extract.CutText;
import org.parley.extract.ExtractedText;
import org.parley.extract.PlainText;
import org.parley.extract.TextCache;
import org.parley.extract.UnheldText;
import org.parley.model.Reference;
import org.parley.model.Sha256;
import org.parley.model.TextPieces;
import org.parley.model.TextSource;
import org.parley.storage.DocumentFolder;
import org.parley.storage.Storage;

/**
 * Finds the texts of documents again: plain ones in their files, which must not have changed, the
 * others in the store.
 */
public final class StoredTexts implements TextSource {

  private static final long serialVersionUID = 1L;

  private final ReadSettings settings;

  StoredTexts(ReadSettings settings) {
    this.settings = settings;
  }

  @Override
  public TextPieces pieces(Reference reference) throws IOException {
    if (!reference.plain()) {
      return CutText.of(storedText(reference));
    }
    DocumentFolder documents = settings.documents();
    String file = documents.name(reference.path());
    return reference.bytes() > CutText.LONGEST
        ? UnheldText.again(file, Storage.read(file), reference.sha256())
        : CutText.of(plainText(file, reference));
  }

  private static String plainText(String file, Reference reference) throws IOException {
    byte[] bytes = Storage.readAll(file);
    if (!Sha256.of(bytes).equals(reference.sha256())) {
      throw changed(file);
    }
    return PlainText.read(bytes);
  }

  /** The complaint that a file is no longer what was read. */
  public static IOException changed(String file) {
    return new IOException(file + " was changed while it was being counted: run the study again");
  }

  private String storedText(Reference reference) throws IOException {
    TextCache.Key key = settings.extractor().key(reference.path(), reference.sha256());
    return settings
        .store()
        .find(key)
        .map(ExtractedText::text)
        .orElseThrow(
            () ->
                new IOException(
                    "the text of "
                        + reference.path()
                        + " is no longer in "
                        + settings.storeFolder()
                        + ": run the study again"));
  }
}
