package org.parley.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * The running text of a binary Word file, read with POI: Tika adds hidden text, labels of lists and
 * comments. Text boxes and notes come after the text.
 */
public final class WordBinary {

  private static final Pattern GAP = Pattern.compile("\\s*\\n\\s*\\n\\s*");
  private static final char PICTURE = 0x01;
  private static final char NOTE = 0x02;
  private static final char COMMENT = 0x05;
  private static final char DRAWING = 0x08;
  private static final char CELL_END = 0x07;
  private static final char LINE_END = 0x0B;
  private static final char PAGE_END = 0x0C;
  private static final char FIELD_START = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char FIXED_HYPHEN = 0x1E;
  private static final char SOFT_HYPHEN = 0x1F;

  private final StringBuilder text = new StringBuilder();

  /** The number of open fields whose code is being read. */
  private int codes;

  private WordBinary() {}

  /**
   * Returns the text; an empty line separates paragraphs. Empty if POI does not read this version
   * of Word.
   */
  public static Optional<String> text(byte[] bytes) {
    WordBinary reader = new WordBinary();
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      reader.read(document.getRange());
      reader.read(document.getMainTextboxRange());
      reader.read(document.getFootnoteRange());
      reader.read(document.getEndnoteRange());
      return Optional.of(GAP.matcher(reader.text).replaceAll("\n\n"));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private void read(Range range) {
    codes = 0;
    for (int number = 0; number < range.numParagraphs(); number++) {
      Paragraph paragraph = range.getParagraph(number);
      boolean continues = paragraph.getDropCap().getDropCapType() != 0;
      for (int run = 0; run < paragraph.numCharacterRuns(); run++) {
        CharacterRun words = paragraph.getCharacterRun(run);
        if (words.isMarkedDeleted()) {
          continues |= words.text().endsWith("\r");
        } else if (!words.isVanished()) {
          words.text().chars().forEach(c -> add((char) c));
        }
      }
      text.append(continues ? "" : "\n\n");
    }
  }

  private void add(char c) {
    switch (c) {
      case FIELD_START -> codes++;
      case FIELD_RESULT -> codes = Math.max(0, codes - 1);
      case PICTURE, NOTE, COMMENT, DRAWING, SOFT_HYPHEN, FIELD_END, '\r' -> {}
      case CELL_END, PAGE_END -> text.append("\n\n");
      case LINE_END -> text.append('\n');
      default -> {
        if (codes == 0) {
          text.append(c == FIXED_HYPHEN ? '-' : c);
        }
      }
    }
  }
}
