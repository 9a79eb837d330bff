package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Flag;
import org.parley.model.Reason;

class MailTest {

  private static final String HEADERS =
      """
      From: =?utf-8?Q?The_pilots=E2=80=99_office?= <office@port.invalid>
      To: board@port.invalid
      Date: Tue, 4 Mar 2031 23:30:00 -0500
      Subject: =?utf-8?Q?On_the_rota?=
      MIME-Version: 1.0
      """;
  private static final String MIXED =
      HEADERS
          + """
          Content-Type: multipart/mixed; boundary=outer

          --outer
          Content-Type: multipart/alternative; boundary=inner

          --inner
          Content-Type: text/html; charset=utf-8

          <p>Rich text.</p>
          --inner
          Content-Type: text/plain; charset=iso-8859-1
          Content-Transfer-Encoding: quoted-printable

          The caf=E9 is closed.

          So is the port.
          --inner--
          --outer
          """;

  private static Extraction.Text read(String message) {
    return Samples.extracted("a.eml", message);
  }

  @Test
  void readsAPlainMessage() {
    Extraction.Text read =
        read(HEADERS + "Content-Type: text/plain; charset=utf-8\n\nSirs,\n\nno — no.\n");
    assertThat(read.text(), is("Sirs,\n\nno — no."));
    assertThat(read.mediaType(), is("message/rfc822"));
    assertThat(read.claims().title(), is("On the rota"));
    assertThat(
        read.claims().authors(), contains(new Claim<>("The pilots’ office", "metadata:From")));
    assertThat(
        read.claims().dates(), contains(new Claim<>(LocalDate.of(2031, 3, 5), "metadata:Date")));
    assertThat(read.flags(), empty());
  }

  @Test
  void findsAMessageInAFileThatIsNamedAsText() {
    String message = (HEADERS + "Content-Type: text/plain\n\nSirs, no.\n").replace("\n", "\r\n");
    Extraction.Text read = Samples.extracted("a.txt", message);
    assertThat(read.mediaType(), is("message/rfc822"));
    assertThat(read.text(), is("Sirs, no."));
  }

  @Test
  void readsThePlainAlternativeAndLeavesOutAttachments() {
    Extraction.Text read =
        read(
            MIXED
                + "Content-Type: application/pdf; name=t.pdf\n"
                + "Content-Disposition: attachment; filename=t.pdf\n\nJVBERg==\n--outer--\n");
    assertThat(read.text(), is("The café is closed.\n\nSo is the port."));
    assertThat(read.flags(), contains(Flag.ATTACHMENTS_LEFT_OUT));
  }

  @Test
  void doesNotMentionAPicture() {
    Extraction.Text read =
        read(MIXED + "Content-Type: image/png; name=logo.png\n\nAAAA\n--outer--\n");
    assertThat(read.flags(), empty());
  }

  @Test
  void partsTheParagraphsOfAMessageInHtml() {
    Extraction.Text read =
        read(
            HEADERS + "Content-Type: text/html; charset=utf-8\n\n<p>Sirs,<p>no.<div>Yours</div>\n");
    assertThat(read.text(), is("Sirs,\n\nno.\n\nYours"));
  }

  @Test
  void readsTheArticleOfASavedPage() {
    String saved =
        """
        From: <Saved by a browser>
        Subject: The rota
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary=part

        --part
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <html><head><title>The rota</title><meta name=3D"author" content=3D"The board">
        </head><body><nav>Home</nav><main><p>It was imposed, they say, and it was not.</p>
        </main></body></html>
        --part
        Content-Type: text/css

        p { color: black }
        --part--
        """;
    Extraction.Text read = Samples.extracted("a.mhtml", saved);
    assertThat(read.text(), is("It was imposed, they say, and it was not."));
    assertThat(read.claims().title(), is("The rota"));
    assertThat(read.claims().authors(), contains(new Claim<>("The board", "metadata:author")));
    assertThat(read.flags(), empty());
  }

  @Test
  void refusesAMailbox() {
    byte[] mailbox =
        ("From a@port.invalid Tue Mar  4 10:00:00 2031\n" + HEADERS + "\nOne.\n")
            .getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("a.mbox", "a.txt")) {
      assertThat(Samples.failed(name, mailbox).reason(), is(Reason.UNSUPPORTED_TYPE));
    }
  }

  private static Extraction.Text html(String body) {
    return read(HEADERS + "Content-Type: text/html; charset=utf-8\n\n" + body);
  }

  private static LocalDate dayOf(String date) {
    String message = HEADERS.replaceFirst("Date: .*", "Date: " + date);
    return read(message + "Content-Type: text/plain\n\nNo.\n")
        .claims()
        .date()
        .orElseThrow()
        .value();
  }

  @Test
  void knowsTheNamedZones() {
    // In London it is the next day.
    for (String zone : List.of("EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT")) {
      assertThat(zone, dayOf("Tue, 4 Mar 2031 22:30:00 " + zone), is(LocalDate.of(2031, 3, 5)));
    }
    assertThat(dayOf("Tue, 4 Mar 2031 20:30:00 EDT"), is(LocalDate.of(2031, 3, 5)));
    assertThat(dayOf("Tue, 4 Mar 2031 22:30:00 est"), is(LocalDate.of(2031, 3, 5)));
    assertThat(dayOf("Tue, 4 Mar 2031 18:30:00 EST"), is(LocalDate.of(2031, 3, 4)));
    assertThat(dayOf("Tue, 4 Mar 2031 22:30:00 GMT"), is(LocalDate.of(2031, 3, 4)));
  }

  @Test
  void quotedElementsBecomeQuotedLines() {
    assertThat(
        html("<p>No.</p><div class=gmail_quote><div class=gmail_attr>On 3 Mar, Jo wrote:</div>"
                + "<blockquote>The tug.<br>It is safe.</blockquote></div>"
                + "<div class=gmail_signature>Amy Bell</div>")
            .text(),
        is("No.\n\n> On 3 Mar, Jo wrote:\n> \n> The tug.\n> It is safe.\n\n-- \n\nAmy Bell"));
    assertThat(
        html("<p>No.</p><blockquote type=cite><p>The tug.</p></blockquote>").text(),
        is("No.\n\n> The tug."));
  }

  @Test
  void theHeadersOfAnEarlierMessageAreMarked() {
    String headers = "From: Jo Roe\nSent: Monday\nTo: Amy\nSubject: Tug\n\nThe tug is safe.";
    assertThat(
        read(HEADERS + "Content-Type: text/plain\n\nNo.\n\n" + headers).text(),
        is("No.\n\n-----Original Message-----\n" + headers));
    assertThat(
        Samples.failed(
                "a.eml", Samples.utf8(HEADERS + "Content-Type: text/plain\n\n\n\n" + headers))
            .reason(),
        is(Reason.SEVERAL_DOCUMENTS));
  }
}
