package org.parley.spill;

import java.nio.ByteBuffer;

/**
 * A pair of texts that share fingerprints.
 *
 * @param one the number of a text (see {@link FingerprintFile#textNumber})
 * @param other the number of the other text, unequal
 * @param shared number of fingerprints that they share
 * @param rare number of those that are not frequent
 * @param fingerprints number of different fingerprints of the text that has fewer
 */
public record TextPair(long one, long other, int shared, int rare, int fingerprints) {

  /** Returns the sort key, which is the same if the texts are exchanged. */
  public byte[] key() {
    boolean ordered = Long.compareUnsigned(one, other) < 0;
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(ordered ? one : other)
        .putLong(ordered ? other : one)
        .array();
  }

  /** Returns the record as the value of a {@link SortedRun}. */
  public byte[] value() {
    return ByteBuffer.allocate(3 * Integer.BYTES)
        .putInt(shared)
        .putInt(rare)
        .putInt(fingerprints)
        .array();
  }

  /** Decodes a record. */
  public static TextPair decode(byte[] key, byte[] value) {
    ByteBuffer texts = ByteBuffer.wrap(key);
    ByteBuffer numbers = ByteBuffer.wrap(value);
    return new TextPair(
        texts.getLong(), texts.getLong(), numbers.getInt(), numbers.getInt(), numbers.getInt());
  }

  /** Returns the sum with a record of the same texts. */
  public TextPair plus(TextPair same) {
    return new TextPair(one, other, shared + same.shared, rare + same.rare, fingerprints);
  }
}
