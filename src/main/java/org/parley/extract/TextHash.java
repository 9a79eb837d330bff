package org.parley.extract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;
import org.parley.model.WhiteSpace;

/**
 * A hash that two documents share if they contain the same words. It is MurmurHash3 (x64, 128 bits,
 * seed 0) over the text as UTF-8. Each run of white space (Unicode's White_Space) is folded to one
 * space, none at the ends. It finds equal texts; unlike SHA-256 it does not resist forgery.
 */
public final class TextHash {

  private TextHash() {}

  /** Returns the hash as 32 hexadecimal digits. */
  public static String of(String text) {
    byte[] utf8 = WhiteSpace.fold(text).getBytes(StandardCharsets.UTF_8);
    long[] hash = MurmurHash3.hash128x64(utf8, 0, utf8.length, 0);
    byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(hash[0]).putLong(hash[1]).array();
    return HexFormat.of().formatHex(bytes);
  }
}
