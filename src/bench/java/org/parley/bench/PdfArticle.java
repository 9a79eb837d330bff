package org.parley.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A writer of articles as A4 pages with an embedded font, as word processors write them. */
final class PdfArticle {

  private static final Pattern SPACES = Pattern.compile(" +");
  private static final float SIZE = 11;
  private static final float LEADING = 14;
  private static final float MARGIN = 72;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final int LINES = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / LEADING);

  private PdfArticle() {}

  static byte[] write(Article article) throws IOException {
    try (PDDocument pdf = new PDDocument();
        InputStream liberation =
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      pdf.setDocumentId((long) article.hashCode()); // The default is the current time.
      pdf.getDocumentInformation().setTitle(article.title());
      pdf.getDocumentInformation().setAuthor(article.author());
      pdf.getDocumentInformation().setCreationDate(article.noon());
      PDFont font = PDType0Font.load(pdf, liberation, true);

      List<String> lines = new ArrayList<>(lines(article.title(), font));
      for (String paragraph : article.paragraphs()) {
        lines.add("");
        lines.addAll(lines(paragraph, font));
      }
      for (int first = 0; first < lines.size(); first += LINES) {
        page(pdf, font, lines.subList(first, Math.min(lines.size(), first + LINES)));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void page(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(font, SIZE);
      content.setLeading(LEADING);
      content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  /**
   * Returns lines that fit, divided at spaces; a wider word has its own line. No line ends in a
   * hyphen, since a reader could not tell whether the word continues.
   */
  private static List<String> lines(String paragraph, PDFont font) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float width = 0;
    float space = width(" ", font);
    for (String word : SPACES.splitAsStream(paragraph.replace("- ", "-\u00a0")).toList()) {
      float more = width(word, font);
      if (line.length() > 0 && width + space + more > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      line.append(line.length() > 0 ? " " : "").append(word);
      width += space + more;
    }
    lines.add(line.toString());
    return lines;
  }

  private static float width(String text, PDFont font) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }
}
