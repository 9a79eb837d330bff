package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Colours of sides can be told apart and read, as a reader with deuteranopia sees them, too. */
class PaletteTest {

  private static final String LIGHT_PAGE = "#ffffff";
  private static final String DARK_PAGE = "#14171c";

  private final Palette palette =
      Palette.of(IntStream.range(0, Palette.MOST_SIDES).mapToObj(side -> "side " + side).toList());

  /** The colours in one chart: those of the sides, of a target, and grey. */
  private static List<String> together(List<String> colours) {
    assertThat(new HashSet<>(colours).size(), is(Palette.MOST_SIDES + 2));
    return List.copyOf(new HashSet<>(colours));
  }

  @Test
  void noTwoColoursThatAreUsedTogetherAreAlike() {
    for (List<String> colours : List.of(palette.light(), palette.dark())) {
      List<String> all = together(colours);
      for (int i = 0; i < all.size(); i++) {
        for (int j = 0; j < i; j++) {
          String pair = all.get(i) + " " + all.get(j);
          double seen = Colour.of(all.get(i)).difference(Colour.of(all.get(j)));
          double simulated =
              Colour.of(all.get(i)).deuteranopia().difference(Colour.of(all.get(j)).deuteranopia());
          assertThat(pair, seen, is(greaterThanOrEqualTo(10.0)));
          assertThat(pair, simulated, is(greaterThanOrEqualTo(10.0)));
        }
      }
    }
  }

  @Test
  void textInEachColourCanBeRead() {
    List<List<String>> pages = List.of(palette.light(), palette.dark());
    for (List<String> colours : pages) {
      Colour page = Colour.of(colours == palette.light() ? LIGHT_PAGE : DARK_PAGE);
      for (String colour : colours) {
        assertThat(colour, Colour.of(colour).contrast(page), is(greaterThanOrEqualTo(4.5)));
      }
    }
  }

  @Test
  void aSideWithoutAColourOfItsOwnIsGrey() {
    List<String> sides = new ArrayList<>();
    IntStream.rangeClosed(0, Palette.MOST_SIDES).forEach(side -> sides.add("side " + side));
    Palette many = Palette.of(sides);
    int all = many.keys().indexOf("all");
    assertThat(many.light().get(Palette.MOST_SIDES), is(many.light().get(all)));
  }

  /** Pairs 1 and 7 of Sharma, Wu and Dalal (2005), table 1. */
  @Test
  void theDifferenceIsThatOfThePublishedPairs() {
    assertThat(Colour.difference(50, 2.6772, -79.7751, 50, 0, -82.7485), is(closeTo(2.0425, 5e-5)));
    assertThat(Colour.difference(50, 0, 0, 50, -1, 2), is(closeTo(2.3669, 5e-5)));
  }
}
