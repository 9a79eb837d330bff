package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A program that writes a corpus that is hard to divide evenly, and an even one of the same size.
 * The difference of their times is the cost of the shape.
 */
public final class UnevenGenerator {

  private static final int MOST_DOCUMENTS = 1_000_000;

  private UnevenGenerator() {}

  /**
   * Writes the {@link CorpusFolder}s {@code uneven} and {@code even}.
   *
   * @param args the case, such as {@code many-terms} (see {@link Unevenness}), the folder, and a
   *     divisor of the size (default 1)
   */
  public static void main(String[] args) throws IOException {
    Unevenness unevenness = Unevenness.valueOf(args[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    Path folder = Path.of(args[1]);
    int divisor = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    Words words = new Words(CorpusGenerator.SEED);

    CorpusFolder uneven = new CorpusFolder(folder.resolve("uneven"));
    uneven.add(
        number -> unevenness.make(number, words), unevenness.documents() / divisor, Long.MAX_VALUE);
    uneven.close();
    try (CorpusFolder even = new CorpusFolder(folder.resolve("even"))) {
      even.add(
          number -> MadeUpDocument.make(number, CorpusGenerator.SEED, words::draw),
          MOST_DOCUMENTS,
          uneven.bytes());
    }
  }
}
