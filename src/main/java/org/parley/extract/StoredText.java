package org.parley.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.parley.model.Flag;
import org.parley.model.Utf8;

/**
 * The bytes of a stored text: a checksum, then what was extracted. The file's name is no part of
 * it, because the same bytes may lie under several names.
 */
final class StoredText {

  private static final int CHECKSUM_BYTES = Long.BYTES;

  private StoredText() {}

  /** The bytes to store; the same document gives the same bytes. */
  static byte[] encode(ExtractedText extracted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(extracted.text().length() + 256);
    DataOutputStream out = new DataOutputStream(bytes);
    Claims claims = extracted.claims().ofContent();
    out.writeLong(0);
    Utf8.write(extracted.mediaType(), out);
    out.writeBoolean(extracted.plain());
    Utf8.write(claims.title(), out);
    out.writeInt(claims.authors().size());
    for (Claim<String> author : claims.authors()) {
      Utf8.write(author.value(), out);
      Utf8.write(author.source(), out);
    }
    out.writeInt(claims.dates().size());
    for (Claim<LocalDate> date : claims.dates()) {
      out.writeLong(date.value().toEpochDay());
      Utf8.write(date.source(), out);
    }
    out.writeInt(extracted.flags().size());
    for (Flag flag : extracted.flags()) {
      Utf8.write(flag.name(), out);
    }
    Utf8.write(extracted.text(), out);
    byte[] whole = bytes.toByteArray();
    ByteBuffer.wrap(whole).putLong(checksum(whole));
    return whole;
  }

  /** What was stored; empty where the bytes are not what was written. */
  static Optional<ExtractedText> decode(byte[] bytes) throws IOException {
    if (bytes.length < CHECKSUM_BYTES || ByteBuffer.wrap(bytes).getLong() != checksum(bytes)) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    in.readLong();
    String mediaType = Utf8.read(in);
    boolean plain = in.readBoolean();
    String title = Utf8.read(in);
    List<Claim<String>> authors = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      authors.add(new Claim<>(Utf8.read(in), Utf8.read(in)));
    }
    List<Claim<LocalDate>> dates = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      dates.add(new Claim<>(LocalDate.ofEpochDay(in.readLong()), Utf8.read(in)));
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (int left = in.readInt(); left > 0; left--) {
      flags.add(Flag.valueOf(Utf8.read(in)));
    }
    return Optional.of(
        new ExtractedText(
            Utf8.read(in), mediaType, plain, new Claims(title, authors, dates), flags));
  }

  private static long checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, CHECKSUM_BYTES, bytes.length - CHECKSUM_BYTES);
    // Never 0 for a file of zeros, which a lost disk block leaves.
    return checksum.getValue() ^ bytes.length ^ (1L << 62);
  }
}
