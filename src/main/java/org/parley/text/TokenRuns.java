package org.parley.text;

import java.io.IOException;
import java.util.BitSet;

/**
 * The stretches of a document that n-grams stand in: the tokens of one sentence, and of own words
 * only those between two borders of quotations.
 */
public final class TokenRuns {

  /** Is told of a run of tokens, {@code to} exclusive. */
  public interface Visitor {
    void run(int from, int to) throws IOException;
  }

  private TokenRuns() {}

  /**
   * Goes through the runs of a document in order.
   *
   * @param tokens how many there are
   * @param sentences number of each token's sentence
   * @param leftOut tokens that are in no run
   */
  public static void visit(int tokens, int[] sentences, BitSet leftOut, Visitor visitor)
      throws IOException {
    for (int from = leftOut.nextClearBit(0); from < tokens; from = leftOut.nextClearBit(from)) {
      int to = from + 1;
      while (to < tokens && sentences[to] == sentences[from] && !leftOut.get(to)) {
        to++;
      }
      visitor.run(from, to);
      from = to;
    }
  }
}
