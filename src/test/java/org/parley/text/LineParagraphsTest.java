package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.cut;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineParagraphsTest {

  private static boolean areLines(String text) {
    return cut(text).text().linesAreParagraphs();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Most lines end a sentence.
        "The ferry is late.\nThe crew is tired.\nThe board is away.",
        "The ferry is late.\nWhat we want\nThe crew is tired.\n“The board is away.”\nWe stay.",
        "Title\n\nThe ferry is late.\nThe crew is tired!\nIs the board away?\n(We stay.)\nWe do.",
        "船は遅い。\n船員は疲れた。\n「役員は不在だ。」",
        // The lengths vary widely.
        "Our harbour\nWe will pay for two more boats and for the crew of each of these boats\n"
            + "Our town\nWe will build a quay\nOur schools\nEach child will have a place near home",
        "MV Tern: no crew\nThe board has cancelled all sailings until the end of the month, says a"
            + " notice on the quay\nMore follows\nUnion meets\nPay talks end",
      })
  void eachLineIsAParagraph(String text) {
    assertThat(areLines(text), is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // One line, or too few to tell.
        "The ferry is late. The crew is tired.",
        "The ferry is late.\nThe crew is tired.",
        "The ferry is late.\n\nThe crew is tired.\nThe board is away.",
        // Wrapped.
        "The ferry is late, and the crew is\ntired. The board is away, and no one\nknows when it will"
            + " be back. So we\nstay where we are and wait for it.",
        "The ferry is late, and the crew is\ntired.\nThe board is away, and no one\nknows when it"
            + " will be back.\nSo we stay where we are and wait.",
        """
        The ferry is late, and the crew is tired. See
        https://harbour.example/notices/2031/05/the-last-ferry-of-the-year-and-what-follows
        for all that the board has said. It is away,
        and no one knows when it will be back. So
        we stay where we are and wait for the board.
        No one has told us why that is so, and no
        one will, as far as we can see from here on
        the quay, where we have sat since it left in
        spring, with its papers and its promises and
        its plan to sell the boats to someone else
        """,
        // Empty lines separate the paragraphs.
        "The ferry is late.\n\nThe crew is tired.\n\nThe board is away.\nWe stay.\nWe do.\nSo there.",
        // Verse.
        "The ferry left the quay at dawn,\nThe crew were few and tired,\nThe board had all the papers"
            + " drawn,\nThe captain had been fired,",
        "",
        "\n\n\n",
      })
  void linesAreOnlyLines(String text) {
    assertThat(areLines(text), is(false));
  }

  private static final String NOTICE =
      "12 May 2031\nThe Last Ferry\nHe said: “a b c.\nSo “d e f” again.\n“g h i. It is so.\n“j k l.” So"
          + " he.\nIt ‘is late.\nThe crew’s hour is over’ now.\nJo Roe is a skipper.";

  @Test
  void quotationsEndWithTheirLineUnlessTheNextReopensThem() {
    assertThat(String.join(" ", cut(NOTICE).quoted()), is("d e f g h i it is so j k l"));
  }

  @Test
  void aQuotationInAWrappedTextCrossesLineEnds() {
    assertThat(
        String.join(
            " ",
            cut("The board said: “The ferry is late,\nand the crew is tired.” No one knows when it\n"
                    + "will be back. ‘It is the crews’\nown fault’ was all it said.")
                .quoted()),
        is("the ferry is late and the crew is tired it is the crews own fault"));
  }

  @Test
  void titleDatelineAndAuthorNoteAreLines() {
    assertThat(
        Cutting.titled("The last ferry").andBy("Jo Roe").of(NOTICE).trimmed(),
        contains(
            "dateline: 12 May 2031", "title: The Last Ferry", "author_note: Jo Roe is a skipper."));
  }

  @Test
  void sentencesAndPhrasesStillCrossLineEnds() {
    Cutting.Cut cut =
        Cutting.phrase("the ferry")
            .of("It is late.\nThe crew is here.\nSo is the\nFerry. It is late.");
    assertThat(cut.text().linesAreParagraphs(), is(true));
    assertThat(cut.matches(), contains("the\nFerry"));
    assertThat(cut.sentences().get(cut.sentences().size() - 1), is(4));
  }

  @Test
  void aPhraseCrossesTheEndOfSuchALine() {
    Cutting.Cut cut =
        Cutting.phrase("our, crew")
            .of("We wait.\nThe ferry is late.\nThe crew is tired.\nThis is our,\ncrew says so.");
    assertThat(cut.text().linesAreParagraphs(), is(true));
    assertThat(cut.matches(), contains("our,\ncrew"));
  }
}
