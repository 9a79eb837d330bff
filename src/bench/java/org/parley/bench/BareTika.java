package org.parley.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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

  private static final int THREADS = 2;

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
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Long>> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(
            pool.submit(
                () -> {
                  long characters = 0;
                  for (int at; (at = next.getAndIncrement()) < files.size(); ) {
                    characters += read(parser, files.get(at)).length();
                  }
                  return characters;
                }));
      }
      long characters = 0;
      for (Future<Long> thread : threads) {
        characters += thread.get();
      }
      System.out.println(files.size() + " files, " + characters + " characters");
    } finally {
      pool.shutdown();
    }
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
