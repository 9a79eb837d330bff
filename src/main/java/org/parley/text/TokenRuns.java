package org.parley.text;

import java.io.IOException;
import java.util.BitSet;

/**
 * The runs of tokens that n-grams are taken from: adjacent tokens, for own words without quoted
 * tokens between them.
 */
public final class TokenRuns {

  /** A receiver of runs, each the tokens [from, to). */
  public interface Visitor {
    void run(int from, int to) throws IOException;
  }

  private TokenRuns() {}

  /**
   * Visits the runs of a document in order.
   *
   * @param tokens number of tokens
   * @param runs number of each token's run, see {@link AnalyzedText#runs}
   * @param leftOut tokens that are in no run
   */
  public static void visit(int tokens, int[] runs, BitSet leftOut, Visitor visitor)
      throws IOException {
    for (int from = leftOut.nextClearBit(0); from < tokens; from = leftOut.nextClearBit(from)) {
      int to = from + 1;
      while (to < tokens && runs[to] == runs[from] && !leftOut.get(to)) {
        to++;
      }
      visitor.run(from, to);
      from = to;
    }
  }
}
