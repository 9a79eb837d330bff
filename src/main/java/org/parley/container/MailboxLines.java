package org.parley.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The lines of a mailbox, message by message. Memory contains two lines at a time. */
final class MailboxLines {

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:[\\s\\S]*");

  /** Signs that end a sentence, or the boundary after the last part of a mail. */
  private static final String LAST_SIGNS = ".?!)\"->";

  /** A longer line is read in pieces. */
  private static final int LONGEST = 1 << 16;

  private final InputStream in;

  /** The line that comes next, with its end; empty at the end of the file. */
  private byte[] next;

  private byte[] afterNext;
  private boolean afterEmpty = true;
  private boolean lineBegins = true;

  MailboxLines(InputStream in) throws IOException {
    this.in = in;
    next = readLine();
    afterNext = readLine();
  }

  /** Skips the rest of a message and the line that begins the next one; false at the end. */
  boolean beginMessage() throws IOException {
    InputStream rest = message();
    rest.transferTo(OutputStream.nullOutputStream());
    if (next.length == 0) {
      return false;
    }
    advance();
    afterEmpty = false;
    return true;
  }

  /** Returns the rest of the current message. */
  InputStream message() {
    return new Message();
  }

  private boolean beginsMessage() {
    return lineBegins
        && afterEmpty
        && startsWith(next, 0, FROM)
        && FIELD.matcher(new String(afterNext, StandardCharsets.ISO_8859_1)).matches();
  }

  private void advance() throws IOException {
    lineBegins = next.length > 0 && next[next.length - 1] == '\n';
    afterEmpty = isEmpty(next);
    next = afterNext;
    afterNext = readLine();
  }

  private static boolean isEmpty(byte[] line) {
    return line.length == 1 || (line.length == 2 && line[0] == '\r');
  }

  private static boolean startsWith(byte[] line, int from, byte[] start) {
    if (line.length < from + start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (line[from + i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private byte[] readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    int b = in.read();
    while (b >= 0) {
      line.write(b);
      if (b == '\n' || line.size() == LONGEST) {
        break;
      }
      b = in.read();
    }
    return line.toByteArray();
  }

  /** The bytes of a message, without the marks before {@code From}. */
  private final class Message extends InputStream {
    private byte[] line = {};
    private int at;
    private boolean ended;

    @Override
    public int read() throws IOException {
      return fill() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      } else if (!fill()) {
        return -1;
      }
      int copied = Math.min(length, line.length - at);
      System.arraycopy(line, at, to, offset, copied);
      at += copied;
      return copied;
    }

    private boolean fill() throws IOException {
      if (at < line.length) {
        return true;
      } else if (ended || next.length == 0 || beginsMessage()) {
        ended = true;
        return false;
      }
      line = next;
      at = lineBegins && isMarked() ? 1 : 0;
      if (afterNext.length == 0 && !isLast(line)) {
        throw new BrokenContainer(
            "the mailbox breaks off within a line of its last message: export it again, or end the"
                + " file with an empty line if it is whole");
      }
      advance();
      return true;
    }

    /**
     * Returns whether a line may be the last of a whole mailbox. Programs end it; people who cut
     * and paste leave the end out, but rarely within a sentence.
     */
    private static boolean isLast(byte[] line) {
      byte last = line[line.length - 1];
      return last == '\n' || line.length > 1 && LAST_SIGNS.indexOf(last) >= 0;
    }

    /** Returns whether the line is {@code From} after one or more marks. */
    private boolean isMarked() {
      int marks = 0;
      while (marks < line.length && line[marks] == '>') {
        marks++;
      }
      return marks > 0 && startsWith(line, marks, FROM);
    }
  }
}
