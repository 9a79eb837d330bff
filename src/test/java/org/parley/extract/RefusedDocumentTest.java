package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.junit.jupiter.api.Test;
import org.parley.model.Reason;

/** Documents that give no text, and what is said of them. */
class RefusedDocumentTest {

  private static final List<List<String>> ONE_PAGE = List.of(List.of("Nobody shall read this."));

  private static ReadLimits limits(long bytes, Duration time, int characters) {
    return new ReadLimits(bytes, time, characters, 100);
  }

  @Test
  void saysWhatIsLocked() throws IOException, GeneralSecurityException {
    assertThat(Samples.failed("a.docx", Samples.lockedDocx()).reason(), is(Reason.ENCRYPTED));
    assertThat(
        Samples.failed("a.pdf", Samples.pdf("anchor", ONE_PAGE)).reason(), is(Reason.ENCRYPTED));
  }

  @Test
  void saysWhatIsDamagedInOneLineThatIsAlwaysTheSame() throws IOException {
    byte[] docx = Samples.docx("The rota.");
    byte[] half = Arrays.copyOf(docx, docx.length / 2);
    Extraction.Failure failed = Samples.failed("a.docx", half);
    assertThat(failed.reason(), is(Reason.CORRUPT));
    assertThat(failed.detail(), not(containsString("\n")));
    assertThat(Samples.failed("elsewhere/a.docx", half), is(failed));
  }

  @Test
  void saysWhatHoldsOtherFiles() throws IOException {
    Extraction.Failure failed = Samples.failed("a.zip", Samples.zip("a.txt", "The rota."));
    assertThat(failed.reason(), is(Reason.UNSUPPORTED_TYPE));
    assertThat(failed.detail(), containsString("unpack it"));
  }

  @Test
  void saysWhatIsNoText() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertThat(Samples.failed("a.png", png).reason(), is(Reason.UNSUPPORTED_TYPE));
    assertThat(Samples.failed("a.txt", png).reason(), is(Reason.UNSUPPORTED_TYPE));
    byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0};
    assertThat(Samples.failed("a", program).reason(), is(Reason.UNSUPPORTED_TYPE));
  }

  @Test
  void saysWhatHasNoWords() throws IOException {
    assertThat(Samples.failed("a.docx", Samples.docx(" ")).reason(), is(Reason.NO_TEXT));
    assertThat(
        Samples.failed("a.pdf", Samples.pdf("", List.of(List.of()))).reason(), is(Reason.NO_TEXT));
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    Extractor small = new Extractor(limits(8, Duration.ofSeconds(9), 1000), Samples.LONDON);
    Extraction.Failure failed =
        (Extraction.Failure) small.extract("a.txt", Samples.utf8("The rota."));
    assertThat(failed.reason(), is(Reason.TOO_LARGE));
    assertThat(failed.detail(), is("9 bytes: the run reads at most 8"));
  }

  @Test
  void refusesAPlainTextThatIsTooLongBeforeItCleansIt() {
    Extractor small = new Extractor(limits(1 << 20, Duration.ofMinutes(1), 20), Samples.LONDON);
    byte[] text = Samples.utf8("The rota was imposed on all of us.\r\n".repeat(2));
    Extraction.Failure failed = (Extraction.Failure) small.extract("a.txt", text);
    assertThat(failed.reason(), is(Reason.TOO_LARGE));
    assertThat(failed.detail(), is("72 characters of text: the run reads at most 20"));
  }

  @Test
  void stopsAtATextThatGrowsTooLong() throws IOException {
    Extractor small = new Extractor(limits(1 << 20, Duration.ofMinutes(1), 20), Samples.LONDON);
    Extraction outcome =
        small.extract("a.docx", Samples.docx("The rota was imposed on all of us."));
    assertThat(((Extraction.Failure) outcome).reason(), is(Reason.EXPANSION_LIMIT));
  }

  @Test
  void stopsAtADecompressionBomb() throws IOException {
    byte[] bomb = Samples.odt("<text:p>" + "rota ".repeat(2_000_000) + "</text:p>");
    assertThat(Samples.failed("a.odt", bomb).reason(), is(Reason.EXPANSION_LIMIT));
    byte[] packed = Samples.docx("rota ".repeat(2_000_000));
    assertThat(Samples.failed("a.docx", packed).reason(), is(Reason.EXPANSION_LIMIT));
  }

  @Test
  void stopsAtABillionLaughs() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      xml.append(
          "<!ENTITY a%d \"&a%d;&a%d;\">".replaceFirst("%d", "" + i).replace("%d", "" + (i - 1)));
    }
    Extraction outcome =
        Samples.EXTRACTOR.extract("a.xml", Samples.utf8(xml.append("]><r>&a29;</r>").toString()));
    assertThat(outcome instanceof Extraction.Failure, is(true));
  }

  @Test
  void readsNoOtherFileThatAnEntityNames() {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<r>Words. &e;</r>";
    Extraction outcome = Samples.EXTRACTOR.extract("a.xml", Samples.utf8(xml));
    assertThat(outcome.toString(), not(containsString("root:")));
  }

  @Test
  void leavesAParserThatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    assertThrows(
        TimeoutException.class,
        () ->
            Deadline.call(
                () -> {
                  never.await();
                  return 1;
                },
                Duration.ofMillis(50)));
  }

  @Test
  void saysWhatTookTooLong() throws IOException {
    Extractor hasty = new Extractor(limits(1 << 30, Duration.ofMillis(1), 1 << 30), Samples.LONDON);
    Extraction outcome = hasty.extract("a.docx", Samples.docx("rota ".repeat(100_000)));
    assertThat(outcome, is(new Extraction.Failure(Reason.TIMEOUT, "not parsed in 0.001 s")));
  }

  @Test
  void survivesErrorsOfTheMachine() {
    ExecutionException memory =
        assertThrows(
            ExecutionException.class,
            () ->
                Deadline.call(
                    () -> {
                      throw new OutOfMemoryError("Java heap space");
                    },
                    Duration.ofSeconds(5)));
    assertThat(Failures.of(memory.getCause()).reason(), is(Reason.OUT_OF_MEMORY));
    assertThat(
        Failures.of(new StackOverflowError()),
        is(new Extraction.Failure(Reason.CORRUPT, "StackOverflowError: nested too deeply")));
  }

  @Test
  void findsTheReasonHoweverDeepItLies() {
    Throwable thrown =
        new IllegalStateException("outer", new IOException(new EncryptedDocumentException("x")));
    assertThat(Failures.of(thrown).reason(), is(Reason.ENCRYPTED));
  }

  @Test
  void saysNothingThatDiffersFromRunToRun() {
    assertThat(
        Failures.of(new IOException("from Parser@1a2b3c4d in /var/folders/x1/file9.tmp\nat line 2"))
            .detail(),
        is("IOException: from Parser… in …; the file is damaged or cut off: get it again"));
  }
}
