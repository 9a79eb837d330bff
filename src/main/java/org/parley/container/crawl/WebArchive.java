package org.parley.container.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.parley.container.PartClaims;
import org.parley.container.PartIds;
import org.parley.container.Parts;
import org.parley.container.Source;

/**
 * A web archive (WARC, with or without gzip). A part is a response with status 200, or a resource;
 * its id is its address. Images, sound, video, fonts, styles and programs are left out.
 */
public final class WebArchive implements Container {

  private static final Set<String> LEFT_OUT = Set.of("image", "audio", "video", "font");
  private static final Set<String> PROGRAMS =
      Set.of("css", "javascript", "x-javascript", "ecmascript", "json", "x-www-form-urlencoded", "wasm");

  @Override
  public boolean recognises(Source source, byte[] head) throws IOException {
    return startsAsWarc(head, head.length) || (head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && startsAsWarc(unzipped(head), 5));
  }

  private static boolean startsAsWarc(byte[] head, int length) {
    return length >= 5 && new String(head, 0, 5, StandardCharsets.ISO_8859_1).equals("WARC/");
  }

  private static byte[] unzipped(byte[] head) {
    try (InputStream gzip = new GZIPInputStream(new java.io.ByteArrayInputStream(head))) {
      byte[] start = gzip.readNBytes(5);
      return start.length == 5 ? start : new byte[5];
    } catch (IOException e) {
      return new byte[5]; // Another kind of archive, or a damaged one.
    }
  }

  @Override
  public String mediaType() {
    return "application/warc";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    PartIds ids = new PartIds();
    try (InputStream in = source.open();
        WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
        if (record.get() instanceof WarcResponse response) {
          response(response, ids, parts);
        } else if (record.get() instanceof WarcResource resource && isText(resource.contentType())) {
          file(resource.target(), resource.contentType(), ids, resource.body().stream(), parts);
        }
      }
    }
  }

  private static void response(WarcResponse response, PartIds ids, Parts parts)
      throws IOException {
    if (!response.contentType().type().equals("application")
        || !response.contentType().subtype().equals("http")) {
      return; // A record of the name service, for instance.
    }
    HttpResponse http = response.http();
    if (http.status() == 200 && isText(http.contentType())) {
      file(response.target(), http.contentType(), ids, http.body().stream(), parts);
    }
  }

  private static void file(
      String target, MediaType type, PartIds ids, InputStream content, Parts parts)
      throws IOException {
    String address = target.replaceAll("^<|>$", "");
    parts.file(
        ids.unique(address), name(address, type), new PartClaims().url(address).build(), content);
  }
}
