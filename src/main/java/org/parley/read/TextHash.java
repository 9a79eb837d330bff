package org.parley.read;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * What two documents share exactly where they say the same: MurmurHash3 (x64, 128 bits, seed 0)
 * over the text's UTF-8, with every run of white space (Unicode's White_Space) folded to one space
 * and none at the ends. It finds equal texts; it is no proof against a forger, as SHA-256 is.
 */
public final class TextHash {

  private TextHash() {}

  /** The hash as 32 hexadecimal digits; that of a text without words is that of no bytes. */
  public static String of(CharSequence text) {
    byte[] utf8 = fold(text).getBytes(StandardCharsets.UTF_8);
    long[] hash = MurmurHash3.hash128x64(utf8, 0, utf8.length, 0);
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(hash[0]) + hex.toHexDigits(hash[1]);
  }

  private static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (WhiteSpace.is(c)) {
        gap = true;
      } else {
        if (gap && folded.length() > 0) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
