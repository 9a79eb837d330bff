package org.parley.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.parley.model.QuotedText;
import org.parley.model.WhiteSpace;

/**
 * The body of a message, with the marks that separate other messages from it: {@code >} before
 * quoted lines, {@code "-- "} before the signature, and a line before the headers of another
 * message.
 */
final class MailBody {

  private static final String QUOTED =
      "blockquote[type=cite], .gmail_quote, .yahoo_quoted, .protonmail_quote";
  private static final String SIGNATURE = ".gmail_signature, .moz-signature";
  private static final Pattern FORWARDED =
      Pattern.compile("-{2,}\\s*Forwarded message|Begin forwarded message:");
  private static final Pattern LINE_START = Pattern.compile("^", Pattern.MULTILINE);

  /** Programs drop the space at the end of the line. */
  private static final Pattern SEPARATOR = Pattern.compile("^--$", Pattern.MULTILINE);

  private static final String BEFORE_VALUE = "\\*?[ \\u00A0]?:\\*?[ \\u00A0].*";
  private static final Pattern HEADERS =
      Pattern.compile(
          "(?:^[_-]{5,}\\n\\s*)?^\\*?(?:From|Von|De|Da|Van)"
              + BEFORE_VALUE
              + "(?:\\n+\\*?(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoy\u00E9|\u00C0"
              + "|Objet|Enviado|Para|Asunto|Inviato|A|Oggetto|Verzonden|Aan|Onderwerp)"
              + BEFORE_VALUE
              + "){2,}",
          Pattern.MULTILINE);

  private MailBody() {}

  /** Returns the text of a body in HTML; quoted elements become quoted lines. */
  static QuotedText ofHtml(String html) {
    Element body = Jsoup.parse(html).body();
    for (Element quoted : body.select(QUOTED)) {
      boolean inside = quoted.parents().stream().anyMatch(parent -> parent.is(QUOTED));
      if (!inside && !FORWARDED.matcher(quoted.text()).find()) {
        String lines = LINE_START.matcher(HtmlText.of(quoted).text()).replaceAll("> ");
        quoted.replaceWith(new Element("pre").text(lines));
      }
    }
    for (Element signature : body.select(SIGNATURE)) {
      if (!signature.text().startsWith("--")) {
        signature.before(new Element("pre").text("--"));
      }
    }
    return HtmlText.of(body);
  }

  /**
   * Returns a cleaned body with its marks. Outlook separates an earlier message by its headers
   * only, and so it does a forwarded one; before that, the body has no words.
   */
  static QuotedText marked(QuotedText body) {
    String marked = marked(body.text());
    // Marks move the words, so the structure of such a body is not kept.
    return marked.equals(body.text()) ? body : QuotedText.plain(marked);
  }

  private static String marked(String body) {
    String separated = SEPARATOR.matcher(body).replaceAll("-- ");
    Matcher headers = HEADERS.matcher(separated);
    if (!headers.find()) {
      return separated;
    }
    String before = separated.substring(0, headers.start());
    boolean marked = before.stripTrailing().endsWith("-") || before.contains("orwarded message");
    String mark =
        WhiteSpace.fills(before)
            ? "---------- Forwarded message ---------\n"
            : "-----Original Message-----\n";
    return marked ? separated : before + mark + separated.substring(headers.start());
  }
}
