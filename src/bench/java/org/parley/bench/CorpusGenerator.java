package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;

/**
 * A program that writes a made-up corpus as a study. The corpus has 40 authors on two sides, 60
 * weeks, lengths around 700 words and a vocabulary of 50,000. It has 20 phrases, which occur
 * exactly as often as {@code expected_phrases.csv} says. The same seed gives the same bytes.
 */
public final class CorpusGenerator {

  static final long SEED = 20_150_706;

  private CorpusGenerator() {}

  /**
   * Writes a {@link CorpusFolder}.
   *
   * @param args the number of documents, the folder, and optionally {@code generated} for documents
   *     that are generated while they are read (see {@link GeneratedFiles}), or {@code copies} for
   *     a corpus in which every fourth document is a near copy of the one before
   */
  public static void main(String[] args) throws IOException {
    Words words = new Words(SEED);
    String kind = args.length > 2 ? args[2] : "";
    IntFunction<MadeUpDocument> maker = number -> MadeUpDocument.make(number, SEED, words::draw);
    try (CorpusFolder corpus =
        new CorpusFolder(Path.of(args[1]), kind.equals("generated") ? GeneratedFiles.ROOT : null)) {
      corpus.add(
          number ->
              kind.equals("copies") && number % 4 == 3
                  ? maker.apply(number - 1).shortened(number)
                  : maker.apply(number),
          Integer.parseInt(args[0]),
          Long.MAX_VALUE);
    }
  }
}
