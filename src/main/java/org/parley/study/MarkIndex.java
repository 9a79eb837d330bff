package org.parley.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An index that finds the mark of a hit. */
public final class MarkIndex {

  private record Hit(String phrase, String path, String part, int start) {}

  /**
   * The place of a mark.
   *
   * @param sample number of the sample in the coding
   * @param mark number of the mark in the sample
   */
  public record Found(int sample, int mark) {}

  private final Coding coding;
  private final Map<String, Integer> samples = new HashMap<>();
  private final Map<Hit, Found> marks = new HashMap<>();

  /** Indexes the marks of a study. */
  public MarkIndex(Coding coding) {
    this.coding = coding;
    for (int sample = 0; sample < coding.samples().size(); sample++) {
      Coding.Sample coded = coding.samples().get(sample);
      samples.put(coded.phrase(), sample);
      for (int mark = 0; mark < coded.marks().size(); mark++) {
        Coding.Mark of = coded.marks().get(mark);
        marks.put(
            new Hit(coded.phrase(), of.path(), of.part(), of.start()), new Found(sample, mark));
      }
    }
  }

  /** Returns the number of a phrase's sample, if it has one. */
  public Optional<Integer> sample(String phrase) {
    return Optional.ofNullable(samples.get(phrase));
  }

  /**
   * Returns the mark of a hit, if it has one.
   *
   * @param start offset of the hit in the cleaned text
   */
  public Optional<Found> find(String phrase, String path, String part, int start) {
    return Optional.ofNullable(marks.get(new Hit(phrase, path, part, start)));
  }

  /** Returns whether the study leaves a hit out because it is wrong. */
  public boolean excludes(String phrase, String path, String part, int start) {
    return find(phrase, path, part, start)
        .map(
            found -> {
              Coding.Sample sample = coding.samples().get(found.sample);
              return coding.excludesWrong(sample)
                  && sample.marks().get(found.mark).judgement() == Coding.Judgement.WRONG;
            })
        .orElse(false);
  }
}
