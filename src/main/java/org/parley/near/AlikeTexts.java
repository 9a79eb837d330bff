package org.parley.near;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.parley.model.Reference;
import org.parley.spill.FingerprintFile;
import org.parley.spill.MergedRuns;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.TextPair;
import org.parley.spill.WorkFile;
import org.parley.study.Copies;

/** A comparison of the documents of a group, which takes one component after the other. */
final class AlikeTexts {

  private AlikeTexts() {}

  /**
   * Decides which documents of a group are copies.
   *
   * @param documents all documents of the group, in any order
   * @param files the group's pairs, as {@link TextPair}
   * @param repeated paragraphs that do not make copies
   */
  static CopyRules.Decided decide(
      List<Reference> documents,
      Collection<WorkFile> files,
      Copies copies,
      String workFolder,
      RepeatedParagraphs repeated)
      throws IOException {
    LongStream.Builder numbers = LongStream.builder();
    Map<Long, List<CopyRules.Partner>> partners = new HashMap<>();
    try (MergedRuns runs = new MergedRuns(files)) {
      while (runs.next()) {
        TextPair pair = TextPair.decode(runs.key(), runs.value());
        numbers.add(pair.one()).add(pair.other());
        add(pair.one(), pair.other(), pair.rare() > 0, partners);
        add(pair.other(), pair.one(), pair.rare() > 0, partners);
      }
    }
    Components components = new Components(numbers.build().toArray());
    Map<Long, List<Reference>> alike = new TreeMap<>();
    for (Reference document : documents) {
      long component = components.of(FingerprintFile.textNumber(document.textHash()));
      alike.computeIfAbsent(component, number -> new ArrayList<>()).add(document);
    }
    CopyRules.Decided decided = new CopyRules.Decided();
    try (TextOverlaps overlaps = new TextOverlaps(workFolder, repeated)) {
      CopyRules rules = new CopyRules(copies, overlaps);
      for (List<Reference> component : alike.values()) {
        rules.decide(component, partners, decided);
      }
    }
    return decided;
  }

  private static void add(
      long text, long partner, boolean rare, Map<Long, List<CopyRules.Partner>> partners) {
    partners
        .computeIfAbsent(text, number -> new ArrayList<>())
        .add(new CopyRules.Partner(partner, rare));
  }
}
