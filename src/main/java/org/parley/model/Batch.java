package org.parley.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.xerial.snappy.Snappy;

/**
 * Packs records into byte arrays of a bounded size: what travels to the stages and between them. An
 * element per document would cost a runner more than the document itself; and runners copy
 * elements, so they are compressed: most of a record stands in the one before it, too.
 */
public final class Batch {

  /** A batch is closed when it has more bytes, not compressed yet; one record may be on top. */
  private static final int LONGEST = 1 << 20;

  private Batch() {}

  private interface Writer<T> {
    void write(T item, DataOutputStream out) throws IOException;
  }

  /** Listed documents, in as few batches as can be. */
  public static List<byte[]> ofListed(List<ListedDocument> documents) {
    return pack(documents, Batch::write);
  }

  /** The listed documents of a batch. */
  public static List<ListedDocument> listed(byte[] batch) {
    return unpack(batch, Batch::readListed);
  }

  /** References, in as few batches as can be. */
  public static List<byte[]> ofReferences(List<Reference> references) {
    return pack(references, Batch::write);
  }

  /** The references of a batch. */
  public static List<Reference> references(byte[] batch) {
    return unpack(batch, Batch::readReference);
  }

  /** References in batches by a number of theirs: as few as can be of each. */
  public static void group(
      List<Reference> references,
      ToIntFunction<Reference> number,
      ObjIntConsumer<byte[]> consumer) {
    Map<Integer, List<Reference>> groups = new TreeMap<>();
    for (Reference reference : references) {
      groups.computeIfAbsent(number.applyAsInt(reference), key -> new ArrayList<>()).add(reference);
    }
    groups.forEach(
        (key, group) -> ofReferences(group).forEach(batch -> consumer.accept(batch, key)));
  }

  private static <T> List<byte[]> pack(List<T> items, Writer<T> writer) {
    List<byte[]> batches = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      for (T item : items) {
        writer.write(item, out);
        if (bytes.size() > LONGEST) {
          batches.add(Snappy.compress(bytes.toByteArray()));
          bytes.reset();
        }
      }
      if (bytes.size() > 0) {
        batches.add(Snappy.compress(bytes.toByteArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return batches;
  }

  private static <T> List<T> unpack(byte[] batch, Function<RecordReader, T> reader) {
    List<T> items = new ArrayList<>();
    try {
      RecordReader records = new RecordReader(Snappy.uncompress(batch));
      while (records.next()) {
        items.add(reader.apply(records));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  private static void write(ListedDocument document, DataOutputStream out) throws IOException {
    Utf8.write(document.path(), out);
    Utf8.write(document.author(), out);
    Utf8.write(document.side(), out);
    out.writeLong(document.date() == null ? Long.MIN_VALUE : document.date().toEpochDay());
    out.writeBoolean(document.dateRewritten());
    Utf8.write(document.badDate(), out);
    Utf8.write(document.title(), out);
    Utf8.write(document.outlet(), out);
    Utf8.write(document.url(), out);
  }

  private static ListedDocument readListed(RecordReader in) {
    String path = in.text();
    String author = in.text();
    String side = in.text();
    long day = in.number();
    return new ListedDocument(
        path,
        author,
        side,
        day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day),
        in.truth(),
        in.text(),
        in.text(),
        in.text(),
        in.text());
  }

  private static void write(Reference reference, DataOutputStream out) throws IOException {
    Utf8.write(reference.path(), out);
    Utf8.write(reference.part(), out);
    Utf8.write(reference.author(), out);
    Utf8.write(reference.side(), out);
    out.writeLong(reference.date().toEpochDay());
    Utf8.write(reference.title(), out);
    Utf8.write(reference.outlet(), out);
    Utf8.write(reference.url(), out);
    Utf8.write(reference.mediaType(), out);
    Utf8.write(reference.sha256(), out);
    out.writeLong(reference.bytes());
    Utf8.write(reference.textHash(), out);
    out.writeInt(reference.characters());
    out.writeBoolean(reference.plain());
    Utf8.write(reference.authorSource(), out);
    Utf8.write(reference.dateSource(), out);
    out.writeInt(reference.flags().size());
    // In their own order: that of a Set.of differs from one JVM to the next.
    for (Flag flag : new TreeSet<>(reference.flags())) {
      Utf8.write(flag.name(), out);
    }
  }

  private static Reference readReference(RecordReader in) {
    return new Reference(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        LocalDate.ofEpochDay(in.number()),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.number(),
        in.text(),
        in.count(),
        in.truth(),
        in.text(),
        in.text(),
        readFlags(in));
  }

  private static Set<Flag> readFlags(RecordReader in) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (int left = in.count(); left > 0; left--) {
      flags.add(Flag.valueOf(in.text()));
    }
    return flags;
  }
}
