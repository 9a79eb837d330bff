package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.container.Head;

/** Tests exports, debates, feeds and web archives through the reader of a folder. */
class ExportsTest {

  private static final String NEXIS =
      "1 of 2 DOCUMENTS\n\nQuay Courier\n\nMarch 8, 2031 Saturday\n\nRope\n\nBYLINE: Ida Brand\n\nLENGTH: 2"
          + " words\n\nRope costs.\n\nLOAD-DATE: March 9, 2031\n\nCopyright 2031 Quay Courier\n\n"
          + "2 of 2 DOCUMENTS\n\nQuay Courier\n\nMarch 9, 2031 Sunday\n\nTea\n\nBYLINE: Odo"
          + " Fenn\n\nLENGTH: 2 words\n\nNo tea.\n\nLOAD-DATE: March 9, 2031\n\nCopyright 2031 Quay"
          + " Courier\n";

  private static final String DAY =
      "<publicwhip><major-heading id=\"x/debate/2031-03-10a.1.0\">Rope</major-heading><speech"
          + " id=\"x/debate/2031-03-10a.1.1\" speakername=\"Ida Brand\"><p>Rope"
          + " costs.</p></speech></publicwhip>";

  private static final String FEED =
      "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item><guid>g1</guid>"
          + "<author>Odo Fenn</author><pubDate>Sat, 08 Mar 2031 10:00:00 GMT</pubDate>"
          + "<content:encoded>No tea.</content:encoded></item></channel></rss>";

  private static final String PAGE =
      "<html><head><title>Rope</title><meta name=\"author\" content=\"Ida Brand\"><meta"
          + " property=\"article:published_time\" content=\"2031-03-08\"></head><body><article><p>Rope"
          + " costs more than it did.</p></article></body></html>";

  private static final String HTTP =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
          + PAGE.length()
          + "\r\n\r\n"
          + PAGE;

  private static final String WARC =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date:"
          + " 2031-04-01T00:00:00Z\r\nWARC-Target-URI: https://x.example/1\r\nContent-Type:"
          + " application/http; msgtype=response\r\nContent-Length: "
          + HTTP.length()
          + "\r\n\r\n"
          + HTTP
          + "\r\n\r\n";

  @TempDir Path folder;

  @Test
  void containersInsideAZipFileAreReadPartByPart() throws IOException {
    byte[] zip =
        OpenedFolder.zip(
            "a/nexis.txt", NEXIS, "day.xml", DAY, "feed.xml", FEED, "crawl.warc", WARC);
    assertThat(
        new OpenedFolder(folder).write("all.zip", zip).read("all.zip"),
        is(
            List.of(
                "a/nexis.txt/1 | Ida Brand | 2031-03-08 | Rope costs.",
                "a/nexis.txt/2 | Odo Fenn | 2031-03-09 | No tea.",
                "day.xml/x/debate/2031-03-10a.1.1 | Ida Brand | 2031-03-10 | Rope costs.",
                "feed.xml/g1 | Odo Fenn | 2031-03-08 | No tea.",
                "crawl.warc/https://x.example/1 | Ida Brand | 2031-03-08 | Rope costs more than it"
                    + " did.")));
  }

  @Test
  void webArchiveInGzipHasTheSameIds() throws IOException {
    byte[] gzip = OpenedFolder.gzip(WARC.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(
        new OpenedFolder(folder).write("a.warc.gz", gzip).read("a.warc.gz"),
        is(List.of("https://x.example/1 | Ida Brand | 2031-03-08 | Rope costs more than it did.")));
  }

  @Test
  void exportThatBreaksOffHasOneRowForTheRest() throws IOException {
    String cut = NEXIS.substring(0, NEXIS.indexOf("No tea"));
    assertThat(
        new OpenedFolder(folder).write("nexis.txt", cut).read("nexis.txt"),
        is(List.of("1 | Ida Brand | 2031-03-08 | Rope costs.", " | corrupt")));
  }

  @Test
  void containerWithoutDocumentsHasNoText() throws IOException {
    OpenedFolder files = new OpenedFolder(folder).write("a.xml", "<rss><channel/></rss>");
    assertThat(files.read("a.xml"), is(List.of(" | no_text")));
  }

  @Test
  void onlyTheLatestVersionOfADayCounts() throws IOException {
    OpenedFolder files =
        new OpenedFolder(folder)
            .write("d/debates2031-03-10a.xml", DAY)
            .write("d/debates2031-03-10c.xml", DAY)
            .write("d/debates2031-03-11a.xml", DAY);
    assertThat(files.read("d/debates2031-03-10a.xml"), is(List.of(" | superseded")));
    assertThat(files.read("d/debates2031-03-10c.xml").size(), is(1));
    assertThat(
        files.read("d/debates2031-03-11a.xml"),
        is(List.of("x/debate/2031-03-10a.1.1 | Ida Brand | 2031-03-10 | Rope costs.")));
  }

  @Test
  void exportOfAnUnknownLayoutIsRefused() throws IOException {
    String export =
        "Rope\nAuthor: A\nWord count: 2\nRope.\n\nTea\nAuthor: B\nWord count: 3\nTea.\n";
    assertThat(
        new OpenedFolder(folder).write("a.txt", export).read("a.txt"),
        is(List.of(" | several_documents")));
  }

  @Test
  void exportOfAnUnknownLayoutIsRefusedInUtf16AndWhereItsSignsComeLate() throws IOException {
    String export =
        "Rope\nAuthor: A\nWord count: 2\nRope.\n\nTea\nAuthor: B\nWord count: 3\nTea.\n";
    String late = "The quay waits.\n".repeat(Head.BYTES / 10) + export;
    OpenedFolder files =
        new OpenedFolder(folder)
            .write("utf16.txt", ("\uFEFF" + export).getBytes(StandardCharsets.UTF_16LE))
            .write("late.txt", late);
    assertThat(files.read("utf16.txt"), is(List.of(" | several_documents")));
    assertThat(files.read("late.txt"), is(List.of(" | several_documents")));
  }
}
