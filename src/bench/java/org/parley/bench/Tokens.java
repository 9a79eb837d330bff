package org.parley.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A cursor over the lower-cased words of a UTF-8 file. A word is a run of letters and digits, which
 * a single {@code '}, {@code ’} (as {@code '}) or {@code -} may join.
 *
 * <p>{@link #next} moves the cursor; the fields contain its word. It is not thread-safe.
 */
final class Tokens {

  private static final int BLOCK = 8192;

  /** The lower case of each ASCII letter and digit; 0 for all other bytes. */
  private static final byte[] ASCII_WORD = new byte[256];

  static {
    for (int c = 0; c < 128; c++) {
      if (Character.isLetterOrDigit(c)) {
        ASCII_WORD[c] = (byte) Character.toLowerCase(c);
      }
    }
  }

  /** The word's bytes; the first {@link #length} are valid. */
  byte[] bytes = new byte[0];

  int length;

  /** The last eight bytes: all bytes of a word of at most eight. */
  long packed;

  /** The hash of all bytes of the word. */
  int hash;

  private byte[] text = new byte[1 << 16];
  private int end;
  private int at;

  /** Opens a file. */
  void open(Path file) throws IOException {
    end = 0;
    at = 0;
    try (InputStream in = new FileInputStream(file.toFile())) {
      for (int n = 0; n >= 0; end += Math.max(n, 0)) {
        if (end == text.length) {
          text = Arrays.copyOf(text, end * 2);
        }
        n = in.read(text, end, Math.min(BLOCK, text.length - end));
      }
    }
    if (bytes.length < 2 * end) { // A lower-case letter may take more bytes than its capital.
      bytes = new byte[2 * end];
    }
  }

  /** Opens a text in memory. */
  void open(byte[] utf8) {
    text = Arrays.copyOf(utf8, Math.max(utf8.length, BLOCK));
    end = utf8.length;
    at = 0;
    bytes = new byte[2 * end];
  }

  /** Moves to the next word; returns false at the end of the file. */
  boolean next() {
    final byte[] in = text;
    final byte[] out = bytes;
    final int n = end;
    int i = at;
    int size = 0;
    long pack = 0;
    int sum = 0;
    byte joiner = 0; // Follows a character of a word; another must follow it.

    while (i < n) {
      byte letter = ASCII_WORD[in[i] & 0xFF];
      if (letter != 0) {
        if (joiner != 0) {
          out[size++] = joiner;
          pack = pack << 8 | joiner;
          sum = sum * 31 + joiner;
          joiner = 0;
        }
        do {
          out[size++] = letter;
          pack = pack << 8 | letter;
          sum = sum * 31 + letter;
        } while (++i < n && (letter = ASCII_WORD[in[i] & 0xFF]) != 0);
        continue;
      }

      int first = in[i];
      int width = width(first);
      int character = width == 1 ? first : decode(in, i, width);
      if (width > 1 && isWord(character)) {
        int begin = size;
        if (joiner != 0) {
          out[size++] = joiner;
          joiner = 0;
        }
        size = encode(Character.toLowerCase(character), out, size);
        for (int k = begin; k < size; k++) {
          pack = pack << 8 | out[k] & 0xFF;
          sum = sum * 31 + out[k];
        }
      } else if (size > 0) {
        byte joins = joiner(character);
        if (joins == 0 || joiner != 0) {
          i += width;
          break;
        }
        joiner = joins;
      }
      i += width;
    }

    at = i;
    length = size;
    packed = pack;
    hash = sum;
    return size > 0;
  }

  /** Returns the byte of a character that may join two parts of a word, or 0. */
  private static byte joiner(int character) {
    return switch (character) {
      case '\'', '’' -> '\'';
      case '-' -> '-';
      default -> 0;
    };
  }

  private static boolean isWord(int character) {
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static int width(int first) {
    return first >= 0 ? 1 : (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
  }

  private static int decode(byte[] in, int i, int width) {
    int character = in[i] & 0xFF >> width + 1;
    for (int k = 1; k < width; k++) {
      character = character << 6 | in[i + k] & 0x3F;
    }
    return character;
  }

  private static int encode(int character, byte[] out, int at) {
    int i = at;
    if (character < 0x80) {
      out[i++] = (byte) character;
      return i;
    } else if (character < 0x800) {
      out[i++] = (byte) (0xC0 | character >> 6);
    } else {
      if (character < 0x10000) {
        out[i++] = (byte) (0xE0 | character >> 12);
      } else {
        out[i++] = (byte) (0xF0 | character >> 18);
        out[i++] = (byte) (0x80 | character >> 12 & 0x3F);
      }
      out[i++] = (byte) (0x80 | character >> 6 & 0x3F);
    }
    out[i++] = (byte) (0x80 | character & 0x3F);
    return i;
  }
}
