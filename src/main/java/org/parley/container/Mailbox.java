package org.parley.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.extract.Claims;

/**
 * A mailbox in the format mbox (RFC 4155, and the variant mboxrd). A line {@code From …} after an
 * empty line begins a message if a header follows it. In a message, {@code >From} is {@code From}.
 */
final class Mailbox implements Container {

  private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:");
  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<?([^<>\\s]+)>?");
  private static final int MOST_HEADER_BYTES = 1 << 20;

  @Override
  public boolean recognises(Source source, Head head) {
    if (!head.hasMagic("From ")) {
      return false;
    }
    String text = head.text();
    int second = text.indexOf('\n') + 1;
    return second > 0 && FIELD.matcher(text).region(second, text.length()).lookingAt();
  }

  @Override
  public String mediaType() {
    return "application/mbox";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    PartIds ids = new PartIds();
    try (InputStream in = source.open()) {
      MailboxLines lines = new MailboxLines(in);
      for (int number = 1; lines.beginMessage(); number++) {
        byte[] header = header(lines);
        Matcher id = MESSAGE_ID.matcher(new String(header, StandardCharsets.ISO_8859_1));
        String part = id.find() ? id.group(1) : "message-" + number;
        InputStream message =
            new SequenceInputStream(new ByteArrayInputStream(header), lines.message());
        parts.file(ids.unique(part), "message.eml", Claims.NONE, message);
      }
    }
  }

  /** Returns the header with the empty line after it, or as much of it as is allowed. */
  private static byte[] header(MailboxLines lines) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    InputStream message = lines.message();
    byte[] last = {'\n', '\n'};
    int at = 0;
    for (int b = message.read(); b >= 0 && header.size() < MOST_HEADER_BYTES; b = message.read()) {
      header.write(b);
      if (b == '\r') {
        continue;
      }
      last[at++ & 1] = (byte) b;
      if (last[0] == '\n' && last[1] == '\n' && header.size() > 2) {
        break;
      }
    }
    return header.toByteArray();
  }
}
