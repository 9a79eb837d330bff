package org.parley.study;

import java.io.Serializable;
import java.util.List;

/**
 * The marks that a person gave to passages of phrases: whether the hit means what the phrase is
 * meant to find.
 *
 * @param samples one for each coded phrase
 * @param excludesWrong whether hits marked wrong are not counted, where all hits of a phrase are
 *     marked
 */
public record Coding(List<Sample> samples, boolean excludesWrong) implements Serializable {

  /** No marks. */
  public static final Coding NONE = new Coding(List.of(), false);

  /** A judgement of a person about a hit. */
  public enum Judgement {
    RIGHT,
    WRONG,
    /** The passage is in the sample, but nobody has marked it. */
    UNMARKED
  }

  /**
   * A random sample of the hits of a phrase, or all of them.
   *
   * @param phrase name of the phrase
   * @param place the first row of the sample
   * @param hits number of hits of the phrase from which the sample was drawn
   * @param seed of the sample; 0 if it is all hits
   * @param marks one for each passage of the sample
   */
  public record Sample(String phrase, Place place, long hits, long seed, List<Mark> marks)
      implements Serializable {

    /** Returns whether every passage of the sample is marked. */
    public boolean isComplete() {
      return unmarked() == 0;
    }

    /** Returns the number of passages without a mark. */
    public long unmarked() {
      return marks.stream().filter(mark -> mark.judgement() == Judgement.UNMARKED).count();
    }

    /** Returns whether all hits of the phrase are marked. */
    public boolean isOfAllHits() {
      return isComplete() && marks.size() == hits;
    }
  }

  /**
   * A mark of one passage.
   *
   * @param place the row of the mark
   * @param start offset of the hit in the cleaned text, in UTF-16 code units
   * @param quoted whether the hit counted as quoted when it was marked
   */
  public record Mark(
      Place place, String path, String part, int start, boolean quoted, Judgement judgement)
      implements Serializable {}

  /** Returns whether the wrong hits of a sample are left out of all counts. */
  public boolean excludesWrong(Sample sample) {
    return excludesWrong && sample.isOfAllHits();
  }
}
