package org.parley.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.parley.model.WhiteSpace;

/**
 * Collects the words of each page with their places. Text that is printed over itself counts once.
 */
final class PageReader extends PDFTextStripper {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private final List<PageWords> pages = new ArrayList<>();
  private final long most;
  private long characters;
  private List<List<Word>> lines = new ArrayList<>();
  private List<Word> line = new ArrayList<>();
  private Overprints overprints = new Overprints();

  private PageReader(long most) {
    this.most = most;
    setSuppressDuplicateOverlappingText(false); // Overprints is faster.
  }

  static List<PageWords> read(PDDocument document, long most) throws IOException {
    PageReader reader = new PageReader(most);
    reader.writeText(document, Writer.nullWriter());
    return reader.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    lines = new ArrayList<>();
    line = new ArrayList<>();
    overprints = new Overprints();
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (overprints.add(glyph)) {
      super.processTextPosition(glyph);
    }
  }

  @Override
  protected void endPage(PDPage page) {
    writeLineSeparator();
    pages.add(new PageWords(lines));
  }

  @Override
  protected void writeLineSeparator() {
    if (!line.isEmpty()) {
      lines.add(line);
      line = new ArrayList<>();
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    characters += text.length() + 1;
    if (characters > most) {
      throw new IOException("more than " + most + " characters of text");
    }
    List<String> words = SPACE.splitAsStream(text.strip()).toList();
    List<List<TextPosition>> places = new ArrayList<>();
    boolean open = false;
    for (TextPosition position : positions) {
      boolean space = WhiteSpace.fills(position.getUnicode());
      if (!space && !open) {
        places.add(new ArrayList<>());
      }
      open = !space;
      if (open) {
        places.get(places.size() - 1).add(position);
      }
    }
    for (int i = 0; i < places.size(); i++) {
      // The text is in logical order and without ligatures, unless its words are counted otherwise.
      String word = words.size() == places.size() ? words.get(i) : unicode(places.get(i));
      TextPosition first = places.get(i).get(0);
      TextPosition last = places.get(i).get(places.get(i).size() - 1);
      line.add(
          new Word(
              word,
              first.getXDirAdj(),
              Math.max(first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj()),
              first.getYDirAdj(),
              Math.max(1, first.getFontSizeInPt())));
    }
  }

  private static String unicode(List<TextPosition> positions) {
    StringBuilder word = new StringBuilder();
    positions.forEach(position -> word.append(position.getUnicode()));
    return word.toString();
  }

  @Override
  protected void writeWordSeparator() {
    // Words are separated by their places.
  }
}
