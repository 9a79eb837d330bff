package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.model.Piece;
import org.parley.model.TextPieces;

public class CutTextTest {

  private static final int LONGEST = CutText.LONGEST;

  public static List<Piece> pieces(TextPieces text) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (Optional<Piece> next = text.next(); next.isPresent(); next = text.next()) {
      pieces.add(next.get());
    }
    return pieces;
  }

  private static List<Piece> pieces(String text) throws IOException {
    return pieces(CutText.of(text));
  }

  @Test
  void aTextOfUsualLengthIsOnePiece() throws IOException {
    String text = "a ".repeat(LONGEST / 2 - 1) + "b.";
    assertThat(pieces(text), contains(new Piece(text, 0, true)));
  }

  @Test
  void isCutBehindTheLastEmptyLine() throws IOException {
    String first = "a".repeat(LONGEST - 100) + "\n\n";
    String second = "b b\nb" + "b".repeat(200);
    assertThat(
        pieces(first + second),
        contains(new Piece(first, 0, false), new Piece(second, first.length(), true)));
  }

  @Test
  void isNotCutWhereAQuotationMayGoOn() throws IOException {
    String first = "\u201ca".repeat(LONGEST / 2 - 100) + "\n\n";
    String second = "a".repeat(100) + "\n\n";
    String quoted = "\u201cb" + "b".repeat(200);
    assertThat(
        pieces(first + second + quoted),
        contains(new Piece(first, 0, false), new Piece(second + quoted, first.length(), true)));
  }

  @Test
  void isCutBehindALineWhereNoneIsEmptyAndElseBehindASpace() throws IOException {
    String rest = "b b" + "b".repeat(LONGEST / 2);
    assertThat(
        pieces("a".repeat(LONGEST - 100) + "\n" + rest).get(0).text().length(), is(LONGEST - 99));
    assertThat(pieces("a".repeat(LONGEST - 100) + rest).get(0).text().length(), is(LONGEST - 98));
  }

  @Test
  void isCutAnywhereWhereThereIsNoSpaceButNotInsideACharacter() throws IOException {
    assertThat(
        pieces("a" + "\uD83D\uDE00".repeat(LONGEST)).get(0).text().length(), is(LONGEST - 1));
    assertThat(pieces("\uD83D\uDE00".repeat(LONGEST)).get(0).text().length(), is(LONGEST));
  }

  @Test
  void noPieceIsBlankAndNothingBehindTheTextCounts() throws IOException {
    String first = "a".repeat(LONGEST - 10) + "\n\n";
    assertThat(
        pieces(first + " ".repeat(3 * LONGEST) + "b" + "\n".repeat(3 * LONGEST)).stream()
            .map(piece -> piece.text().strip().charAt(0) + " " + piece.last())
            .toList(),
        contains("a false", "b true"));
  }
}
