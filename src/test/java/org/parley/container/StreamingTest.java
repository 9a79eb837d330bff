package org.parley.container;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.parley.container.crawl.Feed;
import org.parley.container.crawl.WebArchive;
import org.parley.container.debate.DebatePage;
import org.parley.container.debate.ParlParse;
import org.parley.container.debate.Tei;
import org.parley.container.export.Europresse;
import org.parley.container.export.FactivaPage;
import org.parley.container.export.TextExport;

/** Endless files: a part arrives before much more than the part was read. */
class StreamingTest {

  private static final int PARTS = 1000;
  private static final long MOST_AHEAD = 1 << 20;

  private static void streams(Container kind, String start, String piece, String text)
      throws IOException {
    EndlessSource source = new EndlessSource(start, piece);
    assertThat(source.read(kind, PARTS), is(text));
    assertThat(source.read(), lessThan((long) PARTS * piece.length() + MOST_AHEAD));
  }

  @Test
  void classicNexis() throws IOException {
    streams(
        new TextExport(),
        "",
        """
        1 of 9 DOCUMENTS

        Quay Courier

        8 March 2031

        Rope

        LENGTH: 2 words

        Rope costs.

        LOAD-DATE: x

        Copyright 2031 Quay Courier

        """,
        "Rope costs.");
  }

  @Test
  void nexisUniAsWebPage() throws IOException {
    streams(
        new TextExport(),
        "<html><body>",
        "<p>Rope</p><p>Quay Courier</p><p>8 March 2031</p><p>Copyright 2031 Quay Courier</p>"
            + "<p>Body</p><p>Rope costs.</p><p>Classification</p><p>End of Document</p>\n",
        "Rope costs.");
  }

  @Test
  void proQuest() throws IOException {
    streams(
        new TextExport(),
        "",
        "____________________________________________________________\n\nTitle: Rope\n\nFull text: Rope"
            + " costs.\n\nPublication title: Quay Courier\n\nProQuest document ID: 1\n\n",
        "Rope costs.");
  }

  @Test
  void factivaPage() throws IOException {
    streams(
        new FactivaPage(),
        "<html><head><title>Factiva</title></head><body>",
        "<div><div class=\"article enArticle\"><div>2 words</div><div>8 March 2031</div><p"
            + " class=\"articleParagraph\">Rope costs.</p><p>Document"
            + " QUAYCO0020310308ec3800001</p></div></div>\n",
        "Rope costs.");
  }

  @Test
  void europresse() throws IOException {
    streams(
        new Europresse(),
        "<html><body>",
        "<article><header><span class=\"DocPublicationName\">Quay</span></header><section><div"
            + " class=\"docOcurrContainer\"><p>Rope"
            + " costs.</p></div></section><footer>x</footer></article>\n",
        "Rope costs.");
  }

  @Test
  void parlParse() throws IOException {
    streams(
        new ParlParse(),
        "<publicwhip>",
        "<major-heading>Rope</major-heading><speech id=\"x/debate/2031-03-10a.1.1\""
            + " speakername=\"Ida Brand\"><p>Rope costs.</p></speech>\n",
        "Rope costs.");
  }

  @Test
  void pageOfADebate() throws IOException {
    streams(
        new DebatePage(),
        "<html><head><title>Hansard</title></head><body>",
        "<div class=\"child-debate\"><h2>Rope</h2><div class=\"debate-item"
            + " debate-item-contributiondebateitem\" id=\"c1\"><div class=\"primary-text\">Ida"
            + " Brand</div><div class=\"content\"><p>Rope costs.</p></div></div></div>\n",
        "Rope costs.");
  }

  @Test
  void tei() throws IOException {
    streams(
        new Tei(),
        "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/>",
        "<TEI><teiHeader/><text><body><p>Rope costs.</p></body></text></TEI>\n",
        "Rope costs.");
  }

  @Test
  void feed() throws IOException {
    streams(
        new Feed(ZoneId.of("UTC")),
        "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>",
        "<item><title>Rope</title><content:encoded>Rope costs.</content:encoded></item>\n",
        "Rope costs.");
  }

  @Test
  void webArchive() throws IOException {
    streams(
        new WebArchive(),
        "",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date:"
            + " 2031-04-01T00:00:00Z\r\nWARC-Target-URI: https://x.example/1\r\nContent-Type:"
            + " application/http; msgtype=response\r\nContent-Length: 75\r\n\r\nHTTP/1.1 200"
            + " OK\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\nRope costs.\r\n\r\n",
        "Rope costs.");
  }
}
