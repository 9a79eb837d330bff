package org.parley.extract;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.Parser;
import org.parley.extract.web.WebPage;
import org.parley.model.Reason;
import org.parley.model.TrimRule;
import org.xml.sax.SAXException;

/** Detects a file's format and reads the file by it. */
final class Formats {

  private static final Set<String> NO_STATEMENT =
      Set.of("image", "audio", "video", "font", "model", "chemical");
  private static final int NOISE = 20;

  private Formats() {}

  /** Reads a file that is not known to be plain text. */
  static Extraction read(
      String name, byte[] bytes, ReadLimits limits, ZoneId zone, Set<TrimRule> trimRules)
      throws IOException, SAXException, TikaException {
    String type = MediaTypes.of(name, bytes);
    return switch (type) {
      case MediaTypes.HTML, MediaTypes.XHTML -> Extractor.finished(name, type, page(bytes, zone));
      case MediaTypes.MESSAGE -> Extractor.finished(name, type, Mail.read(bytes, false, zone));
      case MediaTypes.SAVED_PAGE -> Extractor.finished(name, type, Mail.read(bytes, true, zone));
      case MediaTypes.MARKDOWN -> Extractor.finished(name, type, markdown(bytes, zone));
      case MediaTypes.TEXT -> plain(name, type, bytes);
      default -> other(name, type, bytes, limits, zone, trimRules);
    };
  }

  private static Extraction other(
      String name,
      String type,
      byte[] bytes,
      ReadLimits limits,
      ZoneId zone,
      Set<TrimRule> trimRules)
      throws IOException, SAXException, TikaException {
    if (NO_STATEMENT.contains(type.substring(0, type.indexOf('/')))) {
      return new Extraction.Failure(Reason.UNSUPPORTED_TYPE, type + " is no text");
    } else if (type.endsWith("pgp-encrypted")) {
      return new Extraction.Failure(Reason.ENCRYPTED, type + ": decrypt it first");
    }
    if (type.endsWith("xml")) {
      ParsedText xml = Encodings.decode(bytes, false);
      if (Ocr.isAlto(xml.text())) {
        return Extractor.finished(name, type, Ocr.alto(xml));
      }
    }
    for (String kind = type; kind != null; kind = MediaTypes.parent(kind)) {
      if (kind.equals(MediaTypes.PDF)) {
        return Extractor.finished(name, type, Pdf.read(bytes, limits, zone, trimRules));
      }
      Optional<Parser> parser = TikaParsers.of(kind);
      if (parser.isPresent()) {
        return Extractor.finished(
            name, type, TikaReading.read(parser.get(), name, type, bytes, limits, zone));
      } else if (TikaParsers.isContainer(kind)) {
        // A container is opened only to find out whether it is locked or damaged.
        Optional<Parser> opener = TikaParsers.containerParser(kind);
        if (opener.isPresent()) {
          TikaReading.read(opener.get(), name, type, bytes, limits, zone);
        }
        return new Extraction.Failure(
            Reason.UNSUPPORTED_TYPE,
            type + " contains other files and no text of its own: unpack it and list its files");
      } else if (kind.equals(MediaTypes.TEXT)) {
        return plain(name, type, bytes);
      }
    }
    return new Extraction.Failure(Reason.UNSUPPORTED_TYPE, "nothing reads " + type);
  }

  private static ParsedText page(byte[] bytes, ZoneId zone) {
    ParsedText html = Encodings.decode(bytes, true);
    return Ocr.isHocr(html.text()) ? Ocr.hocr(html) : WebPage.read(html, zone);
  }

  private static ParsedText markdown(byte[] bytes, ZoneId zone) {
    ParsedText text = Encodings.decode(bytes, false);
    ParsedText rendered = Markdown.read(PlainText.clean(text.text()), zone);
    return new ParsedText(rendered.content(), rendered.claims(), text.flags());
  }

  private static Extraction plain(String name, String type, byte[] bytes) {
    ParsedText reading = Encodings.decode(bytes, false);
    if (isNoise(reading.text())) {
      return new Extraction.Failure(
          Reason.CORRUPT, "named or detected as " + type + ", but its bytes are no text");
    }
    return Extractor.finished(name, type, reading);
  }

  /** Returns whether too many characters are controls or undecoded for the bytes to be text. */
  private static boolean isNoise(String text) {
    long noise =
        text.chars()
            .filter(c -> (c < ' ' && !Character.isWhitespace(c)) || c == 0x7F || c == 0xFFFD)
            .count();
    return noise > text.length() / NOISE;
  }
}
