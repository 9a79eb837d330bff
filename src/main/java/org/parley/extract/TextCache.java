package org.parley.extract;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.parley.model.Sha256;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;

/**
 * Texts that were dear to extract, one file each in a folder, so that neither counting nor the next
 * run need extract them again. What cannot be read is not kept: it is tried again. Several runs may
 * share a folder, and a folder may be deleted at any time.
 */
public final class TextCache {

  /**
   * What a stored text depends on besides the bytes: our own rules and the libraries that read.
   * Raise the first number whenever a rule of reading or cleaning changes.
   */
  static final String EXTRACTION =
      "parley-text-1 tika-core-3.3.1 pdfbox-3.0.7 poi-5.5.1 apache-mime4j-dom-0.8.14"
          + " readability4j-1.0.8 jsoup-1.22.2 commonmark-0.27.1";

  private static final int SHARD_DIGITS = 2;
  private static final int FINGERPRINT_DIGITS = 16;

  private final String folder;

  private TextCache(String folder) {
    this.folder = folder;
  }

  /** The store in {@code folder}, which is made when the first text is put there. */
  public static TextCache in(String folder) {
    return new TextCache(folder);
  }

  /**
   * Where a text stands.
   *
   * @param name of the document's file; only its extension tells texts apart
   * @param sha256 of the document's bytes
   * @param fingerprint of everything else that the text depends on, 16 hexadecimal digits
   */
  public record Key(String name, String sha256, String fingerprint) implements Serializable {

    static Key of(String name, String sha256, ZoneId zone) {
      String settings = String.join("\n", EXTRACTION, zone.getId(), FileName.extension(name));
      String digest = Sha256.of(settings.getBytes(StandardCharsets.UTF_8));
      return new Key(name, sha256, digest.substring(0, FINGERPRINT_DIGITS));
    }
  }

  /**
   * The document that was put under {@code key}. A damaged file, or one that cannot be read, is as
   * good as none.
   */
  public Optional<ExtractedText> find(Key key) {
    try {
      return StoredText.decode(Storage.readAll(file(key)))
          .map(extracted -> extracted.named(key.name()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a document, whole or not at all.
   *
   * @throws UncheckedIOException if the folder cannot be written to
   */
  public void put(Key key, ExtractedText extracted) {
    String file = file(key);
    String unfinished = FileNames.in(shard(key), "." + UUID.randomUUID() + ".unfinished");
    try {
      Storage.makeFolder(shard(key));
      try {
        Storage.write(unfinished, StoredText.encode(extracted));
        Storage.move(unfinished, file);
      } finally {
        Storage.delete(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot keep an extracted text in "
              + folder
              + ": free space there, or write elsewhere with --output=FOLDER",
          e);
    }
  }

  private String shard(Key key) {
    return FileNames.in(folder, key.sha256().substring(0, SHARD_DIGITS));
  }

  private String file(Key key) {
    return FileNames.in(shard(key), key.sha256() + "-" + key.fingerprint());
  }
}
