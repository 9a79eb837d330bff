package org.parley.text;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tokens around the hits of a phrase: up to {@value #REACH} to each side, within the sentence.
 * Windows that overlap are one; the tokens of hits belong to no window.
 *
 * <p>Of own words, hits that are quoted whole are none, and no window reaches across the border of
 * a quotation: in {@code the chair says “we will not go” today} the window of {@code chair} ends at
 * {@code says}.
 *
 * @param count hits
 * @param own tokens of hits, those quoted left out where own words are asked for
 * @param window tokens within reach
 */
public record PhraseWindows(int count, BitSet own, BitSet window) {

  /** How many tokens to each side are near. */
  public static final int REACH = 5;

  /**
   * The windows of a document, by number of the phrase.
   *
   * @param sentences number of each token's sentence
   * @param ownWords whether quoted tokens are left out
   */
  public static Map<Integer, PhraseWindows> in(
      AnalyzedText text, int[] sentences, boolean ownWords) {
    BitSet leftOut = ownWords ? text.quoted() : new BitSet();
    Map<Integer, PhraseWindows> windows = new TreeMap<>();
    for (Hit hit : text.hits()) {
      if (!ownWords || !hit.quoted()) {
        windows.merge(
            hit.phrase(),
            around(hit, sentences, leftOut),
            (one, other) -> one.plus(other.count, other.own, other.window));
      }
    }
    windows.values().forEach(phrase -> phrase.window.andNot(phrase.own));
    return windows;
  }

  private PhraseWindows plus(int moreHits, BitSet moreOwn, BitSet moreWindow) {
    own.or(moreOwn);
    window.or(moreWindow);
    return new PhraseWindows(count + moreHits, own, window);
  }

  private static PhraseWindows around(Hit hit, int[] sentences, BitSet leftOut) {
    int first = hit.firstToken();
    int last = first + hit.tokens() - 1;
    BitSet own = new BitSet();
    own.set(first, last + 1);
    own.andNot(leftOut);
    BitSet window = new BitSet();
    walk(first, -1, sentences, leftOut, window);
    walk(last, 1, sentences, leftOut, window);
    return new PhraseWindows(1, own, window);
  }

  /** Goes from a token of the hit in one direction, as far as the window reaches. */
  private static void walk(int from, int step, int[] sentences, BitSet leftOut, BitSet window) {
    int token = from;
    for (int reached = 0; reached < REACH && !leftOut.get(token); reached++) {
      token += step;
      if (token < 0
          || token >= sentences.length
          || sentences[token] != sentences[from]
          || leftOut.get(token)) {
        return;
      }
      window.set(token);
    }
  }
}
