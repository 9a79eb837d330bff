package org.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The formats in which a {@link RichGenerator} writes articles. */
enum RichFormat {
  PDF {
    @Override
    byte[] write(Article article) throws IOException {
      return PdfArticle.write(article);
    }
  },
  DOCX {
    @Override
    byte[] write(Article article) throws IOException {
      return DocxArticle.write(article);
    }
  },
  ODT {
    @Override
    byte[] write(Article article) throws IOException {
      return OdtArticle.write(article);
    }
  },
  HTML {
    @Override
    byte[] write(Article article) {
      return HtmlArticle.write(article).getBytes(StandardCharsets.UTF_8);
    }
  };

  /** A file's bytes; the same article gives the same. */
  abstract byte[] write(Article article) throws IOException;

  /** What the names of its files end in. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
