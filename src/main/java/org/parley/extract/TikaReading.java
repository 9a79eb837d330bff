package org.parley.extract;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.parley.extract.web.WebClaims;
import org.parley.model.Flag;
import org.parley.model.QuotedText;
import org.parley.office.OfficeFile;
import org.parley.office.WordBinary;
import org.xml.sax.SAXException;

/**
 * Reads the running text of a file with one of Tika's parsers: without comments, deleted passages,
 * page headers and footers, macros and attachments. It uses no OCR, no other program, no network.
 */
final class TikaReading {

  private static final Set<String> HTML_INSIDE =
      Set.of(MediaTypes.EPUB, "application/vnd.ms-htmlhelp", "application/x-fictionbook+xml");

  private static final Pattern SHEETS = Pattern.compile("spreadsheet|excel|quattro");

  /** Formats whose fields say who published the text, and not who saved the file. */
  private static final Set<String> PUBLISHED =
      Set.of(
          MediaTypes.EPUB,
          "application/vnd.ms-outlook",
          "application/x-fictionbook+xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "text/vnd.iptc.anpa");

  // Day 0 of Windows, the value of an unset date in office documents.
  private static final String NEVER_SET = "1601-01-01T00:00:00";

  private TikaReading() {}

  /**
   * Reads a file.
   *
   * @param name name of the file, a hint to some parsers
   * @param type media type of the file
   * @throws IOException if the file is damaged
   * @throws SAXException if the text exceeds the limits
   * @throws TikaException if the parser fails
   */
  static ParsedText read(
      Parser parser, String name, String type, byte[] bytes, ReadLimits limits, ZoneId zone)
      throws IOException, SAXException, TikaException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, FileName.last(name));
    metadata.set(Metadata.CONTENT_TYPE, type);
    Attachments attachments = new Attachments();
    XhtmlHandler handler =
        new XhtmlHandler(
            HTML_INSIDE.contains(type), SHEETS.matcher(type).find(), limits.maxCharacters());
    byte[] running = OfficeFile.runningText(type, bytes);
    try (TikaInputStream stream = TikaInputStream.get(running, metadata)) {
      SecureContentHandler secure = new SecureContentHandler(handler, stream);
      secure.setMaximumCompressionRatio(limits.maxExpansion());
      parser.parse(stream, secure, metadata, context(attachments));
    }
    if (handler.exceeded()) {
      throw new SAXException("more than " + limits.maxCharacters() + " characters of text");
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    // The other files of a book, such as its navigation and styles, are part of it.
    if (attachments.seen() && !type.equals(MediaTypes.EPUB)) {
      flags.add(Flag.ATTACHMENTS_LEFT_OUT);
    }
    QuotedText text = handler.text();
    // Tika replaces Word's control characters for notes, pictures and fields by U+FFFD.
    QuotedText words =
        switch (type) {
          case MediaTypes.DOC ->
              QuotedText.plain(
                  WordBinary.text(bytes).orElseGet(() -> text.text().replace("\uFFFD", "")));
          default -> text;
        };
    return new ParsedText(
        words, claims(type, metadata, created(type, bytes, metadata, zone)), flags);
  }

  private static ParseContext context(Attachments attachments) {
    OfficeParserConfig office = new OfficeParserConfig();
    // The other extractor of .docx inserts comments into the sentences.
    office.setUseSAXDocxExtractor(true);
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeSlideMasterContent(false);
    office.setIncludeSlideNotes(false);
    office.setWriteSelectHeadersInBody(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, attachments);
    // Without these two, an attachment makes Tika load all its parsers.
    context.set(Parser.class, EmptyParser.INSTANCE);
    context.set(
        Detector.class, (stream, metadata) -> MediaTypes.detector().detect(stream, metadata));
    return context;
  }

  private static Optional<LocalDate> created(
      String type, byte[] bytes, Metadata metadata, ZoneId zone) {
    return type.equals(MediaTypes.RTF)
        ? Days.inRtf(bytes)
        : Optional.ofNullable(metadata.get(TikaCoreProperties.CREATED))
            .filter(day -> !day.startsWith(NEVER_SET))
            .flatMap(day -> Days.read(day, zone));
  }

  private static Claims claims(String type, Metadata metadata, Optional<LocalDate> created) {
    Optional<String> title =
        WebClaims.joined(Stream.ofNullable(metadata.get(TikaCoreProperties.TITLE)).toList());
    Optional<String> author =
        WebClaims.joined(Arrays.asList(metadata.getValues(TikaCoreProperties.CREATOR)));
    return new Claims(
        listed(type, title, TikaCoreProperties.TITLE.getName()),
        listed(type, author, TikaCoreProperties.CREATOR.getName()),
        listed(type, created, TikaCoreProperties.CREATED.getName()));
  }

  private static <T> List<Claim<T>> listed(String type, Optional<T> value, String field) {
    return PUBLISHED.contains(type) ? Claim.listed(value, field) : Claim.ofProperties(value, field);
  }
}
