package org.parley.concordance;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.StringHelper;

/**
 * A rank that orders hits at random. The hits with the lowest ranks are a random sample, whoever
 * finds them, in any order. The ranks are those of MurmurHash3 (x86, 32 bits) of the document's
 * path, part and the hit's offset.
 */
public final class SampleRank {

  private SampleRank() {}

  /**
   * Returns the rank of a hit, an unsigned whole number of 32 bits.
   *
   * @param seed of the study
   * @param start offset of the hit in the cleaned text
   */
  public static long of(long seed, String path, String part, int start) {
    byte[] key = (seed + "\n" + path + "\n" + part + "\n" + start).getBytes(StandardCharsets.UTF_8);
    return Integer.toUnsignedLong(StringHelper.murmurhash3_x86_32(key, 0, key.length, 0));
  }
}
