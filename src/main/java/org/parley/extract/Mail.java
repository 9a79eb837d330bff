package org.parley.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.parley.model.Flag;
import org.parley.model.WhiteSpace;

/**
 * A message, or a web page saved as one (MHTML). It is read with mime4j directly: Tika's parser
 * joins the blocks of an HTML body and includes a saved page's navigation. The plain text is
 * preferred among alternatives; attachments are left out.
 */
final class Mail {

  private final ZoneId zone;
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private final List<String> texts = new ArrayList<>();
  private Claims pageClaims = Claims.NONE;
  private boolean savedPage;

  private Mail(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads a message.
   *
   * @param savedPage whether the message is a saved web page
   * @throws IOException if the bytes are no message
   */
  static ParsedText read(byte[] bytes, boolean savedPage, ZoneId zone) throws IOException {
    Mail mail = new Mail(zone);
    mail.savedPage = savedPage;
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .build());
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    try {
      mail.collect(message);
      return new ParsedText(
          String.join("\n\n", mail.texts),
          savedPage ? mail.pageClaims : mail.claims(message),
          mail.flags);
    } finally {
      message.dispose();
    }
  }

  private void collect(Entity entity) throws IOException {
    Body body = entity.getBody();
    String type = entity.getMimeType().toLowerCase(Locale.ROOT);
    if (body instanceof Multipart multipart) {
      List<Entity> parts = multipart.getBodyParts();
      if (type.equals("multipart/alternative")) {
        collectOneOf(parts);
      } else if (type.equals("multipart/related")) {
        collectFirstPage(parts);
      } else {
        for (Entity part : parts) {
          collect(part);
        }
      }
    } else if (body instanceof SingleBody single && isText(entity, type)) {
      add(single, entity.getCharset(), type.equals("text/html"));
    } else if (!type.startsWith("image/") && !isSignature(type)) {
      flags.add(Flag.ATTACHMENTS_LEFT_OUT);
    }
  }

  private void collectOneOf(List<Entity> alternatives) throws IOException {
    int before = texts.size();
    List<Entity> plainFirst = new ArrayList<>(alternatives);
    plainFirst.sort(
        (a, b) ->
            Boolean.compare(
                !a.getMimeType().equals("text/plain"), !b.getMimeType().equals("text/plain")));
    for (Entity alternative : plainFirst) {
      if (texts.size() == before) {
        collect(alternative);
      }
    }
  }

  /** Collects the page only, not the resources that it shows. */
  private void collectFirstPage(List<Entity> parts) throws IOException {
    int before = texts.size();
    for (Entity part : parts) {
      if (texts.size() == before && (part.isMultipart() || isText(part, part.getMimeType()))) {
        collect(part);
      }
    }
  }

  private static boolean isText(Entity entity, String type) {
    return (type.equals("text/plain") || type.equals("text/html"))
        && !"attachment".equalsIgnoreCase(entity.getDispositionType())
        && (entity.getFilename() == null || entity.getParent() == null);
  }

  private static boolean isSignature(String type) {
    return type.endsWith("pkcs7-signature") || type.endsWith("pgp-signature");
  }

  private void add(SingleBody body, String charset, boolean html) throws IOException {
    byte[] bytes;
    try (InputStream decoded = body.getInputStream()) {
      bytes = decoded.readAllBytes();
    }
    Encodings.Decoded text = decode(bytes, charset, html);
    if (text.guessed()) {
      flags.add(Flag.ENCODING_GUESSED);
    }
    String words = text.text();
    if (html && savedPage) {
      WebPage page = WebPage.read(words, zone);
      pageClaims = page.claims();
      words = page.text();
      if (page.wholePage()) {
        flags.add(Flag.WHOLE_PAGE);
      }
    } else if (html) {
      words = HtmlText.of(Jsoup.parse(words).body());
    }
    if (!WhiteSpace.fills(words)) {
      texts.add(PlainText.clean(words));
    }
  }

  private static Encodings.Decoded decode(byte[] bytes, String charset, boolean html) {
    if (charset != null && !charset.equalsIgnoreCase("us-ascii") && isKnown(charset)) {
      return Encodings.decodeAs(bytes, Charset.forName(charset));
    }
    return html ? Encodings.decodePage(bytes) : Encodings.decodeText(bytes);
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private Claims claims(Message message) {
    List<Claim<String>> authors = new ArrayList<>();
    MailboxList from = message.getFrom();
    if (from != null) {
      WebClaims.joined(from.stream().map(Mailbox::getName).map(Mail::orEmpty).toList())
          .ifPresent(names -> authors.add(Claim.ofField(names, "From")));
    }
    List<Claim<LocalDate>> dates = new ArrayList<>();
    if (message.getDate() != null) {
      LocalDate day = message.getDate().toInstant().atZone(zone).toLocalDate();
      dates.add(Claim.ofField(day, "Date"));
    }
    return new Claims(WebClaims.line(orEmpty(message.getSubject())), authors, dates);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
