package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A program that writes a study of articles in PDF, DOCX, ODT and HTML in turn. It writes the same
 * texts as plain files, too, for the bound.
 */
public final class RichGenerator {

  private static final List<RichFormat> FORMATS = List.of(RichFormat.values());

  private RichGenerator() {}

  /**
   * Writes the {@link CorpusFolder} {@code plain} and the study {@code files}.
   *
   * @param args the number of documents, and the folder
   */
  public static void main(String[] args) throws IOException {
    int documents = Integer.parseInt(args[0]);
    Path plain = Path.of(args[1], "plain");
    Path rich = Files.createDirectories(Path.of(args[1], "files"));
    Words words = new Words(CorpusGenerator.SEED);
    try (CorpusFolder corpus = new CorpusFolder(plain)) {
      corpus.add(
          number -> MadeUpDocument.make(number, CorpusGenerator.SEED, words::draw),
          documents,
          Long.MAX_VALUE);
    }

    Files.createDirectories(rich.resolve("docs"));
    long bytes =
        IntStream.range(0, documents)
            .parallel()
            .mapToLong(
                number ->
                    write(rich, MadeUpDocument.make(number, CorpusGenerator.SEED, words::draw)))
            .sum();
    list(plain, rich);
    Files.copy(plain.resolve("phrases.csv"), rich.resolve("phrases.csv"));
    Files.writeString(rich.resolve("size.txt"), documents + " " + bytes + "\n");
    Files.copy(plain.resolve("study.yaml"), rich.resolve("study.yaml"));
    System.out.println(rich + ": " + documents + " files, " + bytes + " bytes");
  }

  private static long write(Path folder, MadeUpDocument document) {
    RichFormat format = format(document.number());
    Path file = folder.resolve(document.path().replace(".txt", format.ending()));
    try {
      Files.write(file, format.write(Article.of(document)));
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the list of the plain texts with the names of the rich files. */
  private static void list(Path plain, Path rich) throws IOException {
    List<String> rows = Files.readAllLines(plain.resolve("documents.csv"));
    Stream<String> renamed =
        IntStream.range(0, rows.size() - 1)
            .mapToObj(i -> rows.get(i + 1).replaceFirst("\\.txt,", format(i).ending() + ","));
    Files.write(
        rich.resolve("documents.csv"), Stream.concat(Stream.of(rows.get(0)), renamed).toList());
  }

  private static RichFormat format(int number) {
    return FORMATS.get(number % FORMATS.size());
  }
}
