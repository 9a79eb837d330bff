package org.parley.pdf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.TrimRule;

class PdfTextTest {

  private static final int UPPER_EDGE = 792;

  private record Drawn(String text, float left, float top, float size) {}

  private static Drawn at(float left, float top, String text) {
    return new Drawn(text, left, top, 10);
  }

  private static Drawn small(float left, float top, String text) {
    return new Drawn(text, left, top, 7);
  }

  /** Rows of 12 points from {@code top} on. */
  private static List<Drawn> rows(float left, float top, String... texts) {
    List<Drawn> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(at(left, top + 12 * rows.size(), text));
    }
    return rows;
  }

  @SafeVarargs
  private static List<Drawn> page(List<Drawn>... parts) {
    List<Drawn> page = new ArrayList<>();
    for (List<Drawn> part : parts) {
      page.addAll(part);
    }
    return page;
  }

  @SafeVarargs
  private static String text(List<Drawn>... pages) throws IOException {
    List<List<Drawn>> all = new ArrayList<>();
    for (List<Drawn> page : pages) {
      all.add(page);
    }
    return PdfText.read(pdf(all), TrimRule.OF_PDF, 10_000).text();
  }

  private static byte[] pdf(List<List<Drawn>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<Drawn> texts : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          for (Drawn drawn : texts) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), drawn.size());
            content.newLineAtOffset(drawn.left(), UPPER_EDGE - drawn.top());
            content.showText(drawn.text());
            content.endText();
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static final String[] LEFT = {
    "The tugs went out before light and",
    "nobody on the quay had asked them",
    "to go, nor would they have heeded",
    "a word of it. The pilots had slept",
    "for an hour, and the cook for less",
    "than that, because of the"
  };
  private static final String[] RIGHT = {
    "Harbour Board, whose lamp burned",
    "all night above the stairs. It was",
    "the third week. The Board wrote to",
    "each of them, and each letter said",
    "that the rota was safe, and that it",
    "would stay."
  };

  private static List<Drawn> rowByRow(float top) {
    List<Drawn> drawn = new ArrayList<>();
    for (int row = 0; row < LEFT.length; row++) {
      drawn.add(at(60, top + 12 * row, LEFT[row]));
      drawn.add(at(310, top + 12 * row, RIGHT[row]));
    }
    return drawn;
  }

  @Test
  void columnsThatAreDrawnRowByRowAreReadOneAfterTheOther() throws IOException {
    String columns = String.join("\n", LEFT) + "\n" + String.join("\n", RIGHT);
    assertThat(text(rowByRow(80)), is(columns));
    assertThat(
        text(
            page(
                List.of(at(60, 60, "A headline that goes over both of the columns, and on and on")),
                rowByRow(90))),
        is("A headline that goes over both of the columns, and on and on\n\n" + columns));
  }

  @Test
  void columnsThatAreDrawnOneAfterTheOtherStaySo() throws IOException {
    assertThat(
        text(page(rows(60, 200, LEFT), rows(310, 80, RIGHT))),
        is(String.join("\n", LEFT) + "\n" + String.join("\n", RIGHT)));
  }

  @Test
  void aSentenceGoesOnInTheNextOfTwoShortColumns() throws IOException {
    assertThat(
        text(
            page(
                rows(60, 80, "The tugs went out", "and nobody on the", "quay of the town"),
                rows(310, 80, "had asked them to", "go, nor was there", "any need to re-"),
                rows(60, 160, "arrange the watch of all hands."))),
        is(
            "The tugs went out\nand nobody on the\nquay of the town\nhad asked them to\n"
                + "go, nor was there\nany need to re-\narrange the watch of all hands."));
  }

  @Test
  void aTableIsReadRowByRow() throws IOException {
    List<Drawn> table = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      table.add(at(60, 80 + 12 * row, "Tug " + row));
      table.add(at(400, 80 + 12 * row, "1" + row));
    }
    assertThat(text(table).lines().findFirst().orElseThrow(), is("Tug 0 10"));
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING_HEAD, The Quay Gazette",
    "PAGE_NUMBER, Page 2 of 3",
    "LINE_NUMBER, 5 The fifth row"
  })
  void aRuleThatIsOffLeavesItsLines(TrimRule off, String line) throws IOException {
    List<List<Drawn>> pages = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      List<Drawn> page = new ArrayList<>(List.of(at(60, 40, "The Quay Gazette")));
      List<String> names = List.of("first", "second", "third", "fourth", "fifth", "sixth");
      for (int row = 0; row < names.size(); row++) {
        page.add(at(40, 100 + 12 * row, String.valueOf(row + 1)));
        page.add(at(80, 100 + 12 * row, "The " + names.get(row) + " row of page " + number));
      }
      page.add(at(60, 740, "Page " + number + " of 3"));
      pages.add(page);
    }
    EnumSet<TrimRule> rules = EnumSet.copyOf(TrimRule.OF_PDF);
    assertThat(PdfText.read(pdf(pages), rules, 10_000).text().contains(line), is(false));
    rules.remove(off);
    assertThat(PdfText.read(pdf(pages), rules, 10_000).text().contains(line), is(true));
  }

  @Test
  void overprintedTextCountsOnce() throws IOException {
    assertThat(
        text(
            List.of(
                at(60, 80, "Goodwill"),
                at(60.3f, 80, "Goodwill"),
                at(60, 80.3f, "Goodwill"),
                at(60, 92, "has run out."))),
        is("Goodwill\nhas run out."));
  }

  private static List<Drawn> framed(int number, String... body) {
    return page(
        List.of(
            at(60, 40, number % 2 == 0 ? "Amy Bell" : "The rota"),
            at(500, 40, "Page " + number + " of 4")),
        rows(60, 80, body),
        List.of(at(60, 760, "Printed for the board")));
  }

  @Test
  void runningHeadsAndFootLinesAreNotRead() throws IOException {
    assertThat(
        text(
            framed(1, LEFT[0], LEFT[1], "It ends here."),
            framed(2, LEFT[2], LEFT[3], "It ends too."),
            framed(3, "A third page.", "It is short."),
            framed(4, "A last page.", "It is short.")),
        is(
            LEFT[0]
                + "\n"
                + LEFT[1]
                + "\nIt ends here.\n\n"
                + LEFT[2]
                + "\n"
                + LEFT[3]
                + "\nIt ends too.\n\nA third page.\nIt is short.\n\nA last page.\nIt is short."));
  }

  @Test
  void aSentenceContinuesOverThePageAndItsNote() throws IOException {
    assertThat(
        text(
            page(
                rows(60, 80, "They went out at night.", "None had asked for it, nor for patient"),
                List.of(small(60, 740, "1 See the log of the tug."), at(300, 770, "1"))),
            page(
                rows(60, 80, "Safety Boards, as they call them.", "We did."),
                List.of(at(300, 770, "2")))),
        is(
            "They went out at night.\n\nNone had asked for it, nor for patient\n\nSafety Boards, as"
                + " they call them.\nWe did.\n\n1 See the log of the tug."));
    assertThat(
        text(
            page(
                rows(60, 80, "They went out at night.", "None had asked for patient"),
                List.of(at(300, 770, "1"))),
            page(rows(60, 80, "safety of any kind.", "We did."), List.of(at(300, 770, "2")))),
        is("They went out at night.\nNone had asked for patient\nsafety of any kind.\nWe did."));
  }

  @Test
  void lineNumbersAreNotRead() throws IOException {
    List<Drawn> numbers = new ArrayList<>(rows(80, 80, LEFT));
    for (int row = 0; row < LEFT.length; row++) {
      numbers.add(at(50, 80 + 12 * row, String.valueOf(row + 1)));
    }
    assertThat(text(numbers), is(String.join("\n", LEFT)));
  }

  @Test
  void gapsAndIndentsSeparateParagraphs() throws IOException {
    assertThat(
        text(
            page(
                rows(60, 80, LEFT[0], LEFT[1]),
                rows(60, 112, LEFT[2], LEFT[3]),
                rows(75, 136, LEFT[4]),
                rows(60, 148, LEFT[5]))),
        is(
            LEFT[0] + "\n" + LEFT[1] + "\n\n" + LEFT[2] + "\n" + LEFT[3] + "\n\n" + LEFT[4] + "\n"
                + LEFT[5]));
  }

  @Test
  void aTextThatIsTooLongIsRefused() throws IOException {
    byte[] pdf = pdf(List.of(rows(60, 80, LEFT)));
    assertThrows(IOException.class, () -> PdfText.read(pdf, TrimRule.OF_PDF, 20));
  }
}
