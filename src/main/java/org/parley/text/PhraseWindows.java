package org.parley.text;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of tokens that are near the hits of a phrase: up to {@value #REACH} adjacent ones on each
 * side. Overlapping windows are merged; the tokens of hits belong to no window.
 *
 * <p>For own words, quoted hits do not count and no window crosses the border of a quotation. In
 * {@code the chair says “we will not go” today} the window of {@code chair} ends at {@code says}.
 *
 * @param count number of hits
 * @param hitTokens tokens of hits, for own words without quoted ones
 * @param window tokens near a hit
 */
public record PhraseWindows(int count, BitSet hitTokens, BitSet window) {

  /** Number of tokens on each side that are near. */
  public static final int REACH = 5;

  /**
   * Returns the windows of a document, by number of the phrase.
   *
   * @param runs number of each token's run, see {@link AnalyzedText#runs}
   * @param ownWords whether quoted tokens are left out
   */
  public static Map<Integer, PhraseWindows> in(AnalyzedText text, int[] runs, boolean ownWords) {
    BitSet leftOut = ownWords ? text.quoted() : new BitSet();
    Map<Integer, PhraseWindows> windows = new TreeMap<>();
    for (Hit hit : text.hits()) {
      if (!ownWords || !hit.quoted()) {
        windows.merge(hit.phrase(), around(hit, runs, leftOut), PhraseWindows::plus);
      }
    }
    windows.values().forEach(phrase -> phrase.window.andNot(phrase.hitTokens));
    return windows;
  }

  private PhraseWindows plus(PhraseWindows other) {
    hitTokens.or(other.hitTokens);
    window.or(other.window);
    return new PhraseWindows(count + other.count, hitTokens, window);
  }

  private static PhraseWindows around(Hit hit, int[] runs, BitSet leftOut) {
    int first = hit.firstToken();
    int last = first + hit.tokens() - 1;
    BitSet hitTokens = new BitSet();
    hitTokens.set(first, last + 1);
    hitTokens.andNot(leftOut);
    BitSet window = new BitSet();
    walk(first, -1, runs, leftOut, window);
    walk(last, 1, runs, leftOut, window);
    return new PhraseWindows(1, hitTokens, window);
  }

  /** Adds the window on one side of a hit. */
  private static void walk(int from, int step, int[] runs, BitSet leftOut, BitSet window) {
    int token = from;
    for (int reached = 0; reached < REACH && !leftOut.get(token); reached++) {
      token += step;
      if (token < 0 || token >= runs.length || runs[token] != runs[from] || leftOut.get(token)) {
        return;
      }
      window.set(token);
    }
  }
}
