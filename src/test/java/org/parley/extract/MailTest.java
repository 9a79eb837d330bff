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
}
