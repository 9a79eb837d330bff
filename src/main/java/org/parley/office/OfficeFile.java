package org.parley.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Rewrites a word-processing file or a book so that a parser finds its running text only. Tika has
 * no switches for hidden text, placeholders, list labels and the marks of notes; it inserts
 * comments into the text of Word files and notes into the sentences of OpenDocument files. It reads
 * the title page and the contents of a book as text.
 */
public final class OfficeFile {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String WORD_MACROS = "application/vnd.ms-word.";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";
  private static final String FLAT_OPEN_DOCUMENT = "application/vnd.oasis.opendocument.flat.text";
  private static final List<String> WORD_STYLES =
      List.of("vanish", "name w:val=\"toc", "val=\"TOC");
  private static final List<String> WORD_SIGNS =
      List.of(
          ":del ",
          ":del>",
          ":del/",
          "moveFrom",
          "vanish",
          "noteRef",
          "commentReference",
          "annotationRef",
          "dropCap",
          "noBreakHyphen",
          "showingPlcHdr",
          "Table of Contents");
  private static final List<String> OPEN_STYLES = List.of("display=\"none\"");
  private static final List<String> OPEN_SIGNS =
      List.of(
          "display=\"none\"",
          ":tracked-changes",
          ":annotation",
          ":note ",
          ":note>",
          ":hidden-",
          ":placeholder",
          "-index ",
          "-index>",
          ":table-of-content",
          ":ruby-text",
          "text:number>",
          "text:number ",
          ":desc ",
          ":desc>");
  private static final String BOOK = "application/epub+zip";
  private static final String RICH_TEXT = "application/rtf";
  private static final Pattern WORD_TEXT =
      Pattern.compile("word/(?:document|footnotes|endnotes)\\d*\\.xml");

  /** Parts that Tika makes text of: comments and the labels of lists. */
  private static final Pattern WORD_EMPTIED =
      Pattern.compile("word/(?:comments|numbering)\\d*\\.xml");

  private static final Pattern CHAPTER = Pattern.compile("\\.x?html?$");
  private static final Pattern MARK =
      Pattern.compile(
          "<(a|span|sup)\\b[^>]*epub:type=\"(?:noteref|pagebreak)\"[^>]*(?<!/)>.*?</\\1>",
          Pattern.DOTALL);

  private static final int MOST_EXPANSION = 100;

  private OfficeFile() {}

  /**
   * Returns the file with its running text only, or the same bytes if it is no word-processing
   * file. A damaged file is returned as it is: its parser says what is wrong.
   *
   * @param type media type of the file
   */
  public static byte[] runningText(String type, byte[] bytes) {
    try {
      if (type.startsWith(WORD) || type.startsWith(WORD_MACROS)) {
        return word(bytes);
      } else if (type.equals(RICH_TEXT)) {
        return RichText.filtered(bytes);
      } else if (type.equals(FLAT_OPEN_DOCUMENT)) {
        return new OpenDocumentXml(Set.of()).filtered(bytes);
      } else if (type.startsWith(OPEN_DOCUMENT)) {
        return openDocument(bytes);
      }
      return type.equals(BOOK) ? book(bytes) : bytes;
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      return bytes;
    }
  }

  /** A function from the bytes of the part with the styles to the names of the unseen ones. */
  private interface Styles {
    Set<String> unseen(byte[] xml) throws XMLStreamException;
  }

  /** A function from the name and the bytes of a part, and unseen styles, to its new bytes. */
  private interface Part {
    byte[] rewritten(String name, byte[] xml, Set<String> unseen) throws XMLStreamException;
  }

  private static byte[] word(byte[] bytes) throws IOException, XMLStreamException {
    return rewritten(
        bytes,
        "word/styles.xml",
        styles -> contains(styles, WORD_STYLES) ? WordXml.Styles.unseen(styles) : Set.of(),
        name -> WORD_TEXT.matcher(name).matches() || WORD_EMPTIED.matcher(name).matches(),
        (name, xml, unseen) -> {
          if (!WORD_TEXT.matcher(name).matches()) {
            return emptied(xml);
          }
          return unseen.isEmpty() && !contains(xml, WORD_SIGNS)
              ? xml
              : new WordXml(unseen).filtered(xml);
        });
  }

  private static byte[] openDocument(byte[] bytes) throws IOException, XMLStreamException {
    return rewritten(
        bytes,
        "styles.xml",
        styles -> contains(styles, OPEN_STYLES) ? OpenDocumentXml.hiddenStyles(styles) : Set.of(),
        "content.xml"::equals,
        (name, xml, hidden) ->
            hidden.isEmpty() && !contains(xml, OPEN_SIGNS)
                ? xml
                : new OpenDocumentXml(hidden).filtered(xml));
  }

  /** Returns whether a part contains a sign of what must be left out; most parts contain none. */
  private static boolean contains(byte[] xml, List<String> signs) {
    String text = new String(xml, StandardCharsets.ISO_8859_1);
    return signs.stream().anyMatch(text::contains);
  }

  private static byte[] book(byte[] bytes) throws IOException, XMLStreamException {
    return rewritten(
        bytes,
        "",
        styles -> Set.of(),
        name -> name.endsWith(".opf") || CHAPTER.matcher(name).find(),
        (name, xml, unseen) ->
            name.endsWith(".opf") ? BookXml.withoutFrame(xml) : withoutMarks(xml));
  }

  /** Drops the marks of notes and of printed pages; a chapter need not be well-formed. */
  private static byte[] withoutMarks(byte[] chapter) {
    String text = new String(chapter, StandardCharsets.UTF_8);
    return MARK.matcher(text).find()
        ? MARK.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8)
        : chapter;
  }

  private static byte[] rewritten(
      byte[] bytes, String stylesPart, Styles styles, Predicate<String> parts, Part part)
      throws IOException, XMLStreamException {
    Map<String, byte[]> changed = new HashMap<>();
    try (ZipFile in = ZipFile.builder().setByteArray(bytes).get()) {
      ZipArchiveEntry listed = in.getEntry(stylesPart);
      Set<String> unseen =
          listed == null ? Set.of() : styles.unseen(content(in, listed, bytes.length));
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        if (parts.test(entry.getName())) {
          byte[] xml = content(in, entry, bytes.length);
          byte[] filtered = part.rewritten(entry.getName(), xml, unseen);
          if (!Arrays.equals(xml, filtered)) {
            changed.put(entry.getName(), filtered);
          }
        }
      }
      return changed.isEmpty() ? bytes : zipped(in, changed, bytes.length);
    }
  }

  private static byte[] zipped(ZipFile in, Map<String, byte[]> changed, int size)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * size);
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setLevel(1);
      for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        byte[] content = changed.get(entry.getName());
        if (content == null) {
          zip.addRawArchiveEntry(entry, in.getRawInputStream(entry));
        } else {
          zip.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
          zip.write(content);
          zip.closeArchiveEntry();
        }
      }
    }
    return out.toByteArray();
  }

  /** Reads a part; a decompression bomb is left to the parser, which refuses it. */
  private static byte[] content(ZipFile in, ZipArchiveEntry entry, int fileBytes)
      throws IOException {
    try (InputStream part = in.getInputStream(entry)) {
      int most = (int) Math.min(Integer.MAX_VALUE - 8, (long) MOST_EXPANSION * fileBytes);
      byte[] content = part.readNBytes(most);
      if (content.length == most) {
        throw new IOException("expands to more than " + most + " bytes");
      }
      return content;
    }
  }

  /** Returns the root element of a part without its content. */
  private static byte[] emptied(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    int root = text.indexOf('<', text.indexOf("?>") + 1);
    int end = text.indexOf('>', root);
    boolean empty = text.charAt(end - 1) == '/';
    return (text.substring(0, empty ? end - 1 : end) + "/>").getBytes(StandardCharsets.UTF_8);
  }
}
