package org.parley.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Detects a file's media type. If name and first bytes agree on a common format, they decide.
 * Otherwise Tika does; loading its tables takes half a second.
 */
final class MediaTypes {

  static final String PDF = "application/pdf";
  static final String RTF = "application/rtf";
  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";
  static final String MARKDOWN = "text/x-web-markdown";
  static final String MESSAGE = "message/rfc822";
  static final String MAILBOX = "application/mbox";
  static final String SAVED_PAGE = "multipart/related";
  static final String TEXT = "text/plain";
  static final String EPUB = "application/epub+zip";
  static final String DOC = "application/msword";

  private static final int HEAD = 1024;
  private static final int ZIP_NAME = 30;
  private static final Map<String, String> OOXML =
      Map.of(
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final Map<String, String> OLE2 =
      Map.of(
          "doc", DOC,
          "xls", "application/vnd.ms-excel",
          "ppt", "application/vnd.ms-powerpoint",
          "msg", "application/vnd.ms-outlook");
  private static final Set<String> SELF_NAMED =
      Set.of(
          EPUB,
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.presentation",
          "application/vnd.oasis.opendocument.spreadsheet");
  private static final List<String> HTML_STARTS = List.of("<!doctype html", "<html");

  private MediaTypes() {}

  /** Returns the media type with its parameters: {@code application/onenote; format=one}. */
  static String of(String name, byte[] bytes) throws IOException {
    Optional<String> agreed = agreed(name, bytes);
    return agreed.isPresent() ? agreed.get() : detected(name, bytes);
  }

  private static Optional<String> agreed(String name, byte[] bytes) {
    String extension = FileName.extension(name);
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return switch (extension) {
      case "txt", "text" -> sure(looksLikeText(bytes), TEXT);
      case "doc", "xls", "ppt", "msg" ->
          sure(
              head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
              OLE2.get(extension));
      case "pdf" -> sure(head.startsWith("%PDF-"), PDF);
      case "rtf" -> sure(head.startsWith("{\\rtf"), RTF);
      case "md", "markdown" ->
          sure(
              !PlainTextSniffer.holdsControls(bytes) && PlainText.decode(bytes).isPresent(),
              MARKDOWN);
      case "html", "htm" -> sure(startsAsHtml(head), HTML);
      case "mbox" -> sure(head.startsWith("From "), MAILBOX);
      case "eml" -> sure(PlainTextSniffer.looksLikeMail(head.replace("\r", "")), MESSAGE);
      case "docx", "pptx", "xlsx" ->
          sure(
              isZip(head) && head.startsWith("[Content_Types].xml", ZIP_NAME),
              OOXML.get(extension));
      case "odt", "odp", "ods", "epub" ->
          SELF_NAMED.stream()
              .filter(type -> isZip(head) && head.startsWith("mimetype" + type + "PK", ZIP_NAME))
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static boolean looksLikeText(byte[] bytes) {
    Optional<Charset> marked = Encodings.byteOrderMark(bytes);
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, 4 * HEAD), marked.orElse(StandardCharsets.ISO_8859_1));
    return (marked.isPresent() || !PlainTextSniffer.holdsControls(bytes))
        && !PlainTextSniffer.beginsLikeAnotherFormat(head);
  }

  private static boolean startsAsHtml(String head) {
    String start = (head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head).strip();
    String lower = start.toLowerCase(Locale.ROOT);
    return HTML_STARTS.stream().anyMatch(lower::startsWith) && !lower.contains("/xhtml");
  }

  private static boolean isZip(String head) {
    return head.startsWith("PK\u0003\u0004");
  }

  private static Optional<String> sure(boolean agreed, String type) {
    return agreed ? Optional.of(type) : Optional.empty();
  }

  private static String detected(String name, byte[] bytes) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, FileName.last(name));
    try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
      MediaType type = Tables.DETECTOR.detect(stream, metadata);
      boolean utf16 = type.equals(MediaType.OCTET_STREAM) && Encodings.utf16(bytes).isPresent();
      return utf16 ? TEXT : type.toString();
    }
  }

  /** Returns the supertype, {@code text/plain} for a program's source; null if there is none. */
  static String parent(String type) {
    MediaType parent = Tables.TYPES.getMediaTypeRegistry().getSupertype(MediaType.parse(type));
    return parent == null ? null : parent.toString();
  }

  /** Returns Tika's detector, which is loaded at the first call. */
  static Detector detector() {
    return Tables.DETECTOR;
  }

  private static final class Tables {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Detector DETECTOR = new DefaultDetector(TYPES);
  }
}
