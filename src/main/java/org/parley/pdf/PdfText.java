package org.parley.pdf;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.parley.model.TrimRule;

/**
 * The running text of a PDF, and its properties.
 *
 * @param text an empty line separates paragraphs, a line end the lines
 * @param title property of the file; empty if it has none
 * @param author property of the file; empty if it has none
 * @param created property of the file
 * @param hasAttachments whether it contains other files
 */
public record PdfText(
    String text, String title, String author, Optional<Instant> created, boolean hasAttachments) {

  /**
   * Reads a PDF.
   *
   * @param rules the rules of {@link TrimRule#OF_PDF} that apply; others are ignored
   * @param most longest text, in UTF-16 code units
   * @throws IOException if the file is damaged, locked, or has a longer text
   */
  public static PdfText read(byte[] bytes, Set<TrimRule> rules, long most) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<PageWords> pages = PageReader.read(document, most);
      RunningHeads.remove(pages, rules);
      List<List<Line>> lines = new ArrayList<>();
      List<Line> notes = new ArrayList<>();
      for (PageWords page : pages) {
        lines.add(PageLayout.lines(page, notes));
      }
      lines.add(notes);
      PDDocumentInformation information = document.getDocumentInformation();
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      return new PdfText(
          PageParagraphs.text(lines),
          orEmpty(information.getTitle()),
          orEmpty(information.getAuthor()),
          Optional.ofNullable(information.getCreationDate()).map(Calendar::toInstant),
          names != null && names.getEmbeddedFiles() != null);
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
