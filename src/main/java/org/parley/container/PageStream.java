package org.parley.container;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.parley.extract.PlainText;

/** Reads a web page of any size element by element. */
public final class PageStream {

  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]+)");
  private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype )?html\\b|<body\\b");

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Most bytes of a character in UTF-8; the last one of the first bytes may be cut. */
  private static final int LONGEST_CHARACTER = 4;

  /** Number of characters in which a web page shows what it is. */
  private static final int START = 4096;

  /** Number of characters that may belong to a word over the border of two blocks. */
  private static final int LONGEST_WORD = 1024;

  /** A receiver of elements that have been read whole. */
  public interface Receiver {

    /**
     * Receives an element.
     *
     * @return whether it is no longer needed, so that it is removed from the page
     */
    boolean receive(Element element) throws IOException;
  }

  private PageStream() {}

  /** Hands each element of a file on, after those that it contains. */
  public static void read(Source source, Receiver receiver) throws IOException {
    try (InputStream in = new BufferedInputStream(source.open(), Head.BYTES)) {
      read(in, receiver);
    }
  }

  /**
   * Hands each element on, after those that it contains.
   *
   * @param in a stream that supports marks
   */
  public static void read(InputStream in, Receiver receiver) throws IOException {
    Reader reader = new InputStreamReader(in, charset(Head.of(in).bytes()));
    try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
      parser.parse(new BufferedReader(reader), "");
      for (Iterator<Element> elements = parser.iterator(); elements.hasNext(); ) {
        Element element = elements.next();
        if (receiver.receive(element)) {
          element.empty();
          element.remove();
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns whether the first bytes of a file are those of a web page. */
  public static boolean isPage(Head head) {
    return head.begins("<")
        && PAGE.matcher(head.text()).region(0, Math.min(START, head.text().length())).find();
  }

  /** Returns whether a file contains one of these words, which are ASCII. */
  public static boolean contains(Source source, Pattern words) throws IOException {
    try (InputStream in = source.open()) {
      String before = "";
      for (byte[] bytes = in.readNBytes(Head.BYTES);
          bytes.length > 0;
          bytes = in.readNBytes(Head.BYTES)) {
        String text = before + new String(bytes, StandardCharsets.ISO_8859_1);
        if (words.matcher(text).find()) {
          return true;
        }
        before = text.substring(Math.max(0, text.length() - LONGEST_WORD));
      }
    }
    return false;
  }

  /** Returns UTF-8 if the first bytes are, else what the page declares, else windows-1252. */
  private static Charset charset(byte[] head) {
    for (int cut = 0; cut < LONGEST_CHARACTER && cut <= head.length; cut++) {
      if (PlainText.decode(Arrays.copyOf(head, head.length - cut)).isPresent()) {
        return StandardCharsets.UTF_8;
      }
    }
    Matcher declared = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      if (declared.find() && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-")) {
        return Charset.forName(declared.group(1));
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return WINDOWS; // The page declares an encoding that does not exist.
    }
    return WINDOWS;
  }
}
