package org.parley.extract;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.WhiteSpace;

/**
 * The fast way: bytes that are proven to be plain text need no parser, and a study of plain text
 * never loads one. The proof asks for a name that promises nothing else, bytes that are UTF-8
 * throughout, no control character but tab, line end and form feed, and a beginning that no other
 * format has. What fails it is not refused, only detected with more care.
 */
public final class PlainTextSniffer {

  private static final Set<String> NAMES = Set.of("", "txt", "text", "asc");
  private static final List<String> BEGINNINGS =
      List.of("<", "{\\rtf", "%pdf", "%!ps", "#!", "pk\u0003\u0004", "begin:v", "-----begin ");

  /** What the line that begins a mailbox begins with. */
  private static final String MAILBOX = "From ";

  /** What the names of headers begin with that no standard has. */
  private static final String OTHER_HEADER = "x-";

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

  /** The decoded text, not cleaned yet; empty where the proof fails. */
  static Optional<String> decode(String name, byte[] bytes) {
    if (!promisesNothingElse(name) || holdsControls(bytes)) {
      return Optional.empty();
    }
    return PlainText.decode(bytes).filter(text -> !beginsLikeAnotherFormat(text));
  }

  /** Whether a file of this name may be plain text. */
  public static boolean promisesNothingElse(String name) {
    return NAMES.contains(FileName.extension(name));
  }

  /** Whether a byte is a control character that no text holds. */
  static boolean holdsControls(byte[] bytes) {
    for (byte b : bytes) {
      if (isControl(b)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character of ASCII is a control character that no text holds. */
  static boolean holdsControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(int c) {
    return (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F;
  }

  /** Whether a text, or its first few thousand characters, begins as no plain text does. */
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
    // The first line of most texts is no header; only else is a copy of the head worth its price.
    return mayBeginMail(text, start, end) && looksLikeMail(PlainText.clean(text.substring(0, end)));
  }

  /**
   * Whether a text of these bytes may begin as no plain text does: a quick look. A letter beyond
   * ASCII in the first word is enough, and so is a colon.
   */
  static boolean mayBeginLikeAnotherFormat(byte[] utf8) {
    int end = Math.min(utf8.length, 3 * HEAD); // A character of the head takes at most three bytes.
    int start = 0;
    while (start < end && utf8[start] >= 0 && utf8[start] <= ' ') {
      start++;
    }
    // A mailbox, without the space, which other white space may become.
    if (start == end || mayBegin(utf8, start, end, "from")) {
      return true;
    }
    for (String beginning : BEGINNINGS) {
      if (mayBegin(utf8, start, end, beginning)) {
        return true;
      }
    }
    // The names of headers hold no space, but of those with x- anything goes.
    boolean anyName = mayBegin(utf8, start, end, OTHER_HEADER);
    for (int i = start; i < end && utf8[i] != '\n'; i++) {
      if (utf8[i] == ':' || utf8[i] < 0) {
        return true;
      } else if (utf8[i] <= ' ' && !anyName) {
        return false;
      }
    }
    return false;
  }

  /**
   * @param beginning in lower case
   */
  private static boolean mayBegin(byte[] utf8, int start, int end, String beginning) {
    int last = Math.min(end - start, beginning.length());
    for (int i = 0; i < last; i++) {
      byte b = utf8[start + i];
      if (b < 0) { // It may be a letter of which one of ASCII is the lower case.
        return true;
      } else if (Character.toLowerCase(b) != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeginMail(String text, int start, int end) {
    for (int i = start; i < end && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == ':') {
        return true;
      }
    }
    return text.startsWith(MAILBOX, start);
  }

  /** Whether the first lines are two headers of a message, or begin a mailbox. */
  static boolean looksLikeMail(String head) {
    if (beginsMailbox(head)) {
      return true;
    }
    int headers = 0;
    // Line by line: the first line of most texts settles it.
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

  /** A letter may begin with "From", too; but no header follows at once. */
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
    return HEADERS.contains(field) || field.startsWith(OTHER_HEADER);
  }
}
