package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Flag;
import org.parley.model.Reason;

/** Texts without a format, in every encoding. */
class PlainDocumentTest {

  private static final String RUSSIAN =
      "Лоцманы порта не согласны с новым расписанием. Они говорят, что ночные смены опасны,"
          + " а совет порта не слушает их.";

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "A.TXT", "a", "a.text", "2031-03-04 Statement of the board"})
  void readsUtf8AsItStands(String name) {
    String text = "The pilots’ case.\r\n\r\nIt is a good one.\r\n";
    Extraction.Text read = Samples.extracted(name, text);
    assertThat(read.text(), is("The pilots’ case.\n\nIt is a good one."));
    assertThat(read.mediaType(), is("text/plain"));
    assertThat(read.flags(), empty());
  }

  @Test
  void readsUtf16WithAMark() {
    byte[] bytes = "\uFEFFThe rota — imposed.".getBytes(StandardCharsets.UTF_16LE);
    Extraction.Text read = Samples.extracted("a.txt", bytes);
    assertThat(read.text(), is("The rota — imposed."));
    assertThat(read.flags(), empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void guessesUtf16WithoutAMark(String charset) {
    byte[] bytes = "The rota was imposed.".getBytes(Charset.forName(charset));
    for (String name : new String[] {"a.txt", "a"}) {
      Extraction.Text read = Samples.extracted(name, bytes);
      assertThat(read.text(), is("The rota was imposed."));
      assertThat(read.flags(), contains(Flag.ENCODING_GUESSED));
    }
  }

  @Test
  void guessesTheEncodingOfWindows() {
    String text = "The board’s “offer” is no offer – it is an order, said the café’s owner.";
    Extraction.Text read =
        Samples.extracted("a.txt", text.getBytes(Charset.forName("windows-1252")));
    assertThat(read.text(), is(text));
    assertThat(read.flags(), contains(Flag.ENCODING_GUESSED));
  }

  @Test
  void guessesTheEncodingOfRussianDos() {
    Extraction.Text read = Samples.extracted("a.txt", RUSSIAN.getBytes(Charset.forName("IBM866")));
    assertThat(read.text(), is(RUSSIAN));
    assertThat(read.flags(), contains(Flag.ENCODING_GUESSED));
  }

  @Test
  void saysWhichUtf8IsDamaged() {
    byte[] whole = Samples.utf8(RUSSIAN);
    byte[] cut = Arrays.copyOf(whole, whole.length - 2);
    Extraction.Text read = Samples.extracted("a.txt", cut);
    assertThat(read.text(), is(RUSSIAN.substring(0, RUSSIAN.length() - 2) + "\uFFFD"));
    assertThat(read.flags(), contains(Flag.ENCODING_GUESSED, Flag.UNDECODED_CHARACTERS));
  }

  @Test
  void readsAWebPageThatIsNamedAsText() {
    Extraction.Text read = Samples.extracted("a.txt", "<html><body><p>The rota.</p></body></html>");
    assertThat(read.mediaType(), is("text/html"));
    assertThat(read.text(), is("The rota."));
  }

  @Test
  void takesALetterThatBeginsWithFromForText() {
    String text = "From the pilots\nto the board\n\nSirs, the rota is unsafe.";
    String colon = "Date: a word with a colon";
    String headed = "From the pilots\nTo: the board\nSubject: the rota\n\nIt is unsafe.";
    for (String letter : new String[] {text, colon, headed}) {
      Extraction.Text read = Samples.extracted("a.txt", letter);
      assertThat(read.text(), is(letter));
      assertThat(read.mediaType(), is("text/plain"));
    }
  }

  @Test
  void takesALetterThatQuotesAnotherForText() {
    String text = "From the ward to the board:\n\nFrom: the rota\nTo: a rota";
    Extraction.Text read = Samples.extracted("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.text(), is(text));
    assertThat(read.mediaType(), is("text/plain"));
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] noise = new byte[4096];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 % 251 % 29);
    }
    assertThat(Samples.failed("a.txt", noise).reason(), is(Reason.CORRUPT));
  }

  @Test
  void saysWhatHoldsNothing() {
    assertThat(Samples.failed("a.txt", new byte[0]).reason(), is(Reason.EMPTY));
    assertThat(Samples.failed("a.txt", Samples.utf8(" \r\n\t")).reason(), is(Reason.NO_TEXT));
  }

  @Test
  void loadsNoParserForAPlainText() throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                classPath,
                ReadsOnePlainText.class.getName())
            .redirectErrorStream(true)
            .start();
    String loaded;
    try (InputStream out = java.getInputStream()) {
      loaded = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(loaded, containsString("org.parley.extract.Extractor"));
    assertThat(loaded, containsString("read as plain text"));
    for (String library : new String[] {"tika", "poi", "pdfbox", "jackson", "jsoup", "slf4j"}) {
      assertThat(loaded, not(containsString(" org.apache." + library + ".")));
      assertThat(loaded, not(containsString(" com.fasterxml." + library + ".")));
      assertThat(loaded, not(containsString(" org." + library + ".")));
    }
  }

  /** A program of its own, whose classes can be watched. */
  static final class ReadsOnePlainText {
    private ReadsOnePlainText() {}

    public static void main(String[] args) {
      Extractor extractor = new Extractor(ReadLimits.DEFAULTS, ZoneOffset.UTC);
      Extraction read = extractor.extract("a.txt", "The rota.".getBytes(StandardCharsets.UTF_8));
      System.out.println(read instanceof Extraction.Text ? "read as plain text" : "");
    }
  }
}
