package org.parley.extract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;
import org.parley.model.WhiteSpace;

/**
 * What two documents share exactly where they say the same: MurmurHash3 (x64, 128 bits, seed 0)
 * over the text's UTF-8, with every run of white space (Unicode's White_Space) folded to one space
 * and none at the ends; where that is longer than {@value #BLOCK} bytes, over the hashes of its
 * stretches of so many. It finds equal texts; it is no proof against a forger, as SHA-256 is.
 */
public final class TextHash {

  static final int BLOCK = 4 << 20;

  private static final int HASH_BYTES = 2 * Long.BYTES;

  private static final int MOST_BYTES_OF_CHARACTER = 3;

  private static final int STEP = 1 << 16;

  private TextHash() {}

  /** The hash as 32 hexadecimal digits; that of a text without words is that of no bytes. */
  public static String of(CharSequence text) {
    Builder builder = new Builder();
    builder.add(text.toString());
    return builder.toString();
  }

  /** The hash of a text of at most {@value #BLOCK} bytes that is folded already. */
  static String ofFolded(byte[] utf8, int length) {
    return HexFormat.of().formatHex(hash(utf8, length));
  }

  /** Is told a text part by part. */
  static final class Builder {
    private byte[] utf8 = {};
    private int end;
    private boolean begun;
    private boolean gap;

    /** The hashes of the blocks before, one after the other. */
    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();

    /** Goes on with a part, which cuts no character in two. */
    void add(String part) {
      for (int from = 0; from < part.length(); ) {
        int to = Math.min(part.length(), from + STEP);
        to -= to < part.length() && Character.isHighSurrogate(part.charAt(to - 1)) ? 1 : 0;
        reserve((to - from) * MOST_BYTES_OF_CHARACTER + 1);
        fold(part, from, to);
        if (end > BLOCK) {
          closeBlock();
        }
        from = to;
      }
    }

    private void reserve(int room) {
      if (end + room > utf8.length) {
        utf8 = Arrays.copyOf(utf8, Math.max(end + room, Math.min(2 * end, BLOCK + STEP * 4)));
      }
    }

    private void closeBlock() {
      blocks.writeBytes(hash(utf8, BLOCK));
      end -= BLOCK;
      System.arraycopy(utf8, BLOCK, utf8, 0, end);
    }

    /** Writes the folded text as UTF-8 in one pass. {@link PlainScan} does the same to bytes. */
    private void fold(String text, int from, int to) {
      char[] chars = new char[to - from];
      text.getChars(from, to, chars, 0);
      byte[] out = utf8;
      int at = end;
      boolean space = gap && begun;
      boolean words = begun;
      for (int i = 0; i < chars.length; i++) {
        char c = chars[i];
        if ((c <= ' ' || c >= 0x80) && WhiteSpace.is(c)) {
          space = words;
          continue;
        }
        if (space) {
          out[at++] = ' ';
          space = false;
        }
        words = true;
        if (c < 0x80) {
          out[at++] = (byte) c;
        } else {
          int codePoint = Character.codePointAt(chars, i);
          i += Character.charCount(codePoint) - 1;
          at = encode(codePoint, out, at);
        }
      }
      end = at;
      gap = space;
      begun = words;
    }

    /** The hash of all parts. */
    @Override
    public String toString() {
      byte[] hash = hash(utf8, end);
      if (blocks.size() > 0) {
        blocks.writeBytes(hash);
        hash = hash(blocks.toByteArray(), blocks.size());
      }
      return HexFormat.of().formatHex(hash);
    }
  }

  private static byte[] hash(byte[] bytes, int length) {
    long[] hash = MurmurHash3.hash128x64(bytes, 0, length, 0);
    return ByteBuffer.allocate(HASH_BYTES).putLong(hash[0]).putLong(hash[1]).array();
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
