package org.parley.extract;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.extract.web.WebClaims;
import org.parley.model.Flag;
import org.parley.model.TrimRule;
import org.parley.pdf.PdfText;

/**
 * A PDF. PDFBox is used directly: Tika's parser knows neither columns nor running heads. It uses no
 * OCR, and reads no annotations, bookmarks and forms.
 */
final class Pdf {

  /** A shorter text is no decompression bomb, whatever the size of its file. */
  private static final long SMALL = 1_000_000;

  private Pdf() {}

  /**
   * Reads a PDF.
   *
   * @throws IOException if the file is damaged or locked, or if its text exceeds the limits
   */
  static ParsedText read(byte[] bytes, ReadLimits limits, ZoneId zone, Set<TrimRule> trimRules)
      throws IOException {
    long most =
        Math.min(
            limits.maxCharacters(), Math.max(SMALL, (long) limits.maxExpansion() * bytes.length));
    PdfText pdf = PdfText.read(bytes, trimRules, most);
    Optional<LocalDate> created = pdf.created().map((Instant at) -> at.atZone(zone).toLocalDate());
    Optional<String> author = WebClaims.joined(List.of(pdf.author()));
    return new ParsedText(
        pdf.text(),
        new Claims(
            Claim.ofProperties(WebClaims.joined(List.of(pdf.title())), "dc:title"),
            Claim.ofProperties(author, "dc:creator"),
            Claim.ofProperties(created, "dcterms:created")),
        pdf.hasAttachments() ? Set.of(Flag.ATTACHMENTS_LEFT_OUT) : Set.of());
  }
}
