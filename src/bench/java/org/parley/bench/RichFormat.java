package org.parley.bench;

import java.io.IOException;
import java.util.Locale;

/** The formats in which a {@link RichGenerator} writes articles. */
enum RichFormat {
  PDF,
  DOCX,
  ODT,
  HTML;

  /** A file's bytes; the same article gives the same. */
  byte[] write(Article article) throws IOException {
    return switch (this) {
      case PDF -> PdfArticle.write(article);
      case DOCX -> DocxArticle.write(article);
      case ODT -> OdtArticle.write(article);
      case HTML -> HtmlArticle.write(article);
    };
  }

  /** What the names of its files end in. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
