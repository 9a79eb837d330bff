package org.parley.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fast way: bytes that are proven to be plain text need no parser, and a study of plain text
 * never loads one. The proof asks for a name that promises nothing else, bytes that are UTF-8
 * throughout, no control character but tab, line end and form feed, and a beginning that no other
 * format has. What fails it is not refused, only detected with more care.
 */
final class PlainProof {

  private static final Set<String> NAMES = Set.of("", "txt", "text", "asc");
  private static final Set<String> BEGINNINGS =
      Set.of("<", "{\\rtf", "%pdf", "%!ps", "#!", "pk\u0003\u0004", "begin:v", "-----begin ");
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
  private static final int HEAD = 4096;
  private static final int MAX_HEADER_LINES = 30;

  private PlainProof() {}

  /** The decoded text, not cleaned yet; empty where the proof fails. */
  static Optional<String> decode(String name, byte[] bytes) {
    if (!NAMES.contains(FileName.extension(name)) || holdsControls(bytes)) {
      return Optional.empty();
    }
    return PlainText.decode(bytes).filter(text -> !beginsLikeAnotherFormat(text));
  }

  /** Whether a byte is a control character that no text holds. */
  static boolean holdsControls(byte[] bytes) {
    for (byte b : bytes) {
      if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') || b == 0x7F) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text, or its first few thousand characters, begins as no plain text does. */
  static boolean beginsLikeAnotherFormat(String text) {
    String head = PlainText.clean(text.substring(0, Math.min(text.length(), HEAD)));
    String start = head.strip();
    String lower = start.substring(0, Math.min(start.length(), 16)).toLowerCase(Locale.ROOT);
    return BEGINNINGS.stream().anyMatch(lower::startsWith) || looksLikeMail(head);
  }

  /** Whether the first lines are two headers of a message, or the line that begins a mailbox. */
  static boolean looksLikeMail(String head) {
    int headers = 0;
    for (String line : head.lines().limit(MAX_HEADER_LINES).toList()) {
      if (headers == 0 && line.startsWith("From ") && head.contains("\nFrom: ")) {
        return true;
      }
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

  private static boolean isHeader(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    String field = line.substring(0, colon).toLowerCase(Locale.ROOT);
    return HEADERS.contains(field) || field.startsWith("x-");
  }
}
