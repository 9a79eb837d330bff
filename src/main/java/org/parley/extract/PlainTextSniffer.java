package org.parley.extract;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.WhiteSpace;

/**
 * A check that proves that bytes are plain text, so that they need no parser. A study of plain text
 * loads no parser at all.
 *
 * <p>The name must not have another format's extension. The bytes must be UTF-8, without control
 * characters other than tab, line end and form feed. No other format may begin like this. A file
 * that fails the proof is not refused; Tika detects its format.
 */
final class PlainTextSniffer {

  private static final Set<String> NAMES = Set.of("", "txt", "text", "asc");
  private static final List<String> BEGINNINGS =
      List.of("<", "{\\rtf", "%pdf", "%!ps", "#!", "pk\u0003\u0004", "begin:v", "-----begin ");

  /** The first line of a mailbox begins with this. */
  private static final String MAILBOX = "From ";

  private static final Set<String> HEADERS =
      Set.of(
          "from",
          "to",
          "cc",
          "date",
          "subject",
          "sender",
          "reply-to",
          "received",
          "return-path",
          "delivered-to",
          "message-id",
          "mime-version",
          "content-type",
          "dkim-signature",
          "authentication-results",
          "arc-seal",
          "newsgroups",
          "path");

  /** The name of a header, as RFC 5322 allows it. */
  private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:");

  private static final int HEAD = 4096;
  private static final int MAX_HEADER_LINES = 30;

  private PlainTextSniffer() {}

  /** Decodes a plain text without cleaning it; empty if the proof fails. */
  static Optional<String> decode(String name, byte[] bytes) {
    return NAMES.contains(FileName.extension(name)) && !holdsControls(bytes)
        ? PlainText.decode(bytes).filter(text -> !beginsLikeAnotherFormat(text))
        : Optional.empty();
  }

  /** Returns whether the bytes contain a control character that no text contains. */
  static boolean holdsControls(byte[] bytes) {
    for (byte b : bytes) {
      boolean control = (b < ' ' && b >= 0) || b == 0x7F;
      if (control && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text begins as another format does. */
  static boolean beginsLikeAnotherFormat(String text) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    int end = Math.min(text.length(), HEAD);
    while (start < end && WhiteSpace.is(text.charAt(start))) {
      start++;
    }
    for (String beginning : BEGINNINGS) {
      if (text.regionMatches(true, start, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return mayBeMail(text, start) && looksLikeMail(PlainText.clean(text.substring(0, end)));
  }

  /** Returns false for most texts, which need not be cleaned to see that they are no mail. */
  private static boolean mayBeMail(String text, int start) {
    int colon = text.indexOf(':', start);
    int lineEnd = text.indexOf('\n', start);
    return text.startsWith(MAILBOX, start) || (colon >= 0 && (lineEnd < 0 || colon < lineEnd));
  }

  /** Returns whether the first lines are two headers of a message, or begin a mailbox. */
  static boolean looksLikeMail(String head) {
    if (beginsMailbox(head)) {
      return true;
    }
    int headers = 0;
    // Lines are split one by one, since the first line decides for most texts.
    Iterator<String> lines = head.lines().limit(MAX_HEADER_LINES).iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      boolean folded = headers > 0 && (line.startsWith(" ") || line.startsWith("\t"));
      if (!folded && !isHeader(line)) {
        return false;
      }
      headers += folded ? 0 : 1;
      if (headers == 2) {
        return true;
      }
    }
    return false;
  }

  /** A letter may begin with "From", too, but no header follows it. */
  private static boolean beginsMailbox(String head) {
    int second = head.indexOf('\n') + 1;
    return head.startsWith(MAILBOX)
        && FIELD.matcher(head).region(second, head.length()).lookingAt()
        && head.contains("\nFrom: ");
  }

  private static boolean isHeader(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    String field = line.substring(0, colon).toLowerCase(Locale.ROOT);
    // Names of headers outside the standards begin with "x-".
    return HEADERS.contains(field) || field.startsWith("x-");
  }
}
