package org.parley.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A writer of articles as Word files with one run per paragraph. */
final class DocxArticle {

  private DocxArticle() {}

  static byte[] write(Article article) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      CoreProperties properties = document.getProperties().getCoreProperties();
      properties.setTitle(article.title());
      properties.setCreator(article.author());
      properties.setCreated(Optional.of(article.noon().getTime()));
      document.createStyles();
      document.createParagraph().createRun().setText(article.title());
      for (String paragraph : article.paragraphs()) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.write(bytes);
    }
    return withoutTimes(bytes.toByteArray());
  }

  /** Returns the archive without the library's time stamps. */
  private static byte[] withoutTimes(byte[] docx) throws IOException {
    ZipBytes zip = new ZipBytes();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        zip.add(entry.getName(), in.readAllBytes());
      }
    }
    return zip.bytes();
  }
}
