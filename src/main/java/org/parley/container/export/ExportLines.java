package org.parley.container.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.parley.container.BrokenContainer;
import org.parley.container.Head;
import org.parley.container.LineReader;
import org.parley.container.PageStream;
import org.parley.container.Source;
import org.parley.extract.Extraction;
import org.parley.extract.Extractor;
import org.parley.extract.ReadLimits;

/**
 * The lines of an export in any of its formats. A text is read line by line, a web page block by
 * block; DOCX and RTF go through extraction as a whole.
 */
enum ExportLines {
  TEXT {
    @Override
    List<String> ofHead(Source source, Head head) throws IOException {
      return LineReader.ofHead(head.bytes()).stream().map(String::stripTrailing).toList();
    }

    @Override
    void read(InputStream in, String path, Layout.Cutter cutter) throws IOException {
      LineReader lines = new LineReader(in, LONGEST_LINE);
      for (String line = lines.line(); line != null; line = lines.line()) {
        cutter.line(line.stripTrailing());
      }
    }
  },
  PAGE {
    @Override
    List<String> ofHead(Source source, Head head) throws IOException {
      return PageText.ofHead(head);
    }

    @Override
    void read(InputStream in, String path, Layout.Cutter cutter) throws IOException {
      PageText.read(in, cutter);
    }
  },
  WORD {
    @Override
    List<String> ofHead(Source source, Head head) throws IOException {
      return wordText(source, head).lines().map(String::strip).toList();
    }

    @Override
    void read(InputStream in, String path, Layout.Cutter cutter) throws IOException {
      extracted(in, path, cutter);
    }
  },
  RICH_TEXT {
    @Override
    List<String> ofHead(Source source, Head head) {
      return head.text()
          .replaceAll("\\\\(?:par|line|row|cell|sect|page)(?![a-z])(?:-?\\d+)?[ \r\n]?", "\u2028")
          .replaceAll("\\\\'[0-9a-fA-F]{2}|\\\\~", " ")
          .replaceAll("\\\\u-?\\d+ ?\\??|\\\\[a-z]+-?\\d*[ \r\n]?|[{}]|\\\\.|[\r\n]+", "")
          .replace('\u2028', '\n')
          .lines()
          .map(String::strip)
          .toList();
    }

    @Override
    void read(InputStream in, String path, Layout.Cutter cutter) throws IOException {
      extracted(in, path, cutter);
    }
  };

  private static final int LONGEST_LINE = 64 << 20;
  private static final int WORD_HEAD = 1 << 18;

  /** A container has no limit of its own; these only stop a decompression bomb. */
  private static final ReadLimits LIMITS =
      new ReadLimits(1L << 30, Duration.ofMinutes(10), 256 << 20, 200);

  /** Returns the first lines of a file, for recognition only. */
  abstract List<String> ofHead(Source source, Head head) throws IOException;

  /**
   * Hands each line of a file on.
   *
   * @param path of the file, a hint to its format
   */
  abstract void read(InputStream in, String path, Layout.Cutter cutter) throws IOException;

  /** Returns the format of a file, by its first bytes. */
  static ExportLines of(Head head) {
    if (head.hasMagic("{\\rtf")) {
      return RICH_TEXT;
    } else if (head.hasMagic("PK\u0003\u0004")) {
      return WORD;
    }
    return PageStream.isPage(head) ? PAGE : TEXT;
  }

  /** Returns the words at the beginning of a DOCX; empty if it is another archive. */
  private static String wordText(Source source, Head head) throws IOException {
    if (head.text().contains("word/document")) {
      return wordText(new ByteArrayInputStream(head.bytes()));
    } else if (head.whole() || !head.text().contains("word/")) {
      return "";
    }
    try (InputStream in = source.open()) {
      return wordText(in); // Pictures come before the text.
    }
  }

  private static String wordText(InputStream file) {
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(file)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("word/document\\d*\\.xml")) {
          String xml = beginning(zip);
          return !Layout.isPossible(xml)
              ? ""
              : xml.replaceAll("</w:p>|<w:br ?/>|<w:cr ?/>", "\n").replaceAll("<[^>]*>", "");
        }
      }
    } catch (IOException e) {
      return ""; // Cut off, or no archive at all: extraction says what is wrong with it.
    }
    return "";
  }

  /** Reads the beginning of an entry, which may be cut off. */
  private static String beginning(InputStream entry) {
    byte[] bytes = new byte[WORD_HEAD];
    int size = 0;
    try {
      for (int read = 0; read >= 0 && size < bytes.length; size += Math.max(read, 0)) {
        read = entry.read(bytes, size, bytes.length - size);
      }
    } catch (IOException e) {
      return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private static void extracted(InputStream in, String path, Layout.Cutter cutter)
      throws IOException {
    byte[] bytes = in.readAllBytes();
    Extraction extraction = new Extractor(LIMITS, ZoneOffset.UTC).extract(path, bytes);
    if (extraction instanceof Extraction.Failure failure) {
      throw new BrokenContainer(failure.detail());
    }
    for (String line : ((Extraction.Text) extraction).text().lines().toList()) {
      cutter.line(line.strip());
    }
  }
}
