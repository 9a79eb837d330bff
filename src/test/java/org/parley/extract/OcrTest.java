package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Flag;

/** Recognized pages, labels of encodings, and texts that were decoded wrongly. */
class OcrTest {

  @Test
  void readsAlto() {
    String alto =
        "<?xml version=\"1.0\"?><alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Layout>"
            + "<TextBlock><TextLine><String CONTENT=\"The\"/><SP/><String CONTENT=\"tug\"/>"
            + "</TextLine><TextLine><String CONTENT=\"har\" SUBS_TYPE=\"HypPart1\""
            + " SUBS_CONTENT=\"harbour\"/><HYP CONTENT=\"-\"/></TextLine><TextLine>"
            + "<String CONTENT=\"bour\" SUBS_TYPE=\"HypPart2\" SUBS_CONTENT=\"harbour\"/><SP/>"
            + "<String CONTENT=\"is\"/><SP/><String CONTENT=\"ti\"/><HYP/></TextLine><TextLine>"
            + "<String CONTENT=\"dal.\"/></TextLine></TextBlock><TextBlock><TextLine>"
            + "<String CONTENT=\"No.\"/></TextLine></TextBlock></Layout></alto>";
    assertThat(
        Samples.extracted("a.xml", alto).text(), is("The tug\nharbour\nis ti-\ndal.\n\nNo."));
  }

  @Test
  void readsHocr() {
    String hocr =
        "<!DOCTYPE html><html><body><div class='ocr_page'><p class='ocr_par'><span"
            + " class='ocr_line'><span class='ocrx_word'>The</span> <span"
            + " class='ocrx_word'>tug</span></span> <span class='ocr_line'><span"
            + " class='ocrx_word'>came.</span></span></p><p class='ocr_par'><span"
            + " class='ocr_line'>No.</span></p></div></body></html>";
    assertThat(Samples.extracted("a.html", hocr).text(), is("The tug\ncame.\n\nNo."));
  }

  @Test
  void knowsTheLabelsOfTheStandard() {
    String page =
        "<!DOCTYPE html><html><head><meta charset=\"macintosh\"></head><body><p>Café “de la"
            + " paix”</p></body></html>";
    byte[] bytes = page.getBytes(Charset.forName("x-MacRoman"));
    assertThat(Samples.extracted("a.html", bytes).text(), is("Café “de la paix”"));
    byte[] mail =
        """
        From: a@b.invalid
        Date: Tue, 4 Mar 2031 23:30:00 +0000
        Content-Type: text/plain; charset=macintosh

        Café.
        """
            .getBytes(Charset.forName("x-MacRoman"));
    assertThat(Samples.extracted("a.eml", mail).text(), is("Café."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Itâ€™s late.", "â€œNoâ€\u009D", "A cafÃ© in Â£"})
  void flagsTextThatWasDecodedWrongly(String text) {
    assertThat(Samples.extracted("a.txt", text).flags(), contains(Flag.MOJIBAKE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"It’s “late”.", "São João, à â Â là, NÃO", "Ângela €5"})
  void otherTextsAreNotFlagged(String text) {
    assertThat(Samples.extracted("a.txt", text).flags().isEmpty(), is(true));
  }
}
