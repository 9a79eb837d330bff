package org.parley.draw;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawings in dots, made of what Vega makes its drawings of. */
class PngTest {

  private static final int WHITE = 0xffffffff;
  private static final int BLUE = 0xff0000ff;

  private static final Drawing DRAWING =
      drawing(
          """
          <rect width="100" height="50" fill="white"/>
          <path d="M0,5h100" stroke="blue" stroke-width="4" stroke-dasharray="10,10"/>
          <g clip-path="url(#half)"><rect y="10" width="100" height="10" fill="blue"/></g>
          <text x="50" y="40" text-anchor="middle" font-family="sans-serif" font-size="12px">goodwill</text>
          <defs><clipPath id="half"><rect x="0" y="0" width="50" height="50"/></clipPath></defs>
          """);

  private static Drawing drawing(String marks) {
    return new Drawing(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\" viewBox=\"0 0 100 50\">"
            + marks
            + "</svg>",
        List.of());
  }

  private static BufferedImage image(Drawing drawing, double scale) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Png.of(drawing, scale)));
  }

  @ParameterizedTest
  @CsvSource({"1, 100, 50", "2, 200, 100", "3.125, 313, 157"})
  void isAsLargeAsItsScale(double scale, int width, int height) throws IOException {
    BufferedImage image = image(DRAWING, scale);
    assertThat(image.getWidth(), is(width));
    assertThat(image.getHeight(), is(height));
  }

  @Test
  void showsDashesAndClippedMarks() throws IOException {
    BufferedImage image = image(DRAWING, 2);
    assertThat("dash", image.getRGB(10, 10), is(BLUE));
    assertThat("gap", image.getRGB(30, 10), is(WHITE));
    assertThat("next dash", image.getRGB(50, 10), is(BLUE));
    assertThat("inside", image.getRGB(90, 30), is(BLUE));
    assertThat("outside", image.getRGB(110, 30), is(WHITE));
  }

  @Test
  void showsText() throws IOException {
    BufferedImage image = image(DRAWING, 2);
    int[] dots = image.getRGB(0, 56, 200, 40, null, 0, 200);
    assertThat(IntStream.of(dots).filter(dot -> dot != WHITE).count(), greaterThan(100L));
  }

  @Test
  void takesTheFamilyOfAListOfFonts() throws IOException {
    String text = "<text x=\"9\" y=\"40\" font-family=\"FONTS\">goodwill</text>";
    byte[] family = Png.of(drawing(text.replace("FONTS", "sans-serif")), 1);
    byte[] list = Png.of(drawing(text.replace("FONTS", "'No Such Font', no-such, sans-serif")), 1);
    assertThat(list, is(family));
  }

  @Test
  void saysHowManyDotsMakeAnInch() throws IOException {
    byte[] png = Png.of(DRAWING, 3.125);
    int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
    assertThat(ByteBuffer.wrap(png).getInt(chunk + 4), is(11811)); // 300 dots an inch
  }

  @Test
  void readsNothingElse(@TempDir Path work) throws IOException {
    BufferedImage black = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
    Path picture = work.resolve("black.png");
    ImageIO.write(black, "png", picture.toFile());
    Drawing prying =
        drawing(
            "<rect width=\"9\" height=\"9\" fill=\"blue\"/><image href=\""
                + picture.toUri()
                + "\" width=\"9\" height=\"9\"/>");
    assertThat(image(prying, 1).getRGB(4, 4), is(BLUE));
  }

  @Test
  void refusesToFillTheMemory() {
    assertThat(
        assertThrows(DrawingFailed.class, () -> Png.of(DRAWING, 200)).getMessage(),
        is("the PNG would be 20000 by 10000 dots, more than 60 million; choose a smaller scale"));
  }
}
