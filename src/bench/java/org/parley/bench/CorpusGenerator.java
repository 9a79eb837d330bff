package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a made-up corpus as a study: 40 authors on two sides, 60 weeks, lengths around 700 words,
 * a vocabulary of 50,000, and 20 phrases that occur exactly as often as {@code
 * expected_phrases.csv} says. The same seed gives the same bytes.
 */
public final class CorpusGenerator {

  static final long SEED = 20_150_706;

  private CorpusGenerator() {}

  /**
   * Writes a {@link CorpusFolder}.
   *
   * @param args the number of documents, and the folder; {@code generated} as a third has the
   *     documents made while they are read, see {@link GeneratedFiles}
   */
  public static void main(String[] args) throws IOException {
    Words words = new Words(SEED);
    try (CorpusFolder corpus =
        new CorpusFolder(Path.of(args[1]), args.length > 2 ? GeneratedFiles.ROOT : null)) {
      corpus.add(
          number -> MadeUpDocument.make(number, SEED, words::draw),
          Integer.parseInt(args[0]),
          Long.MAX_VALUE);
    }
  }
}
