package org.parley.bench;

import java.io.IOException;
import java.util.Locale;

/** A format of the articles of {@link RichGenerator}. */
enum RichFormat {
  PDF,
  DOCX,
  ODT,
  HTML;

  /** Returns the bytes of a file; the same article gives the same bytes. */
  byte[] write(Article article) throws IOException {
    return switch (this) {
      case PDF -> PdfArticle.write(article);
      case DOCX -> DocxArticle.write(article);
      case ODT -> OdtArticle.write(article);
      case HTML -> HtmlArticle.write(article);
    };
  }

  /** Returns the ending of its files' names. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
