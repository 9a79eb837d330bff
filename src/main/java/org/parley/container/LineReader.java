package org.parley.container;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.extract.PlainText;

/**
 * A reader of the lines of a text file of any size. A byte order mark decides the encoding. Without
 * one, the text is UTF-8 up to its first line that is not. If all lines before that one are ASCII,
 * the text is windows-1252 from there on. Otherwise the damaged bytes become U+FFFD.
 */
public final class LineReader implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final InputStream in;
  private final BufferedReader wide;
  private final int longest;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean utf8;
  private boolean windows;

  /**
   * @param in the file, which {@link #close} closes
   * @param longest most bytes of a line
   */
  public LineReader(InputStream in, int longest) throws IOException {
    this.in = new BufferedInputStream(in, BUFFER);
    this.longest = longest;
    this.in.mark(3);
    byte[] start = this.in.readNBytes(3);
    this.in.reset();
    Charset charset = marked(start);
    this.in.skipNBytes(charset == null ? 0 : charset.equals(StandardCharsets.UTF_8) ? 3 : 2);
    utf8 = StandardCharsets.UTF_8.equals(charset);
    wide =
        charset == null || utf8
            ? null
            : new BufferedReader(new InputStreamReader(this.in, charset), BUFFER);
  }

  /** Returns all lines of the beginning of a file; the last one may be cut. */
  public static List<String> ofHead(byte[] head) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LineReader reader = new LineReader(new ByteArrayInputStream(head), head.length + 1)) {
      for (String line = reader.line(); line != null; line = reader.line()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /**
   * Returns the next line without its end; null at the end of the file.
   *
   * @throws BrokenContainer if the line is too long
   */
  public String line() throws IOException {
    return wide == null ? decoded() : wide.readLine();
  }

  private String decoded() throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    bytes.reset();
    while (next >= 0 && next != '\n' && next != '\r') {
      if (bytes.size() == longest) {
        throw new BrokenContainer("a line has more than " + longest + " bytes: it is no text");
      }
      bytes.write(next);
      next = in.read();
    }
    if (next == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
    }
    return decode(bytes.toByteArray());
  }

  private String decode(byte[] line) {
    if (windows) {
      return new String(line, WINDOWS);
    }
    Optional<String> text = PlainText.decode(line);
    if (text.isPresent()) {
      utf8 |= text.get().length() < line.length;
      return text.get();
    }
    windows = !utf8;
    return new String(line, windows ? WINDOWS : StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static Charset marked(byte[] head) {
    int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    return switch (first) {
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      case 0xEFBB -> StandardCharsets.UTF_8;
      default -> null;
    };
  }
}
