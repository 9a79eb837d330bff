package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The first bytes of a file, by which its kind is recognised. */
public final class Head {

  /** Largest number of bytes. */
  public static final int BYTES = 1 << 16;

  private static final String MARK = "\u00EF\u00BB\u00BF";

  private final byte[] bytes;
  private final boolean whole;
  private String text;
  private String lower;

  /**
   * @param bytes the first {@link #BYTES} bytes, or all of a shorter file; not copied
   * @param whole whether these are all bytes of the file
   */
  public Head(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /**
   * Returns the first bytes of a stream, and resets it to its start. If the bytes break off,
   * returns those before the damage; a later read fails.
   *
   * @param in supports marks
   */
  public static Head of(InputStream in) throws IOException {
    in.mark(BYTES + 1);
    byte[] start = new byte[BYTES];
    int length = 0;
    int got = 0;
    try {
      for (; got >= 0 && length < BYTES; length += Math.max(0, got)) {
        got = in.read(start, length, BYTES - length);
      }
    } catch (IOException e) {
      // A later read fails with it.
    }
    in.reset();
    return new Head(Arrays.copyOf(start, length), got < 0);
  }

  /** Returns the bytes, which must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns whether these are all bytes of the file. */
  public boolean whole() {
    return whole;
  }

  /**
   * Returns the bytes as ISO 8859-1, one character a byte, without a byte order mark of UTF-8. This
   * is cheap, and enough to search for ASCII.
   */
  public String text() {
    if (text == null) {
      String all = new String(bytes, StandardCharsets.ISO_8859_1);
      text = all.startsWith(MARK) ? all.substring(MARK.length()) : all;
    }
    return text;
  }

  /**
   * Returns the text in lower case. Kinds search it for a word, which is cheap, before they try a
   * pattern.
   */
  public String lower() {
    if (lower == null) {
      lower = text().toLowerCase(Locale.ROOT);
    }
    return lower;
  }

  /** Returns whether the first character that is no white space begins {@code ascii}. */
  public boolean begins(String ascii) {
    int start = 0;
    while (start < text().length() && text().charAt(start) <= ' ') {
      start++;
    }
    return text().regionMatches(true, start, ascii, 0, ascii.length());
  }

  /** Returns whether the file begins with a byte order mark of UTF-16. */
  public boolean isUtf16() {
    return hasMagic("\u00FF\u00FE") || hasMagic("\u00FE\u00FF");
  }

  /** Returns whether the file begins with these bytes, such as the four of a zip file. */
  public boolean hasMagic(String latin1) {
    if (bytes.length < latin1.length()) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((bytes[i] & 0xFF) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
