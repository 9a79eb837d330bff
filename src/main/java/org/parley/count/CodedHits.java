package org.parley.count;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.concordance.SampleRank;
import org.parley.model.Reference;
import org.parley.spill.CodedHit;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.study.Coding;
import org.parley.study.MarkIndex;
import org.parley.study.Place;
import org.parley.study.Problem;
import org.parley.study.StudyException;
import org.parley.studyfile.Suggestions;
import org.parley.text.AnalyzedText;
import org.parley.text.Hit;

/** A finder of the hits that a person has coded. It writes them to work files. */
final class CodedHits {

  private final CountSettings settings;
  private final Coding coding;
  private final MarkIndex marks;

  /** The highest rank of each sample. All hits of lower ranks belong to the sample. */
  private final long[] highest;

  private final SortedRun run;

  CodedHits(CountSettings settings) {
    this.settings = settings;
    coding = settings.coding();
    marks = new MarkIndex(coding);
    highest = coding.samples().stream().mapToLong(CodedHits::highestRank).toArray();
    run = new SortedRun(WorkFile.Kind.CODED_HITS, settings.workFolder());
  }

  private static long highestRank(Coding.Sample sample) {
    return sample.marks().stream()
        .mapToLong(mark -> rank(sample, mark.path(), mark.part(), mark.start()))
        .max()
        .orElse(0);
  }

  private static long rank(Coding.Sample sample, String path, String part, int start) {
    return SampleRank.of(sample.seed(), path, part, start);
  }

  /**
   * Notes the coded hits of a document.
   *
   * @return the text without the hits that the study leaves out because they are wrong
   * @throws StudyException if a hit is quoted that was not when it was coded, or the reverse; or if
   *     it belongs to a sample but has no row
   */
  AnalyzedText add(Reference reference, AnalyzedText text) throws IOException {
    if (coding.samples().isEmpty()) {
      return text;
    }
    for (Hit hit : text.hits()) {
      Optional<Integer> sample = marks.sample(phrase(hit));
      if (sample.isPresent()) {
        add(reference, hit, text.start(hit.firstToken()), sample.get());
      }
    }
    return text.without(
        hit ->
            marks.excludes(
                phrase(hit), reference.path(), reference.part(), text.start(hit.firstToken())));
  }

  private String phrase(Hit hit) {
    return settings.rules().phrases().get(hit.phrase()).name();
  }

  private void add(Reference reference, Hit hit, int start, int number) throws IOException {
    Coding.Sample sample = coding.samples().get(number);
    Optional<MarkIndex.Found> found =
        marks.find(sample.phrase(), reference.path(), reference.part(), start);
    if (found.isPresent()) {
      requireSameWords(hit, sample.marks().get(found.get().mark()));
      CodedHit coded =
          new CodedHit(number, found.get().mark(), reference.author(), reference.side());
      run.add(coded.key(), coded.encode());
    } else if (sample.marks().size() < sample.hits()
        && rank(sample, reference.path(), reference.part(), start) < highest[number]) {
      throw refused(
          sample.place(),
          "seed",
          "the sample of %s with seed %s contains the hit at %s of %s, which has no row; export"
              + " the marks again",
          Suggestions.quoted(sample.phrase()),
          sample.seed(),
          start,
          Suggestions.quoted(reference.path()));
    }
  }

  private static void requireSameWords(Hit hit, Coding.Mark mark) {
    if (hit.quoted() != mark.quoted()) {
      throw refused(
          mark.place(),
          "words",
          "'%s', but the hit is %s now; export the marks again",
          mark.quoted() ? "quoted" : "own",
          hit.quoted() ? "quoted" : "not quoted");
    }
  }

  private static StudyException refused(
      Place place, String column, String message, Object... values) {
    return new StudyException(
        List.of(new Problem(place, column, String.format(Locale.ROOT, message, values))));
  }

  /** Finishes the files. */
  List<WorkFile> finish() throws IOException {
    return run.finish();
  }
}
