package org.parley.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Rewrites a word-processing file so that a parser finds its running text only. Tika has no
 * switches for hidden text, placeholders, list labels and the marks of notes; it inserts comments
 * into the text of Word files and notes into the sentences of OpenDocument files.
 */
public final class OfficeFile {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String WORD_MACROS = "application/vnd.ms-word.";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";
  private static final String FLAT_OPEN_DOCUMENT = "application/vnd.oasis.opendocument.flat.text";
  private static final String RICH_TEXT = "application/rtf";
  private static final Pattern WORD_TEXT =
      Pattern.compile("word/(?:document|footnotes|endnotes)\\d*\\.xml");

  /** Parts that Tika makes text of: comments and the labels of lists. */
  private static final Pattern WORD_EMPTIED =
      Pattern.compile("word/(?:comments|numbering)\\d*\\.xml");

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
        return rewritten(bytes, "word/styles.xml");
      } else if (type.equals(RICH_TEXT)) {
        return RichText.filtered(bytes);
      } else if (type.equals(FLAT_OPEN_DOCUMENT)) {
        return new OpenDocumentXml(Set.of()).filtered(bytes);
      } else if (type.startsWith(OPEN_DOCUMENT)) {
        return rewritten(bytes, "styles.xml");
      }
      return bytes;
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      return bytes;
    }
  }

  private static byte[] rewritten(byte[] bytes, String stylesName)
      throws IOException, XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * bytes.length);
    try (ZipFile in = ZipFile.builder().setByteArray(bytes).get();
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setMethod(ZipArchiveOutputStream.DEFLATED);
      zip.setLevel(1);
      ZipArchiveEntry styles = in.getEntry(stylesName);
      byte[] stylesXml = styles == null ? null : content(in, styles, bytes.length);
      boolean word = stylesName.startsWith("word/");
      Set<String> unseen =
          stylesXml == null
              ? Set.of()
              : word ? WordXml.Styles.unseen(stylesXml) : OpenDocumentXml.hiddenStyles(stylesXml);
      for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        String name = entry.getName();
        if (word && WORD_TEXT.matcher(name).matches()) {
          put(zip, name, new WordXml(unseen).filtered(content(in, entry, bytes.length)));
        } else if (word && WORD_EMPTIED.matcher(name).matches()) {
          put(zip, name, emptied(content(in, entry, bytes.length)));
        } else if (!word && name.equals("content.xml")) {
          put(zip, name, new OpenDocumentXml(unseen).filtered(content(in, entry, bytes.length)));
        } else {
          zip.addRawArchiveEntry(entry, in.getRawInputStream(entry));
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

  private static void put(ZipArchiveOutputStream zip, String name, byte[] content)
      throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(content);
    zip.closeArchiveEntry();
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
