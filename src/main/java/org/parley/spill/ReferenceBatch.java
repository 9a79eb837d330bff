package org.parley.spill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.model.TextPlace;

/**
 * A batch of references that travels between stages. Elements are batches because a runner spends
 * more on an element than on a reference. A batch contains each string once, since references share
 * most of their strings; memory contains it once, too, after decoding.
 *
 * @param bytes the encoded references
 */
public record ReferenceBatch(byte[] bytes) {

  /** Writes the bytes as they are. */
  public static final Coder<ReferenceBatch> CODER = new ReferenceBatchCoder();

  /** A batch ends after the reference with which it exceeds this number of bytes. */
  private static final int FULL_AT = 1 << 20;

  /** Encodes references, in as few batches as possible. */
  public static List<ReferenceBatch> of(List<Reference> references) {
    List<ReferenceBatch> batches = new ArrayList<>();
    Encoder encoder = new Encoder();
    for (Reference reference : references) {
      encoder.add(reference);
      if (encoder.out.size() > FULL_AT) {
        batches.add(encoder.finish());
        encoder = new Encoder();
      }
    }
    if (encoder.out.size() > 0) {
      batches.add(encoder.finish());
    }
    return batches;
  }

  /** Groups references by a number and encodes each group, in as few batches as possible. */
  public static void group(
      List<Reference> references,
      ToIntFunction<Reference> number,
      BiConsumer<Integer, ReferenceBatch> consumer) {
    Map<Integer, List<Reference>> groups = new TreeMap<>();
    for (Reference reference : references) {
      groups.computeIfAbsent(number.applyAsInt(reference), key -> new ArrayList<>()).add(reference);
    }
    groups.forEach((key, group) -> of(group).forEach(batch -> consumer.accept(key, batch)));
  }

  /** Decodes the references. */
  public List<Reference> references() {
    Decoder decoder = new Decoder(bytes);
    List<Reference> references = new ArrayList<>();
    try {
      while (!decoder.in.eof()) {
        references.add(decoder.next());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return references;
  }

  /** Decodes the references of several batches. */
  public static List<Reference> references(Iterable<ReferenceBatch> batches) {
    List<Reference> references = new ArrayList<>();
    batches.forEach(batch -> references.addAll(batch.references()));
    return references;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReferenceBatch batch && Arrays.equals(bytes, batch.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  private static final class Encoder {
    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    private final Map<String, Integer> known = new HashMap<>();

    void add(Reference reference) {
      try {
        write(reference.path());
        write(reference.part());
        write(reference.author());
        write(reference.side());
        out.writeZLong(reference.date().toEpochDay());
        write(reference.title());
        write(reference.outlet());
        write(reference.url());
        write(reference.mediaType());
        writeHash(reference.sha256());
        out.writeVLong(reference.bytes());
        writeHash(reference.textHash());
        out.writeVInt(reference.characters());
        write(reference.text().file());
        out.writeVLong(reference.text().offset());
        out.writeVInt(reference.text().bytes());
        write(reference.authorSource());
        write(reference.dateSource());
        out.writeVInt(reference.flags().size());
        // The order of a Set.of differs from one JVM to the next.
        for (Flag flag : new TreeSet<>(reference.flags())) {
          write(flag.name());
        }
        out.writeVInt(reference.variables().size());
        // The order of a Map.of differs, too.
        for (Map.Entry<String, String> variable : new TreeMap<>(reference.variables()).entrySet()) {
          write(variable.getKey());
          write(variable.getValue());
        }
        write(reference.unit());
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
    }

    /** Writes the number of a string in the batch, and a new string after its number. */
    private void write(String string) throws IOException {
      Integer number = known.putIfAbsent(string, known.size());
      out.writeVInt(number == null ? known.size() - 1 : number);
      if (number == null) {
        out.writeString(string);
      }
    }

    private void writeHash(String hexadecimal) throws IOException {
      byte[] hash = HexFormat.of().parseHex(hexadecimal);
      out.writeVInt(hash.length);
      out.writeBytes(hash, hash.length);
    }

    ReferenceBatch finish() {
      return new ReferenceBatch(out.toArrayCopy());
    }
  }

  private static final class Decoder {
    private final ByteArrayDataInput in;
    private final List<String> known = new ArrayList<>();

    Decoder(byte[] bytes) {
      in = new ByteArrayDataInput(bytes);
    }

    Reference next() throws IOException {
      return new Reference(
          string(),
          string(),
          string(),
          string(),
          LocalDate.ofEpochDay(in.readZLong()),
          string(),
          string(),
          string(),
          string(),
          hash(),
          in.readVLong(),
          hash(),
          in.readVInt(),
          new TextPlace(string(), in.readVLong(), in.readVInt()),
          string(),
          string(),
          flags(),
          variables(),
          string());
    }

    private String string() throws IOException {
      int number = in.readVInt();
      if (number == known.size()) {
        known.add(in.readString());
      }
      return known.get(number);
    }

    private String hash() {
      byte[] hash = new byte[in.readVInt()];
      in.readBytes(hash, 0, hash.length);
      return HexFormat.of().formatHex(hash);
    }

    private Set<Flag> flags() throws IOException {
      Set<Flag> flags = EnumSet.noneOf(Flag.class);
      for (int left = in.readVInt(); left > 0; left--) {
        flags.add(Flag.valueOf(string()));
      }
      return flags;
    }

    private Map<String, String> variables() throws IOException {
      int size = in.readVInt();
      Map<String, String> variables = new TreeMap<>();
      for (int left = size; left > 0; left--) {
        variables.put(string(), string());
      }
      return size == 0 ? Map.of() : variables;
    }
  }

  /**
   * A coder that equals its copies on the workers, which Flink requires of the inputs of a union.
   */
  private static final class ReferenceBatchCoder extends AtomicCoder<ReferenceBatch> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(ReferenceBatch batch, OutputStream out) throws IOException {
      ByteArrayCoder.of().encode(batch.bytes, out);
    }

    @Override
    public ReferenceBatch decode(InputStream in) throws IOException {
      return new ReferenceBatch(ByteArrayCoder.of().decode(in));
    }
  }
}
