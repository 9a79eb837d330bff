package org.parley.draw;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Converts a drawing to PNG with the fonts of this machine. */
public final class Png {

  /** The largest image, which takes 4 bytes per dot in memory. */
  private static final double MOST_DOTS = 60e6;

  /** A pixel of an SVG is 1/96 inch; PNG gives dots per metre. */
  private static final double PIXELS_PER_METRE = 96 / 0.0254;

  private Png() {}

  /**
   * Returns the PNG file of a drawing. Its resolution is 96 dots per inch times {@code scale}.
   *
   * @param scale dots per pixel of the SVG
   * @throws DrawingFailed if it would be larger than 60 million dots
   */
  public static byte[] of(Drawing drawing, double scale) throws IOException {
    SVGDocument svg = load(drawing.svg());
    int width = (int) Math.ceil(svg.size().width * scale);
    int height = (int) Math.ceil(svg.size().height * scale);
    if ((double) width * height > MOST_DOTS) {
      throw new DrawingFailed(
          String.format(
              Locale.ROOT,
              "the PNG would be %d by %d dots, more than 60 million; choose a smaller scale",
              width,
              height));
    }
    BufferedImage image =
        new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.scale(scale, scale);
    svg.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, (ViewBox) null);
    graphics.dispose();
    return encoded(image, scale);
  }

  private static SVGDocument load(String svg) {
    LoaderContext nothingElse =
        LoaderContext.builder()
            .preProcessor(Png::chooseFonts)
            .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
            .build();
    ByteArrayInputStream bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    return Objects.requireNonNull(new SVGLoader().load(bytes, null, nothingElse));
  }

  /**
   * Replaces each list of fonts by its last one, a family that Java has. The library fails on
   * quoted names.
   */
  private static void chooseFonts(DomElement element) {
    String fonts = element.attribute("font-family");
    if (fonts != null) {
      element.setAttribute("font-family", fonts.substring(fonts.lastIndexOf(',') + 1).strip());
    }
    element.children().forEach(Png::chooseFonts);
  }

  private static byte[] encoded(BufferedImage image, double scale) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, dotsPerMetre(writer, image, scale)));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata dotsPerMetre(ImageWriter writer, BufferedImage image, double scale)
      throws IIOInvalidTreeException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    String dots = Long.toString(Math.round(PIXELS_PER_METRE * scale));
    IIOMetadataNode size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", dots);
    size.setAttribute("pixelsPerUnitYAxis", dots);
    size.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
    root.appendChild(size);
    metadata.mergeTree("javax_imageio_png_1.0", root);
    return metadata;
  }
}
