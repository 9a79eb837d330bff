package org.parley.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A program that packs the documents of a {@link CorpusFolder} into containers. The result is a
 * study with the same counts, of one table, or of a table, a mailbox and a zip with a third of the
 * documents each.
 */
public final class PackedCorpus implements AutoCloseable {

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final CSVFormat WITH_HEADER =
      CSV.builder().setHeader().setSkipHeaderRecord(true).get();

  private final CSVPrinter list;
  private final CSVPrinter table;
  private final BufferedWriter mailbox;
  private final ZipOutputStream zip;
  private int rows;

  private PackedCorpus(Path folder) throws IOException {
    Path docs = Files.createDirectories(folder.resolve("docs"));
    list = new CSVPrinter(Files.newBufferedWriter(folder.resolve("documents.csv")), CSV);
    list.printRecord("path", "part", "author", "side", "date", "title");
    table = new CSVPrinter(Files.newBufferedWriter(docs.resolve("table.csv")), CSV);
    table.printRecord("number", "text");
    mailbox = Files.newBufferedWriter(docs.resolve("mailbox.mbox"));
    zip = new ZipOutputStream(Files.newOutputStream(docs.resolve("archive.zip")));
  }

  /**
   * Packs a corpus.
   *
   * @param args the folder of the corpus, the new folder, and {@code table} or {@code mixed}
   */
  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    boolean mixed = args[2].equals("mixed");
    try (PackedCorpus packed = new PackedCorpus(to);
        CSVParser documents =
            CSVParser.parse(from.resolve("documents.csv"), StandardCharsets.UTF_8, WITH_HEADER)) {
      int number = 0;
      for (CSVRecord document : documents) {
        String text = Files.readString(from.resolve(document.get("path")));
        packed.add(document, text, mixed ? number++ % 3 : 0);
      }
    }
    for (String name : List.of("study.yaml", "phrases.csv", "expected_phrases.csv", "size.txt")) {
      Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void add(CSVRecord document, String text, int container) throws IOException {
    String path = document.get("path");
    String name = path.substring(path.lastIndexOf('/') + 1);
    switch (container) {
      case 0 -> {
        table.printRecord(++rows, text);
        list(document, "docs/table.csv", Integer.toString(rows));
      }
      case 1 -> {
        mailbox.write("From made@up.invalid Sun May  4 10:00:00 2031\n");
        mailbox.write("Message-ID: <" + name + "@up.invalid>\nMIME-Version: 1.0\n");
        mailbox.write("Content-Type: text/plain; charset=UTF-8\n");
        mailbox.write("Content-Transfer-Encoding: 8bit\n\n");
        mailbox.write(text.replaceAll("(?m)^(>*From )", ">$1") + "\n");
        list(document, "docs/mailbox.mbox", name + "@up.invalid");
      }
      default -> {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        list(document, "docs/archive.zip", name);
      }
    }
  }

  private void list(CSVRecord document, String path, String part) throws IOException {
    list.printRecord(
        path,
        part,
        document.get("author"),
        document.get("side"),
        document.get("date"),
        document.get("title"));
  }

  @Override
  public void close() throws IOException {
    list.close();
    table.close();
    mailbox.close();
    zip.close();
  }
}
