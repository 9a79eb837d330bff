package org.parley.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import org.parley.model.WhiteSpace;

/**
 * Looks through the bytes of a plain text once, without decoding them: most documents of most
 * studies are such, and before they are counted only their hash and their length are asked for. It
 * knows the usual characters; where it meets another one it says nothing, and the text is decoded
 * ({@link PlainTextSniffer}). A test holds what it says to that.
 *
 * <p>Eight bytes are taken at once where they are letters and marks of ASCII, and single spaces.
 */
public final class PlainScan {

  /** Bytes of a document that is scanned; of a longer one, the hash is made block by block. */
  private static final int LONGEST = TextHash.BLOCK;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long SPACES = 0x2020202020202020L;
  private static final long DELETES = 0x7F7F7F7F7F7F7F7FL;

  private byte[] folded = {};

  // Of the text that is scanned:
  private byte[] bytes;
  private int at;

  /** UTF-16 code units so far, of the cleaned text with the white space at its ends. */
  private int units;

  /** How many there were after the last line end that no word comes before. */
  private int startUnits;

  /** How many there were after the last character that is no white space. */
  private int endUnits;

  private int foldedEnd;
  private boolean space;
  private boolean undecoded;

  /**
   * What is told of a document; empty where the bytes have to be decoded to tell it.
   *
   * @param bytes all of a file whose name promises nothing else than plain text
   * @param sha256 of them
   */
  public Optional<UnheldText> scan(byte[] bytes, String sha256) {
    if (bytes.length > LONGEST || PlainTextSniffer.mayBeginLikeAnotherFormat(bytes)) {
      return Optional.empty();
    }
    begin(bytes);
    if (!run()) {
      return Optional.empty();
    }
    return Optional.of(
        new UnheldText(
            sha256, TextHash.ofFolded(folded, foldedEnd), endUnits - startUnits, undecoded));
  }

  private void begin(byte[] document) {
    bytes = document;
    if (folded.length < document.length + Long.BYTES) {
      folded = new byte[Math.max(document.length + Long.BYTES, 2 * folded.length)];
    }
    at = 0;
    units = 0;
    startUnits = 0;
    endUnits = 0;
    foldedEnd = 0;
    space = false;
    undecoded = false;
  }

  private boolean run() {
    while (at < bytes.length) {
      takeEights();
      if (at < bytes.length && !takeOne()) {
        return false;
      }
    }
    return true;
  }

  /** Takes eight bytes as often as they are what they mostly are. */
  private void takeEights() {
    int from = at;
    int to = foldedEnd;
    boolean spaceBefore = space;
    for (; to > 0 && from + Long.BYTES <= bytes.length; from += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, from);
      // Of ASCII: the high bit of each byte that is a space; then 0 only where no byte is beyond
      // ASCII, below a space or a delete.
      long spaces = ~((eight ^ SPACES) + DELETES) & HIGH_BITS;
      boolean usual =
          ((eight | (eight - SPACES) | ~((eight ^ DELETES) + DELETES)) & HIGH_BITS) == 0;
      if (!usual
          || (spaces & (spaces << Byte.SIZE)) != 0
          || (spaceBefore && (spaces & 0x80) != 0)) {
        break;
      }
      if (spaceBefore) {
        folded[to++] = ' ';
      }
      LONGS.set(folded, to, eight);
      spaceBefore = spaces < 0;
      to += spaceBefore ? Long.BYTES - 1 : Long.BYTES;
    }
    int taken = from - at;
    if (taken > 0) {
      units += taken;
      endUnits = spaceBefore ? units - 1 : units;
      at = from;
      foldedEnd = to;
      space = spaceBefore;
    }
  }

  /** Takes one character; false for one that has to be decoded. */
  private boolean takeOne() {
    byte b = bytes[at];
    if (b > ' ' && b < 0x7F) {
      keep(1, 1);
      return true;
    }
    if (b < 0) {
      return takeCoded();
    }
    boolean known = b == ' ' || b == '\n' || b == '\t' || b == '\f' || b == '\r';
    if (known) {
      boolean halfOfLineEnd = b == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
      skip(1, halfOfLineEnd ? 0 : 1, b == '\n' || b == '\r');
    }
    return known;
  }

  /** Takes a character beyond ASCII. */
  private boolean takeCoded() {
    int first = bytes[at] & 0xFF;
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || at + length > bytes.length) {
      return false;
    }
    int codePoint = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i];
      if (next >= (byte) 0xC0) {
        return false;
      }
      codePoint = codePoint << 6 | (next & 0x3F);
    }
    boolean spelledShortest =
        length == 2 || (length == 3 ? codePoint >= 0x800 : codePoint >= 0x10000);
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    boolean cleaned = codePoint < 0xA0 || codePoint == 0x2028 || codePoint == 0x2029;
    if (!spelledShortest || surrogate || cleaned || codePoint > Character.MAX_CODE_POINT) {
      return false;
    }
    if (length < 4 && WhiteSpace.is((char) codePoint)) {
      skip(length, 1, false);
    } else {
      undecoded |= codePoint == 0xFFFD;
      keep(length, length < 4 ? 1 : 2);
    }
    return true;
  }

  private void keep(int length, int codeUnits) {
    if (space && foldedEnd > 0) {
      folded[foldedEnd++] = ' ';
    }
    space = false;
    for (int i = 0; i < length; i++) {
      folded[foldedEnd++] = bytes[at++];
    }
    units += codeUnits;
    endUnits = units;
  }

  private void skip(int length, int codeUnits, boolean endsLine) {
    space = true;
    at += length;
    units += codeUnits;
    if (endsLine && foldedEnd == 0) {
      startUnits = units;
    }
  }
}
