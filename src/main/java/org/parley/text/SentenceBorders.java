package org.parley.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.parley.model.Span;

/** A finder of sentence borders that looks only where quotations depend on them. */
final class SentenceBorders {

  private final NormalizedText text;
  private final List<Span> paragraphs;
  private final Supplier<Sentences> sentences;

  /** The paragraph whose sentences are known, as positions. */
  private Span known = new Span(0, 0);

  /** The ends of its sentences. */
  private int[] ends = {};

  /**
   * Creates borders, which are found on demand.
   *
   * @param paragraphs in which sentences end
   */
  SentenceBorders(NormalizedText text, List<Span> paragraphs, Supplier<Sentences> sentences) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
  }

  /** Returns whether two characters, given by position and in order, are in one sentence. */
  boolean areTogether(int first, int second) {
    if (first < known.start() || first >= known.end()) {
      enter(text.startOffset(first));
    }
    int at = Arrays.binarySearch(ends, first);
    int end = at >= 0 ? at + 1 : -at - 1;
    return end < ends.length && second < ends[end];
  }

  private void enter(int offset) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Span paragraph = paragraphs.get(low);
    known = new Span(text.position(paragraph.start()), text.position(paragraph.end()));
    ends = sentences.get().ends(text.chars, known.start(), known.end());
  }
}
