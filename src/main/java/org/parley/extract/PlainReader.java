package org.parley.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.parley.model.WhiteSpace;

/**
 * Reads the bytes of a long plain text as {@link PlainText} cleans them, but for the white space at
 * its end.
 */
final class PlainReader extends Reader {

  /** The bytes are no plain text. */
  static final class NotPlain extends IOException {
    private static final long serialVersionUID = 1L;

    NotPlain(String what) {
      super(what);
    }
  }

  private final Reader in;
  private final boolean proves;
  private final char[] raw = new char[1 << 16];

  /** Characters at the beginning of {@code raw} that wait for what comes behind them. */
  private int kept;

  private boolean begun;

  /** Whether all so far was white space. */
  private boolean blank = true;

  private boolean ended;

  /** What is cleaned and not given yet, from {@code at} on. */
  private String clean = "";

  private int at;

  /**
   * @param proves whether the bytes are held to {@link PlainTextSniffer} on the way; what was read
   *     before it fails is no text
   */
  PlainReader(InputStream in, boolean proves) {
    this.proves = proves;
    // The decoder of a charset that is named refuses nothing; this one does.
    this.in = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
  }

  @Override
  public int read(char[] chars, int from, int length) throws IOException {
    while (at == clean.length()) {
      if (ended) {
        return -1;
      }
      readOn();
    }
    int count = Math.min(length, clean.length() - at);
    clean.getChars(at, at + count, chars, from);
    at += count;
    return count;
  }

  private void readOn() throws IOException {
    int end = kept;
    for (int length = 0; length >= 0 && end < raw.length; end += Math.max(0, length)) {
      length = in.read(raw, end, raw.length - end);
      ended = length < 0;
    }
    kept = !ended && waits(raw[end - 1]) ? 1 : 0;
    clean = cleaned(new String(raw, 0, end - kept));
    at = 0;
    if (kept > 0) {
      raw[0] = raw[end - 1];
    }
  }

  /** Whether what a character means hangs on the next one. */
  private static boolean waits(char c) {
    return c == '\r' || Character.isHighSurrogate(c);
  }

  private String cleaned(String part) throws NotPlain {
    if (proves && PlainTextSniffer.holdsControls(part)) {
      throw new NotPlain("a control character that no text holds");
    }
    if (proves && !begun && PlainTextSniffer.beginsLikeAnotherFormat(part)) {
      throw new NotPlain("it begins as another format does");
    }
    String rest = PlainText.cleanPart(part, !begun);
    begun = true;
    if (!blank) {
      return rest;
    }
    blank = WhiteSpace.fills(rest);
    return blank ? "" : PlainText.withoutBlankLines(rest);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
