package org.parley.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.parley.model.Flag;
import org.parley.model.QuotedText;
import org.parley.model.Sha256;
import org.parley.model.Span;
import org.parley.model.TrimRule;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;

/**
 * A cache of extracted texts, one file per document, so that the next run need not parse it again.
 * Documents without a text are not cached; the next run tries them again. Several runs may share a
 * folder, and it may be deleted at any time.
 *
 * @param folder created when the first text is put there
 */
public record TextCache(String folder) {

  /**
   * Everything but the bytes that a text depends on: our own rules and the parsers. Increase the
   * first number whenever a rule of reading or cleaning changes.
   */
  static final String EXTRACTION =
      "parley-text-7 tika-core-3.3.1 pdfbox-3.0.7 poi-5.5.1 apache-mime4j-dom-0.8.14"
          + " readability4j-1.0.8 jsoup-1.22.2 commonmark-0.27.1";

  private static final int SHARD_DIGITS = 2;
  private static final int FINGERPRINT_DIGITS = 16;
  private static final int CHECKSUM_BYTES = Long.BYTES;

  /**
   * The key of a text.
   *
   * @param name of the document's file; only its extension is part of the key
   * @param sha256 of the document's bytes
   * @param fingerprint of everything else that the text depends on, 16 hexadecimal digits
   */
  public record Key(String name, String sha256, String fingerprint) {

    static Key of(String name, String sha256, ZoneId zone, Set<TrimRule> trimRules) {
      Set<TrimRule> ofPdf = EnumSet.copyOf(TrimRule.OF_PDF);
      ofPdf.retainAll(trimRules);
      String settings =
          String.join("\n", EXTRACTION, zone.getId(), FileName.extension(name), ofPdf.toString());
      String digest = Sha256.of(settings.getBytes(StandardCharsets.UTF_8));
      return new Key(name, sha256, digest.substring(0, FINGERPRINT_DIGITS));
    }
  }

  /** Returns the text of a key; empty if there is none, or if its file is damaged or unreadable. */
  public Optional<Extraction.Text> find(Key key) {
    try {
      return decode(Storage.readAll(file(key))).map(extracted -> extracted.named(key.name()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Puts a text into the cache atomically.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  public void put(Key key, Extraction.Text extracted) {
    String unfinished = FileNames.in(shard(key), "." + UUID.randomUUID() + ".unfinished");
    try {
      Storage.makeFolder(shard(key));
      try {
        Storage.write(unfinished, encode(extracted));
        Storage.move(unfinished, file(key));
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

  /** Encodes a checksum and the text with its claims, without the file's name and its claim. */
  private static byte[] encode(Extraction.Text extracted) throws IOException {
    Claims claims = extracted.claims().ofContent();
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeLong(0);
    out.writeString(extracted.mediaType());
    for (List<Claim<String>> texts :
        List.of(claims.titles(), claims.authors(), claims.outlets(), claims.urls())) {
      out.writeVInt(texts.size());
      for (Claim<String> claim : texts) {
        out.writeString(claim.value());
        out.writeString(claim.source());
      }
    }
    out.writeVInt(claims.dates().size());
    for (Claim<LocalDate> date : claims.dates()) {
      out.writeZLong(date.value().toEpochDay());
      out.writeString(date.source());
    }
    out.writeVInt(extracted.flags().size());
    for (Flag flag : extracted.flags()) {
      out.writeString(flag.name());
    }
    out.writeVInt(extracted.content().quoted().size());
    for (Span quotation : extracted.content().quoted()) {
      out.writeVInt(quotation.start());
      out.writeVInt(quotation.end());
    }
    out.writeString(extracted.text());
    byte[] bytes = out.toArrayCopy();
    ByteBuffer.wrap(bytes).putLong(checksum(bytes));
    return bytes;
  }

  private static Optional<Extraction.Text> decode(byte[] bytes) throws IOException {
    if (bytes.length < CHECKSUM_BYTES || ByteBuffer.wrap(bytes).getLong() != checksum(bytes)) {
      return Optional.empty();
    }
    ByteArrayDataInput in = new ByteArrayDataInput(bytes);
    in.skipBytes(CHECKSUM_BYTES);
    String mediaType = in.readString();
    List<Claim<String>> titles = claims(in);
    List<Claim<String>> authors = claims(in);
    List<Claim<String>> outlets = claims(in);
    List<Claim<String>> urls = claims(in);
    List<Claim<LocalDate>> dates = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      dates.add(new Claim<>(LocalDate.ofEpochDay(in.readZLong()), in.readString()));
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (int left = in.readVInt(); left > 0; left--) {
      flags.add(Flag.valueOf(in.readString()));
    }
    List<Span> quoted = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      quoted.add(new Span(in.readVInt(), in.readVInt()));
    }
    QuotedText content = new QuotedText(in.readString(), quoted);
    return Optional.of(
        new Extraction.Text(
            content, mediaType, new Claims(titles, authors, dates, outlets, urls), flags));
  }

  private static List<Claim<String>> claims(ByteArrayDataInput in) throws IOException {
    List<Claim<String>> claims = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      claims.add(new Claim<>(in.readString(), in.readString()));
    }
    return claims;
  }

  private static long checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, CHECKSUM_BYTES, bytes.length - CHECKSUM_BYTES);
    // Never 0 for a file of zeros, which a lost disk block leaves.
    return checksum.getValue() ^ bytes.length ^ (1L << 62);
  }
}
