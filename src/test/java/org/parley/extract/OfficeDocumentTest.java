package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class OfficeDocumentTest {

  @Test
  void readsADocumentOfWord() throws IOException {
    byte[] docx = Samples.docx("The rota.", "It is “unsafe”.\nEveryone says so.");
    Extraction.Text read = Samples.extracted("a.docx", docx);
    assertThat(read.text(), is("The rota.\n\nIt is “unsafe”.\nEveryone says so."));
    assertThat(read.claims().title(), is("The rota"));
    assertThat(
        read.claims().authors(), contains(new Claim<>("The tug masters", "property:dc:creator")));
    assertThat(
        read.claims().dates(),
        contains(new Claim<>(LocalDate.of(2031, 3, 4), "property:dcterms:created")));
    assertThat(read.flags(), empty());
  }

  @Test
  void countsAnInstantInTheStudysTimeZone() throws IOException {
    Extractor east = new Extractor(ReadLimits.DEFAULTS, ZoneId.of("Asia/Tokyo"));
    Extraction.Text read = (Extraction.Text) east.extract("a.docx", Samples.docx("The rota."));
    assertThat(
        read.claims().withProperties(true).date().orElseThrow().value(),
        is(LocalDate.of(2031, 3, 5)));
  }

  @Test
  void tellsADocumentOfWordByItsBytesAlone() throws IOException {
    Extraction.Text read = Samples.extracted("statement", Samples.docx("The rota."));
    assertThat(read.text(), is("The rota."));
    assertThat(
        read.mediaType(),
        is("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
  }

  @Test
  void aPropertyIsNeitherTrustedNorInConflict() throws IOException {
    byte[] docx = Samples.docx("The rota.");
    Extraction.Text read = Samples.extracted("2031-03-09 rota.docx", docx);
    assertThat(read.flags(), empty());
    assertThat(read.claims().withProperties(false).author(), is(Optional.empty()));
    assertThat(
        read.claims().withProperties(true).author().orElseThrow().value(), is("The tug masters"));
    assertThat(read.claims().withProperties(true).date().orElseThrow().source(), is("file_name"));
    assertThat(
        read.claims().dates(),
        contains(
            new Claim<>(LocalDate.of(2031, 3, 4), "property:dcterms:created"),
            new Claim<>(LocalDate.of(2031, 3, 9), "file_name")));
  }

  @Test
  void keepsTheLinesOfAPdfAndJoinsWhatAPageCut() throws IOException {
    byte[] pdf =
        Samples.pdf(
            "",
            List.of(
                List.of("The board has made an impo- ", "sition of it.", "", "That is all that"),
                List.of("we have to say.", "", "Good night.")));
    Extraction.Text read = Samples.extracted("a.pdf", pdf);
    assertThat(
        read.text(),
        is(
            "The board has made an impo-\nsition of it.\n\nThat is all that\nwe have to say.\n\nGood night."));
    assertThat(read.mediaType(), is("application/pdf"));
    assertThat(read.claims().title(), is("Terms of the rota"));
    assertThat(
        read.claims().authors(), contains(new Claim<>("The harbour board", "property:dc:creator")));
    assertThat(
        read.claims().dates(),
        contains(new Claim<>(LocalDate.of(2031, 3, 6), "property:dcterms:created")));
  }

  @Test
  void readsAnOpenDocument() throws IOException {
    byte[] odt = Samples.odt("<text:h>The ballot</text:h><text:p>It is<text:s/>open.</text:p>");
    Extraction.Text read = Samples.extracted("a.odt", odt);
    assertThat(read.text(), is("The ballot\n\nIt is open."));
    assertThat(read.claims().title(), is("On the ballot"));
    assertThat(
        read.claims().withProperties(true).author().orElseThrow().value(), is("The association"));
    assertThat(
        read.claims().withProperties(true).date().orElseThrow().value(),
        is(LocalDate.of(2031, 3, 7)));
  }

  @Test
  void readsRichText() {
    String rtf = "{\\rtf1\\ansi\\ansicpg1252 The caf\\'e9\\par\\b It\\b0  is closed.\\par}";
    Extraction.Text read = Samples.extracted("a.rtf", rtf);
    assertThat(read.text(), is("The café\n\nIt is closed."));
    assertThat(read.mediaType(), is("application/rtf"));
    assertThat(Samples.extracted("a.txt", rtf).mediaType(), is("application/rtf"));
  }

  @Test
  void readsTheDayOfRichTextAsItIsWrittenInWhateverZoneTheMachineIs() {
    String rtf =
        "{\\rtf1{\\info{\\creatim\\yr2031\\mo4\\dy7\\hr0\\min5}{\\revtim\\yr2031\\mo5\\dy1}}"
            + " It is closed.\\par}";
    TimeZone machine = TimeZone.getDefault();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "Pacific/Honolulu")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(
            Samples.extracted("a.rtf", rtf).claims().withProperties(true).date().orElseThrow(),
            is(new Claim<>(LocalDate.of(2031, 4, 7), "property:dcterms:created")));
      }
    } finally {
      TimeZone.setDefault(machine);
    }
    String zeros = rtf.replace("yr2031\\mo4\\dy7", "yr0\\mo0\\dy0");
    assertThat(Samples.extracted("a.rtf", zeros).claims().dates(), empty());
  }

  @Test
  void readsABook() throws IOException {
    byte[] epub = Samples.epub("<h1>One</h1>\n<p>Four nights\n   in fog.</p>");
    Extraction.Text read = Samples.extracted("a.epub", epub);
    assertThat(read.text(), is("One\n\nFour nights in fog."));
    assertThat(read.mediaType(), is("application/epub+zip"));
    assertThat(read.claims().title(), is("Nights in fog"));
    assertThat(read.flags(), empty());
    assertThat(read.claims().author().orElseThrow().value(), is("A tug master"));
    assertThat(
        read.claims().withProperties(true).date().orElseThrow().value(),
        is(LocalDate.of(2031, 3, 5)));
  }

  @Test
  void theDayOfAnRtfIsTheOneByItsWritersClockInEveryTimeZone() throws Exception {
    String rtf = "{\\rtf1{\\info{\\creatim\\yr2031\\mo4\\dy7\\hr0\\min5}} Said at night.\\par}";
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(
            zone,
            Samples.extracted("a.rtf", rtf)
                .claims()
                .withProperties(true)
                .date()
                .orElseThrow()
                .value(),
            is(LocalDate.of(2031, 4, 7)));
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void readsABookWithoutItsFrame() throws IOException {
    String page =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\""
            + " xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>%s</body></html>";
    byte[] epub =
        Samples.zip(
            "mimetype",
            "application/epub+zip",
            "META-INF/container.xml",
            "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                + "<rootfiles><rootfile full-path=\"book.opf\""
                + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>",
            "book.opf",
            "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata/><manifest>"
                + item("a", "titlepage.xhtml", "")
                + item("b", "n.xhtml", "properties=\"nav\"")
                + item("c", "c1.xhtml", "")
                + item("d", "legal.xhtml", "")
                + "</manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/><itemref"
                + " idref=\"c\"/><itemref idref=\"d\"/></spine><guide><reference"
                + " type=\"copyright-page\" href=\"legal.xhtml\"/></guide></package>",
            "titlepage.xhtml",
            page.replace("%s", "<p>Nights in fog</p>"),
            "n.xhtml",
            page.replace("%s", "<h2>Contents</h2><nav><a href=\"c1.xhtml\">One</a></nav>"),
            "c1.xhtml",
            page.replace("%s", "<p>Four nights<a epub:type=\"noteref\">7</a> in fog.</p>"),
            "legal.xhtml",
            page.replace("%s", "<p>All rights reserved.</p>"));
    assertThat(Samples.extracted("a.epub", epub).text(), is("Four nights in fog."));
  }

  private static String item(String id, String href, String more) {
    return "<item id=\"%i\" href=\"%h\" media-type=\"application/xhtml+xml\" %m/>"
        .replace("%i", id)
        .replace("%h", href)
        .replace("%m", more);
  }
}
