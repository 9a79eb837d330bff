package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.Side;
import org.parley.model.Words;
import org.parley.spill.CodedHit;
import org.parley.spill.CountedRuns;
import org.parley.spill.WorkFile;
import org.parley.stats.HypergeometricLimits;
import org.parley.study.Coding;
import org.parley.study.Problem;
import org.parley.study.Study;
import org.parley.study.StudyException;
import org.parley.studyfile.Suggestions;
import org.parley.table.PhrasePrecision;

/** The coded hits of all phrases, per author and side, per side and over all authors. */
final class CodedPhrases {

  private record Group(String phrase, String kind, Participants.GroupName name) {}

  /** Coded hits in the words that the study compares. */
  private record Tally(long coded, long right) {
    Tally plus(boolean isRight) {
      return new Tally(coded + 1, right + (isRight ? 1 : 0));
    }

    long wrong() {
      return coded - right;
    }
  }

  private static final Tally NONE = new Tally(0, 0);

  private final Coding coding;
  private final boolean ownWords;
  private final Map<String, Coding.Sample> samples = new HashMap<>();
  private final Map<Group, Tally> tallies = new HashMap<>();

  private CodedPhrases(Study study) {
    coding = study.coding();
    ownWords = study.comparing().words() == Words.OWN;
    coding.samples().forEach(sample -> samples.put(sample.phrase(), sample));
  }

  /**
   * Reads the coded hits of a run.
   *
   * @throws StudyException if a mark belongs to no hit
   */
  static CodedPhrases of(Publication publication) throws IOException {
    CodedPhrases coded = new CodedPhrases(publication.study());
    List<BitSet> found = new ArrayList<>();
    coded.coding.samples().forEach(sample -> found.add(new BitSet()));
    try (CountedRuns<CodedHit> hits =
        new CountedRuns<>(publication.files(WorkFile.Kind.CODED_HITS), CodedHit::decode)) {
      while (hits.hasNext()) {
        CodedHit hit = hits.next();
        found.get(hit.sample()).set(hit.mark());
        coded.add(hit);
      }
    }
    coded.requireAll(found);
    return coded;
  }

  private void add(CodedHit hit) {
    Coding.Sample sample = coding.samples().get(hit.sample());
    Coding.Mark mark = sample.marks().get(hit.mark());
    if (mark.quoted() && ownWords) {
      return;
    }
    boolean right = mark.judgement() == Coding.Judgement.RIGHT;
    add(sample, Side.ALL, Participants.GroupName.ofSide(Side.ALL), right);
    add(sample, "author", new Participants.GroupName(hit.author(), hit.side()), right);
    if (!hit.side().isEmpty()) {
      add(sample, "side", Participants.GroupName.ofSide(hit.side()), right);
    }
  }

  private void add(
      Coding.Sample sample, String kind, Participants.GroupName name, boolean isRight) {
    tallies.merge(
        new Group(sample.phrase(), kind, name),
        NONE.plus(isRight),
        (sum, one) -> sum.plus(isRight));
  }

  private void requireAll(List<BitSet> found) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Coding.Sample sample = coding.samples().get(i);
      for (int mark = found.get(i).nextClearBit(0);
          mark < sample.marks().size();
          mark = found.get(i).nextClearBit(mark + 1)) {
        problems.add(missing(sample.phrase(), sample.marks().get(mark)));
      }
    }
    if (!problems.isEmpty()) {
      throw new StudyException(problems);
    }
  }

  private static Problem missing(String phrase, Coding.Mark mark) {
    return new Problem(
        mark.place(),
        "start",
        String.format(
            Locale.ROOT,
            "no hit of %s begins at %d of %s%s; allowed: the offset of a hit in a document that is"
                + " counted; export the marks again if text or phrase changed",
            Suggestions.quoted(phrase),
            mark.start(),
            Suggestions.quoted(mark.path()),
            mark.part().isEmpty() ? "" : ", part " + Suggestions.quoted(mark.part())));
  }

  /**
   * Requires that the sample was drawn from the hits that the run found.
   *
   * @param counted hits in all words that the run counted
   * @throws StudyException if the number of hits differs
   */
  void requireSameHits(String phrase, long counted) {
    Coding.Sample sample = samples.get(phrase);
    if (sample == null) {
      return;
    }
    long excluded =
        coding.excludesWrong(sample)
            ? sample.marks().stream()
                .filter(mark -> mark.judgement() == Coding.Judgement.WRONG)
                .count()
            : 0;
    if (sample.hits() != counted + excluded) {
      throw new StudyException(
          List.of(
              new Problem(
                  sample.place(),
                  "of",
                  String.format(
                      Locale.ROOT,
                      "the sample of %s is of %,d hits, but the study has %,d; draw a new sample"
                          + " and code it",
                      Suggestions.quoted(phrase),
                      sample.hits(),
                      counted + excluded))));
    }
  }

  /**
   * Returns the precision of a phrase in a group.
   *
   * @param hits counted hits of the group in the words that the study compares
   */
  PhrasePrecision precision(String phrase, String kind, Participants.GroupName name, long hits) {
    Coding.Sample sample = samples.get(phrase);
    if (sample == null || !sample.isComplete()) {
      return PhrasePrecision.UNDEFINED;
    }
    Tally tally = tallies.getOrDefault(new Group(phrase, kind, name), NONE);
    long all = hits + (coding.excludesWrong(sample) ? tally.wrong() : 0);
    if (tally.coded == 0) {
      return new PhrasePrecision(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    HypergeometricLimits limits = HypergeometricLimits.of(tally.right, tally.coded, all);
    return new PhrasePrecision(
        tally.coded,
        tally.right,
        (double) tally.right / tally.coded,
        (double) limits.lower() / all,
        (double) limits.upper() / all,
        (double) all * tally.right / tally.coded);
  }
}
