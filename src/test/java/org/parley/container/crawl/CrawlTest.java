package org.parley.container.crawl;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.parley.container.PartList;

/** Feeds and web archives. */
class CrawlTest {

  private static final Feed FEED = new Feed(ZoneId.of("Europe/Berlin"));

  private static final String RSS =
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Gazette</title>
      <link>https://x.example/</link><dc:creator>Harbour Gazette</dc:creator>
      <item><title>Tea &amp;amp; ferry</title><link>https://x.example/1</link><guid>g1</guid>
      <author>nell@x.example (Nell Archer)</author><pubDate>Fri, 07 Mar 2031 23:30:00 +0000</pubDate>
      <description>Short.</description><content:encoded><![CDATA[<p>The ferry has <b>no</b> tea.</p><p>They wait.</p>]]></content:encoded></item>
      <item><title>Rope</title><link>https://x.example/2</link><pubDate>Mon, 17 Mar 2031 10:00:00 +0000</pubDate><description>Rope.</description></item>
      <item><title>Cut</title><link>https://x.example/3</link><content:encoded>Rope costs [&amp;#8230;]</content:encoded></item>
      <item><title>Again</title><guid>g1</guid><content:encoded>Rope again.</content:encoded></item>
      </channel></rss>
      """;

  @Test
  void rssWithFullTextGivesItsItems() throws IOException {
    PartList parts = PartList.of(FEED, "feed", RSS);
    assertThat(
        parts.lines(),
        contains(
            "g1|Nell Archer|2031-03-08|Tea & ferry|Harbour Gazette|https://x.example/1|text",
            "https://x.example/2|-|-|-|-|-|no_text",
            "https://x.example/3|-|-|-|-|-|no_text",
            "g1#2|-|-|Again|Harbour Gazette|-|text"));
    assertThat(parts.text(0), is("The ferry has no tea.\n\nThey wait."));
    assertThat(parts.text(1), containsString("the feed has no full text"));
  }

  @Test
  void rdfGivesItsItems() throws IOException {
    PartList parts =
        PartList.of(
            FEED,
            "feed",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel rdf:about="https://x.example/"><title>Quay Courier</title></channel>
            <item rdf:about="https://x.example/2"><title>Rope</title><dc:creator>Ida Brand</dc:creator>
            <dc:date>2031-03-17T10:00:00+01:00</dc:date><content:encoded>&lt;p&gt;Rope costs.&lt;/p&gt;</content:encoded></item></rdf:RDF>
            """);
    assertThat(
        parts.lines(),
        contains("https://x.example/2|Ida Brand|2031-03-17|Rope|Quay Courier|-|text"));
    assertThat(parts.text(0), is("Rope costs."));
  }

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Courier</title><author><name>Ida Brand</name></author>
      <entry><id>tag:1</id><title type="html">Rope</title><link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/>
      <published>2031-03-08T10:00:00Z</published><updated>2031-03-09T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rope costs.</p><p>A &lt; B.</p></div></content></entry>
      <entry><id>tag:2</id><title>Tea</title><author><name>Nell Archer</name><email>n@x.example</email></author>
      <author><name>Odo Fenn</name></author><updated>2031-03-17T10:00:00Z</updated><content type="html">&lt;p&gt;No tea.&lt;/p&gt;</content></entry>
      <entry><id>tag:3</id><title>Text</title><updated>2031-03-17T10:00:00Z</updated><content>Plain &lt;tea&gt;.</content></entry>
      <entry><id>tag:4</id><title>Summary</title><updated>2031-03-17T10:00:00Z</updated><summary>Short.</summary></entry>
      </feed>
      """;

  @Test
  void atomGivesItsEntries() throws IOException {
    PartList parts = PartList.of(FEED, "feed", ATOM);
    assertThat(
        parts.lines(),
        contains(
            "tag:1|Ida Brand|2031-03-08|Rope|Quay Courier|https://x.example/1|text",
            "tag:2|Nell Archer, Odo Fenn|2031-03-17|Tea|Quay Courier|-|text",
            "tag:3|Ida Brand|2031-03-17|Text|Quay Courier|-|text",
            "tag:4|-|-|-|-|-|no_text"));
    assertThat(parts.text(0), is("Rope costs.\n\nA < B."));
    assertThat(parts.text(2), is("Plain <tea>."));
  }

  @Test
  void feedThatBreaksOffKeepsTheItemsBefore() throws IOException {
    PartList parts = PartList.of(FEED, "feed", ATOM.substring(0, ATOM.indexOf("No tea")));
    assertThat(parts.lines().size(), is(1));
    assertThat(parts.broken(), containsString("line 6"));
  }

  @Test
  void feedWithoutItemsGivesNothing() throws IOException {
    assertThat(PartList.of(FEED, "feed", "<rss><channel/></rss>").lines().size(), is(0));
  }

  private static String record(String kind, String target, String type, String http) {
    return "WARC/1.0\r\nWARC-Type: "
        + kind
        + "\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2031-04-01T00:00:00Z\r\nWARC-Target-URI: "
        + target
        + "\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + http.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  private static String response(String target, String status, String type, String body) {
    String http =
        "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length();
    return record(
        "response", target, "application/http; msgtype=response", http + "\r\n\r\n" + body);
  }

  private static final String PAGE = response("https://x.example/1", "200 OK", "text/html", "Tea.");

  private static final String CHUNKED =
      record(
          "response",
          "https://x.example/2",
          "application/http;msgtype=response",
          "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nTransfer-Encoding:"
              + " chunked\r\n\r\n5\r\n%PDF-\r\n3\r\n1.7\r\n0\r\n\r\n");

  private static final String WARC =
      PAGE
          + response("https://x.example/gone", "404 Not Found", "text/html", "Gone.")
          + response("https://x.example/a.png", "200 OK", "image/png", "PNG")
          + response("https://x.example/a.css", "200 OK", "text/css", "a{}")
          + record("response", "dns:x.example", "text/dns", "20310401\nx.example A 1")
          + record(
              "request",
              "https://x.example/1",
              "application/http; msgtype=request",
              "GET / HTTP/1.1\r\n\r\n")
          + CHUNKED
          + record("resource", "https://x.example/a.txt", "text/plain", "Rope costs.")
          + PAGE;

  @Test
  void webArchiveGivesTheResponsesThatAreDocuments() throws IOException {
    PartList parts = PartList.of(new WebArchive(), "a.warc", WARC);
    assertThat(
        parts.lines(),
        contains(
            "https://x.example/1|-|-|-|-|https://x.example/1|file page.html",
            "https://x.example/2|-|-|-|-|https://x.example/2|file page",
            "https://x.example/a.txt|-|-|-|-|https://x.example/a.txt|file a.txt",
            "https://x.example/1#2|-|-|-|-|https://x.example/1|file page.html"));
    assertThat(parts.text(0), is("Tea."));
    assertThat(parts.text(1), is("%PDF-1.7"));
  }

  @Test
  void webArchiveInGzipGivesTheSame() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String record : new String[] {PAGE, CHUNKED}) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(record.getBytes(StandardCharsets.UTF_8));
      }
    }
    PartList parts = PartList.of(new WebArchive(), "a.warc.gz", bytes.toByteArray());
    assertThat(parts.lines().size(), is(2));
    assertThat(parts.text(1), is("%PDF-1.7"));
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 30);
    PartList before = PartList.of(new WebArchive(), "a.warc.gz", cut);
    assertThat(before.lines().size(), is(1));
    assertThat(before.broken().isEmpty(), is(false));
  }

  @Test
  void webArchiveThatBreaksOffKeepsThePagesBefore() throws IOException {
    PartList parts =
        PartList.of(new WebArchive(), "a.warc", PAGE + PAGE.substring(0, PAGE.length() - 6));
    assertThat(parts.lines().size(), is(1));
    assertThat(parts.broken(), containsString("no whole record follows"));
  }
}
