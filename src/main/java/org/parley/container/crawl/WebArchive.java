package org.parley.container.crawl;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.parley.container.BrokenContainer;
import org.parley.container.Container;
import org.parley.container.Head;
import org.parley.container.PartClaims;
import org.parley.container.PartIds;
import org.parley.container.Parts;
import org.parley.container.Source;

/**
 * A web archive (WARC, with or without gzip). A part is a response with status 200, or a resource;
 * its id is its address. Images, sound, video, fonts, styles and programs are left out.
 */
public final class WebArchive implements Container {

  private static final String SIGN = "WARC/";
  private static final Set<String> LEFT_OUT = Set.of("image", "audio", "video", "font");
  private static final Set<String> PROGRAMS =
      Set.of(
          "css",
          "javascript",
          "x-javascript",
          "ecmascript",
          "json",
          "wasm",
          "font-woff",
          "x-shockwave-flash");

  @Override
  public boolean recognises(Source source, Head head) {
    return head.hasMagic(SIGN)
        || (head.hasMagic("\u001F\u008B") && unzipped(head.bytes()).equals(SIGN));
  }

  /** Returns the first characters of a gzip file; empty if it is damaged. */
  private static String unzipped(byte[] head) {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return new String(gzip.readNBytes(SIGN.length()), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // A damaged file is left to the reader of its format.
    }
  }

  @Override
  public String mediaType() {
    return "application/warc";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    PartIds ids = new PartIds();
    try (InputStream in = source.open()) {
      WarcReader reader = new WarcReader(in);
      for (Optional<WarcRecord> record = next(reader); record.isPresent(); record = next(reader)) {
        if (record.get() instanceof WarcResponse response) {
          response(response, ids, parts);
        } else if (record.get() instanceof WarcResource resource) {
          MediaType type = type(resource);
          if (isText(type)) {
            file(resource.target(), type, ids, resource.body().stream(), parts);
          }
        }
      }
    }
  }

  private static Optional<WarcRecord> next(WarcReader reader) throws BrokenContainer {
    try {
      return reader.next();
    } catch (IOException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private static void response(WarcResponse response, PartIds ids, Parts parts) throws IOException {
    HttpResponse http;
    InputStream body;
    try {
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        return; // The answer of another protocol, such as DNS.
      }
      http = response.http();
      body = http.bodyDecoded().stream();
    } catch (EOFException | ZipException e) {
      throw broken(e);
    } catch (ParsingException | IllegalArgumentException e) {
      return; // A server that does not speak HTTP gives no page.
    }
    MediaType type = type(http);
    if (http.status() == 200 && isText(type)) {
      file(response.target(), type, ids, body, parts);
    }
  }

  private static void file(
      String target, MediaType type, PartIds ids, InputStream content, Parts parts)
      throws IOException {
    String address = target.replaceAll("^<|>$", "");
    parts.file(
        ids.unique(address),
        name(address, type),
        new PartClaims().url(address).build(),
        new Whole(content));
  }

  /** Returns a name whose extension is that of the type; the address may end otherwise. */
  private static String name(String address, MediaType type) {
    String path = address.replaceFirst("[?#].*", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    String page = type.subtype().contains("html") ? ".html" : "";
    return page.isEmpty() && last.contains(".") ? last : "page" + page;
  }

  private static MediaType type(org.netpreserve.jwarc.Message message) {
    try {
      return message.contentType();
    } catch (IllegalArgumentException e) {
      return MediaType.OCTET_STREAM; // What the server calls it is no media type.
    }
  }

  private static boolean isText(MediaType type) {
    return !LEFT_OUT.contains(type.type()) && !PROGRAMS.contains(type.subtype());
  }

  private static BrokenContainer broken(Exception e) {
    String message = e.getMessage() == null ? "it ends within a record" : e.getMessage();
    return new BrokenContainer(
        "no whole record follows: "
            + message.lines().findFirst().orElse("")
            + "; the file is damaged or cut off: get it again",
        e);
  }

  /** The content of a record; a record that is cut off breaks the archive. */
  private static final class Whole extends FilterInputStream {

    Whole(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (EOFException | ZipException | ParsingException e) {
        throw broken(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (EOFException | ZipException | ParsingException e) {
        throw broken(e);
      }
    }
  }
}
