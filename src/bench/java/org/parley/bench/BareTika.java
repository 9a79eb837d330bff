package org.parley.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * A program that reads the files of a study with Tika, two in parallel, and discards their texts.
 * It is the baseline for studies of rich formats.
 */
public final class BareTika {

  private BareTika() {}

  /**
   * Reads the files.
   *
   * @param args the study's file, in a folder with the list {@code documents.csv}
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath().getParent();
    List<Path> files;
    try (Stream<String> rows = Files.lines(folder.resolve("documents.csv"))) {
      files = rows.skip(1).map(row -> folder.resolve(row.substring(0, row.indexOf(',')))).toList();
    }
    AutoDetectParser parser = new AutoDetectParser();
    TwoThreads.read(files, file -> read(parser, file));
  }

  private static String read(AutoDetectParser parser, Path file)
      throws IOException, SAXException, TikaException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
    BodyContentHandler text = new BodyContentHandler(-1);
    try (InputStream in = TikaInputStream.get(file, metadata)) {
      parser.parse(in, text, metadata, new ParseContext());
    }
    return text.toString();
  }
}
