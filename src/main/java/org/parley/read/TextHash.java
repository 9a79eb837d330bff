package org.parley.read;

import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * What two documents share exactly where they say the same: MurmurHash3 (x64, 128 bits, seed 0)
 * over the text's UTF-8, with every run of white space (Unicode's White_Space) folded to one space
 * and none at the ends. It finds equal texts; it is no proof against a forger, as SHA-256 is.
 */
public final class TextHash {

  private static final int SHORT = 1 << 16;

  private static final int MOST_BYTES_OF_CHARACTER = 3;

  private TextHash() {}

  /** The hash as 32 hexadecimal digits; that of a text without words is that of no bytes. */
  public static String of(CharSequence text) {
    byte[] utf8 = new byte[mostBytes(text)];
    int end = fold(text, utf8);
    long[] hash = MurmurHash3.hash128x64(utf8, 0, end, 0);
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(hash[0]) + hex.toHexDigits(hash[1]);
  }

  /** Of a short text a guess on the safe side; of a long one a count, to save the memory. */
  private static int mostBytes(CharSequence text) {
    if (text.length() <= SHORT) {
      return text.length() * MOST_BYTES_OF_CHARACTER;
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : MOST_BYTES_OF_CHARACTER;
    }
    return Math.toIntExact(bytes);
  }

  /**
   * Writes the folded text as UTF-8 in one pass, since every document of a run goes through here.
   */
  private static int fold(CharSequence text, byte[] utf8) {
    char[] chars = text.toString().toCharArray();
    int end = 0;
    boolean gap = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if ((c <= ' ' || c >= 0x80) && WhiteSpace.is(c)) {
        gap = true;
        continue;
      }
      if (gap && end > 0) {
        utf8[end++] = ' ';
      }
      gap = false;
      if (c < 0x80) {
        utf8[end++] = (byte) c;
      } else {
        int codePoint = Character.codePointAt(chars, i);
        i += Character.charCount(codePoint) - 1;
        end = encode(codePoint, utf8, end);
      }
    }
    return end;
  }

  private static int encode(int codePoint, byte[] utf8, int at) {
    int end = at;
    if (codePoint < 0x800) {
      utf8[end++] = (byte) (0xC0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        utf8[end++] = (byte) (0xE0 | (codePoint >> 12));
      } else {
        utf8[end++] = (byte) (0xF0 | (codePoint >> 18));
        utf8[end++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      }
      utf8[end++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    }
    utf8[end++] = (byte) (0x80 | (codePoint & 0x3F));
    return end;
  }
}
