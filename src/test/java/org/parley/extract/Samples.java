package org.parley.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Tiny documents of a made-up dispute between the pilots of a harbour and its board. */
public final class Samples {

  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final Extractor EXTRACTOR = new Extractor(ReadLimits.DEFAULTS, LONDON);

  private Samples() {}

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Extraction.Text extracted(String name, byte[] bytes) {
    return (Extraction.Text) EXTRACTOR.extract(name, bytes);
  }

  static Extraction.Text extracted(String name, String text) {
    return extracted(name, utf8(text));
  }

  static Extraction.Failure failed(String name, byte[] bytes) {
    return (Extraction.Failure) EXTRACTOR.extract(name, bytes);
  }

  /** A Word document of one paragraph each. */
  public static byte[] docx(String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.getProperties().getCoreProperties().setTitle("The rota");
      document.getProperties().getCoreProperties().setCreator("The tug masters");
      document
          .getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(Date.from(Instant.parse("2031-03-04T23:30:00Z"))));
      return bytes(document::write);
    }
  }

  /** The same, locked. */
  static byte[] lockedDocx() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("anchor");
      try (OutputStream locked = encryptor.getDataStream(file)) {
        locked.write(docx("Nobody shall read this."));
      }
      return bytes(file::writeFilesystem);
    }
  }

  /** A PDF of one page for each list of lines; an empty line is a gap between paragraphs. */
  public static byte[] pdf(String password, List<List<String>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 11);
          content.setLeading(14);
          content.newLineAtOffset(72, 700);
          for (String line : lines) {
            if (line.isEmpty()) {
              content.newLineAtOffset(0, -30);
            } else {
              content.showText(line);
              content.newLine();
            }
          }
          content.endText();
        }
      }
      document.getDocumentInformation().setTitle("Terms of the rota");
      document.getDocumentInformation().setAuthor("The harbour board");
      GregorianCalendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      created.clear();
      created.set(2031, 2, 6, 12, 0);
      document.getDocumentInformation().setCreationDate(created);
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      return bytes(document::save);
    }
  }

  /** An OpenDocument text whose body is {@code body}. */
  static byte[] odt(String body) throws IOException {
    String content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
          <office:body><office:text>%s</office:text></office:body>
        </office:document-content>
        """
            .replace("%s", body);
    String meta =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-meta
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
            xmlns:dc="http://purl.org/dc/elements/1.1/">
          <office:meta><dc:title>On the ballot</dc:title>
          <meta:initial-creator>The association</meta:initial-creator>
          <meta:creation-date>2031-03-07T09:00:00</meta:creation-date></office:meta>
        </office:document-meta>
        """;
    return zip(
        "mimetype", "application/vnd.oasis.opendocument.text",
        "content.xml", content,
        "meta.xml", meta);
  }

  /** A book of one chapter and a list of its contents. */
  static byte[] epub(String chapter) throws IOException {
    return zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        """
        <?xml version="1.0"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="book.opf"
        media-type="application/oebps-package+xml"/></rootfiles></container>
        """,
        "book.opf",
        """
        <?xml version="1.0"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Nights in fog</dc:title>
        <dc:creator>A tug master</dc:creator><dc:date>2031-03-05</dc:date></metadata>
        <manifest><item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="c1"/></spine></package>
        """,
        "nav.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Contents</title></head>"
            + "<body><nav><a href=\"c1.xhtml\">One</a></nav></body></html>",
        "c1.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Nights</title></head><body>"
            + chapter
            + "</body></html>");
  }

  /** A zip file of names and contents in turn; {@code mimetype} is stored as OpenDocument asks. */
  static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndContents[i]);
        byte[] content = utf8(namesAndContents[i + 1].stripLeading());
        if (entry.getName().equals("mimetype")) {
          CRC32 checksum = new CRC32();
          checksum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(checksum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writer document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return bytes.toByteArray();
  }
}
