package org.parley.extract;

import static java.util.Comparator.comparing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.CharsetUtil;
import org.parley.extract.web.WebClaims;
import org.parley.extract.web.WebPage;
import org.parley.model.Flag;
import org.parley.model.QuotedText;
import org.parley.model.Span;
import org.parley.model.WhiteSpace;

/**
 * A message, or a web page saved as one (MHTML). It is read with mime4j directly: Tika's parser
 * joins the blocks of an HTML body and includes a saved page's navigation. The plain text is
 * preferred among alternatives; attachments are left out.
 */
final class Mail {

  private final boolean savedPage;
  private final ZoneId zone;
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private final List<QuotedText> texts = new ArrayList<>();
  private Claims pageClaims = Claims.NONE;

  private Mail(boolean savedPage, ZoneId zone) {
    this.savedPage = savedPage;
    this.zone = zone;
  }

  /**
   * Reads a message.
   *
   * @param savedPage whether the message is a saved web page
   * @throws IOException if the bytes are no message
   */
  static ParsedText read(byte[] bytes, boolean savedPage, ZoneId zone) throws IOException {
    Mail mail = new Mail(savedPage, zone);
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
          joined(mail.texts), savedPage ? mail.pageClaims : mail.claims(message), mail.flags);
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
        collectOne(
            parts.stream().sorted(comparing(part -> !part.getMimeType().equals(MediaTypes.TEXT))));
      } else if (type.equals("multipart/related")) {
        // Only the page, not the resources that it shows.
        collectOne(
            parts.stream().filter(part -> part.isMultipart() || isText(part, part.getMimeType())));
      } else {
        for (Entity part : parts) {
          collect(part);
        }
      }
    } else if (body instanceof SingleBody single && isText(entity, type)) {
      add(single, entity.getCharset(), type.equals(MediaTypes.HTML));
    } else if (!type.startsWith("image/") && !isSignature(type)) {
      flags.add(Flag.ATTACHMENTS_LEFT_OUT);
    }
  }

  /** Collects the first part that has a text. */
  private void collectOne(Stream<Entity> parts) throws IOException {
    int before = texts.size();
    for (Entity part : parts.toList()) {
      if (texts.size() == before) {
        collect(part);
      }
    }
  }

  private static boolean isText(Entity entity, String type) {
    return (type.equals(MediaTypes.TEXT) || type.equals(MediaTypes.HTML))
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
    ParsedText text = decode(bytes, charset, html);
    if (html && savedPage) {
      text = WebPage.read(text, zone);
      pageClaims = text.claims();
    }
    flags.addAll(text.flags());
    QuotedText words = html && !savedPage ? MailBody.ofHtml(text.text()) : text.content();
    if (!savedPage) {
      words = MailBody.marked(PlainText.clean(words));
    }
    if (!WhiteSpace.fills(words.text())) {
      texts.add(PlainText.clean(words));
    }
  }

  /** Returns the texts as one, with an empty line between them. */
  private static QuotedText joined(List<QuotedText> texts) {
    StringBuilder all = new StringBuilder();
    List<Span> quoted = new ArrayList<>();
    for (QuotedText text : texts) {
      all.append(all.length() > 0 ? "\n\n" : "");
      int start = all.length();
      text.quoted().forEach(span -> quoted.add(new Span(start + span.start(), start + span.end())));
      all.append(text.text());
    }
    return new QuotedText(all.toString(), quoted);
  }

  private static ParsedText decode(byte[] bytes, String name, boolean html) {
    Charset known = CharsetUtil.lookup(name);
    Charset declared = known == null && name != null ? Encodings.ofLabel(name).orElse(null) : known;
    return declared == null || name.equalsIgnoreCase("us-ascii")
        ? Encodings.decode(bytes, html)
        : Encodings.decodeAs(bytes, declared);
  }

  private Claims claims(Message message) {
    List<Claim<String>> authors = new ArrayList<>();
    MailboxList from = message.getFrom();
    if (from != null) {
      WebClaims.joined(from.stream().map(Mailbox::getName).map(Mail::orEmpty).toList())
          .ifPresent(names -> authors.add(Claim.ofField(names, "From")));
    }
    List<Claim<LocalDate>> dates = new ArrayList<>();
    sent(message).ifPresent(day -> dates.add(Claim.ofField(day, "Date")));
    return new Claims(
        Claim.listed(WebClaims.joined(List.of(orEmpty(message.getSubject()))), "Subject"),
        authors,
        dates);
  }

  /** Returns the day of sending; mime4j does not know the offsets of named zones. */
  private Optional<LocalDate> sent(Message message) {
    Field field = message.getHeader().getField("Date");
    return field == null
        ? Optional.empty()
        : Days.read(MailZones.asOffset(orEmpty(field.getBody())), zone)
            .or(
                () ->
                    Optional.ofNullable(message.getDate())
                        .map(date -> date.toInstant().atZone(zone).toLocalDate()));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
