package org.parley.count;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Reference;
import org.parley.spill.CodedHit;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.study.Coding;
import org.parley.study.Problem;
import org.parley.study.StudyException;
import org.parley.text.AnalyzedText;
import org.parley.text.Hit;

/** A finder of the hits that a person has coded. It writes them to work files. */
final class CodedHits {

  private record Document(String path, String part) {}

  private record Found(int sample, int mark) {}

  private final CountSettings settings;
  private final Coding coding;

  /** By document, then by name of the phrase, then by offset. */
  private final Map<Document, Map<String, Map<Integer, Found>>> marks = new HashMap<>();

  private final SortedRun run;

  CodedHits(CountSettings settings) {
    this.settings = settings;
    coding = settings.coding();
    run = new SortedRun(WorkFile.Kind.CODED_HITS, settings.workFolder());
    for (int sample = 0; sample < coding.samples().size(); sample++) {
      Coding.Sample coded = coding.samples().get(sample);
      for (int mark = 0; mark < coded.marks().size(); mark++) {
        Coding.Mark of = coded.marks().get(mark);
        marks
            .computeIfAbsent(new Document(of.path(), of.part()), document -> new HashMap<>())
            .computeIfAbsent(coded.phrase(), phrase -> new HashMap<>())
            .put(of.start(), new Found(sample, mark));
      }
    }
  }

  /**
   * Notes the coded hits of a document.
   *
   * @return the text without the hits that the study leaves out because they are wrong
   * @throws StudyException if a hit is quoted that was not when it was coded, or the reverse
   */
  AnalyzedText add(Reference reference, AnalyzedText text) throws IOException {
    Map<String, Map<Integer, Found>> coded =
        marks.getOrDefault(new Document(reference.path(), reference.part()), Map.of());
    if (coded.isEmpty()) {
      return text;
    }
    Set<Hit> excluded = new HashSet<>();
    for (Hit hit : text.hits()) {
      String phrase = settings.rules().phrases().get(hit.phrase()).name();
      Found found = coded.getOrDefault(phrase, Map.of()).get(text.start(hit.firstToken()));
      if (found != null) {
        Coding.Sample sample = coding.samples().get(found.sample);
        Coding.Mark mark = sample.marks().get(found.mark);
        requireSameWords(hit, mark);
        CodedHit record =
            new CodedHit(found.sample, found.mark, reference.author(), reference.side());
        run.add(record.key(), record.encode());
        if (coding.excludesWrong(sample) && mark.judgement() == Coding.Judgement.WRONG) {
          excluded.add(hit);
        }
      }
    }
    return excluded.isEmpty() ? text : text.without(excluded);
  }

  private static void requireSameWords(Hit hit, Coding.Mark mark) {
    if (hit.quoted() != mark.quoted()) {
      throw new StudyException(
          List.of(
              new Problem(
                  mark.place(),
                  "words",
                  hit.quoted()
                      ? "'own', but the hit is quoted now; export the marks again"
                      : "'quoted', but the hit is not quoted now; export the marks again")));
    }
  }

  /** Finishes the files. */
  List<WorkFile> finish() throws IOException {
    return run.finish();
  }
}
