package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a corpus that a fair division of work has no answer to, and beside it an even one of as
 * many bytes: what the first costs beyond the second is the price of its shape.
 */
public final class UnevenGenerator {

  private static final int MOST_DOCUMENTS = 1_000_000;

  private UnevenGenerator() {}

  /**
   * Writes the {@link CorpusFolder}s {@code uneven} and {@code even}.
   *
   * @param args the case, such as {@code long-document} (see {@link Unevenness}), the folder, and
   *     by which number to divide the size (default 1)
   */
  public static void main(String[] args) throws IOException {
    Unevenness unevenness = Unevenness.valueOf(args[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    Path folder = Path.of(args[1]);
    int divisor = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    Words words = new Words(CorpusGenerator.SEED);

    CorpusFolder uneven = new CorpusFolder(folder.resolve("uneven"));
    uneven.add(
        number -> unevenness.make(number, words), unevenness.parts() / divisor, Long.MAX_VALUE);
    uneven.close();
    try (CorpusFolder even = new CorpusFolder(folder.resolve("even"))) {
      even.add(
          number -> MadeUpDocument.make(number, CorpusGenerator.SEED, words::draw),
          MOST_DOCUMENTS,
          uneven.bytes());
    }
  }
}
