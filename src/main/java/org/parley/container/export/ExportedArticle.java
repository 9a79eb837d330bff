package org.parley.container.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parley.container.PartClaims;
import org.parley.container.Parts;
import org.parley.model.Reason;
import org.parley.model.WhiteSpace;

/**
 * An article of an export. An empty title, outlet or address is unknown.
 *
 * @param author names, joined by commas
 * @param paragraphs its running text; a paragraph may have several lines
 */
record ExportedArticle(
    String title,
    Optional<String> author,
    Optional<LocalDate> date,
    String outlet,
    String url,
    List<String> paragraphs) {

  /** Hands the article on; one without text is rejected. */
  void handOn(String part, Parts parts) throws IOException {
    String text = String.join("\n\n", paragraphs);
    if (WhiteSpace.fills(text)) {
      parts.rejected(
          part,
          Reason.NO_TEXT,
          "the export contains this article without its text: export it with full text");
    } else {
      PartClaims claims =
          new PartClaims()
              .title(WhiteSpace.fold(title))
              .author(author.orElse(""))
              .date(date.orElse(null))
              .outlet(WhiteSpace.fold(outlet))
              .url(WhiteSpace.fold(url));
      parts.text(part, claims.build(), text);
    }
  }
}
