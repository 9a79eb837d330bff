package org.parley.read;

import java.io.IOException;
import org.parley.model.Reference;
import org.parley.model.Sha256;
import org.parley.model.TextSource;
import org.parley.storage.DocumentFolder;

/**
 * Finds the texts of documents again: plain ones in their files, which must not have changed, the
 * others in the store.
 */
final class StoredTexts implements TextSource {

  private static final long serialVersionUID = 1L;

  private final ReadSettings settings;

  StoredTexts(ReadSettings settings) {
    this.settings = settings;
  }

  @Override
  public String text(Reference reference) throws IOException {
    return reference.plain() ? plainText(reference) : storedText(reference);
  }

  private String plainText(Reference reference) throws IOException {
    DocumentFolder documents = settings.documents();
    byte[] bytes = documents.readAgain(reference.path(), reference.bytes());
    if (!Sha256.of(bytes).equals(reference.sha256())) {
      throw new IOException(
          documents.name(reference.path())
              + " was changed while it was being counted: run the study again");
    }
    return PlainText.read(bytes);
  }

  private String storedText(Reference reference) throws IOException {
    TextStore.Key key = settings.extractor().key(reference.path(), reference.sha256());
    return settings
        .store()
        .find(key)
        .map(Extracted::text)
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
