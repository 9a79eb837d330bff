package org.parley.extract;

import java.nio.ByteBuffer;
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

  /**
   * Returns the hash as 32 hexadecimal digits.
   *
   * @param utf8 the text as UTF-8, which its caller also writes; so it is encoded once
   */
  public static String of(byte[] utf8) {
    byte[] folded = new byte[utf8.length];
    int end = 0;
    int kept = 0; // the first byte that is not in folded yet
    for (int i = 0; i < utf8.length; ) {
      int width = utf8[i] > ' ' ? 0 : spaceAt(utf8, i);
      if (width == 0) {
        i++;
        continue;
      }
      System.arraycopy(utf8, kept, folded, end, i - kept);
      end += i - kept;
      for (; width > 0; width = i < utf8.length ? spaceAt(utf8, i) : 0) {
        i += width;
      }
      if (end > 0 && i < utf8.length) {
        folded[end++] = ' ';
      }
      kept = i;
    }
    System.arraycopy(utf8, kept, folded, end, utf8.length - kept);
    end += utf8.length - kept;
    long[] hash = MurmurHash3.hash128x64(folded, 0, end, 0);
    byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(hash[0]).putLong(hash[1]).array();
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns the number of bytes of the white space at {@code at}; 0 if there is none. */
  private static int spaceAt(byte[] utf8, int at) {
    int lead = utf8[at] & 0xFF;
    if (lead < 0x80) {
      return WhiteSpace.is((char) lead) ? 1 : 0;
    }
    if (lead == 0xC2) {
      return WhiteSpace.is((char) (utf8[at + 1] & 0xFF)) ? 2 : 0;
    }
    // White space of three bytes begins with one of these.
    if (lead < 0xE1 || lead > 0xE3) {
      return 0;
    }
    int c = (lead & 0x0F) << 12 | (utf8[at + 1] & 0x3F) << 6 | (utf8[at + 2] & 0x3F);
    return WhiteSpace.is((char) c) ? 3 : 0;
  }
}
