package org.parley.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A program that reads the web pages of a folder with jsoup and Readability4J, two in parallel, and
 * discards their texts. It is the baseline for {@code parley list} and {@code parley text}.
 */
public final class BareReadability {

  private static final String ADDRESS = "https://page.invalid/";

  private BareReadability() {}

  /**
   * Reads the pages.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    TwoThreads.read(files, BareReadability::read);
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Document page = Jsoup.parse(in, null, ADDRESS);
      String text = new Readability4J(ADDRESS, page).parse().getTextContent();
      return text == null ? "" : text;
    }
  }
}
