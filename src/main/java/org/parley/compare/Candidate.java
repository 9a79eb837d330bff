package org.parley.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.parley.spill.RecordBuffer;
import org.parley.stats.Occurrences;
import org.parley.table.KeynessRow;

/** Writes {@link ComparedItem} terms as records of a sorted file and reads them back. */
final class Candidate {

  private Candidate() {}

  /**
   * The record.
   *
   * @param whole whether the places where the term stands go along
   */
  static byte[] encode(ComparedItem term, boolean whole, RecordBuffer buffer) {
    return buffer.record(
        out -> {
          out.writeString(term.item());
          write(term.target(), out);
          write(term.reference(), out);
          out.writeLong(Double.doubleToLongBits(term.dp()));
          int documents = whole ? term.occurrences().documents().length : 0;
          out.writeVInt(documents);
          int last = 0;
          for (int i = 0; i < documents; i++) {
            int document = term.occurrences().documents()[i];
            out.writeVInt(document - last);
            out.writeVInt(term.occurrences().counts()[i]);
            last = document;
          }
        });
  }

  private static void write(KeynessRow.InGroup group, DataOutput out) throws IOException {
    out.writeVLong(group.count());
    out.writeVLong(group.tokens());
    out.writeVLong(group.documents());
  }

  /**
   * What {@link #encode} wrote.
   *
   * @param whole whether the places are asked for
   */
  static ComparedItem decode(byte[] value, boolean whole) {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    try {
      String item = in.readString();
      KeynessRow.InGroup target = readGroup(in);
      KeynessRow.InGroup reference = readGroup(in);
      double dp = Double.longBitsToDouble(in.readLong());
      return new ComparedItem(item, target, reference, dp, whole ? readOccurrences(in) : null);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static KeynessRow.InGroup readGroup(ByteArrayDataInput in) {
    return new KeynessRow.InGroup(in.readVLong(), in.readVLong(), in.readVLong());
  }

  private static Occurrences readOccurrences(ByteArrayDataInput in) {
    int[] documents = new int[in.readVInt()];
    int[] counts = new int[documents.length];
    int last = 0;
    for (int i = 0; i < documents.length; i++) {
      last += in.readVInt();
      documents[i] = last;
      counts[i] = in.readVInt();
    }
    return new Occurrences(documents, counts);
  }
}
