package org.parley.spill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.parley.model.Span;

/**
 * The hashes of a text's paragraphs. Paragraphs of one outlet have the same hash if they differ at
 * most in their line ends, each of which counts as a space. A paragraph of fewer than 25
 * characters, such as a salutation, has none. A hash has 64 bits: among ten million different
 * paragraphs, two share one with a probability of one in 300,000.
 */
public final class ParagraphHashes {

  /** The hashes of a document without an outlet. */
  public static final ParagraphHashes NONE = new ParagraphHashes(0, new long[0]);

  private static final int FEWEST_CHARACTERS = 25;

  /** An odd number whose bits are well mixed: the golden ratio times 2 to the power of 64. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** A number of the text and its outlet. */
  private final long text;

  /** Each hash once, in increasing order. */
  private final long[] sorted;

  private ParagraphHashes(long text, long[] sorted) {
    this.text = text;
    this.sorted = sorted;
  }

  /**
   * Hashes the paragraphs of a text.
   *
   * @param outlet not empty
   * @param textHash at least 16 hexadecimal digits, equal for equal texts
   */
  public static ParagraphHashes of(
      String outlet, String textHash, String text, List<Span> paragraphs) {
    long number = mixed(seed(outlet) ^ Long.parseUnsignedLong(textHash, 0, 16, 16));
    long[] hashes = of(outlet, text, paragraphs).sorted().toArray();
    int different = 0;
    for (long hash : hashes) { // A stream would put each into an object to find equal ones.
      if (different == 0 || hashes[different - 1] != hash) {
        hashes[different++] = hash;
      }
    }
    return new ParagraphHashes(number, Arrays.copyOf(hashes, different));
  }

  /** Returns the hashes in the order of the paragraphs. */
  static LongStream of(String outlet, String text, List<Span> paragraphs) {
    long seed = seed(outlet);
    char[] characters = text.toCharArray();
    return paragraphs.stream()
        .filter(span -> span.length() >= FEWEST_CHARACTERS)
        .mapToLong(span -> hash(seed, characters, span.start(), span.end()));
  }

  private static long seed(String outlet) {
    return hash(0, outlet.toCharArray(), 0, outlet.length());
  }

  /** Hashes four characters at a time, since a multiplication for each would be expensive. */
  private static long hash(long seed, char[] text, int from, int to) {
    long hash = seed + (to - from);
    int at = from;
    for (; at + 3 < to; at += 4) {
      long four =
          space(text[at]) << 48
              | space(text[at + 1]) << 32
              | space(text[at + 2]) << 16
              | space(text[at + 3]);
      hash = (hash ^ four) * FACTOR;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = (hash ^ space(text[at])) * FACTOR;
    }
    return mixed(hash);
  }

  /** Returns a character, and a space for a line end. */
  private static long space(char c) {
    return c < ' ' ? ' ' : c;
  }

  /** Lets each bit depend on all others, as the last step of MurmurHash3 does. */
  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /**
   * Adds the hashes to a file, each to the section of its shard.
   *
   * @param file of {@link WorkFile.Kind#PARAGRAPHS}; its keys are numbers of texts, its values
   *     hashes
   */
  public void addTo(SortedRun file, int shards) throws IOException {
    byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(text).array();
    for (int shard = 0; shard < shards; shard++) {
      int number = shard;
      byte[] ofShard =
          encode(
              Arrays.stream(sorted)
                  .filter(hash -> Long.remainderUnsigned(hash, shards) == number)
                  .toArray());
      if (ofShard.length > 0) {
        file.add(shard, key, ofShard);
      }
    }
  }

  static byte[] encode(long[] hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * hashes.length);
    bytes.asLongBuffer().put(hashes);
    return bytes.array();
  }

  static long[] decode(byte[] bytes) {
    long[] hashes = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
    return hashes;
  }
}
