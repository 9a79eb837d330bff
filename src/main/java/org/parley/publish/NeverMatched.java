package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.model.Phrase;
import org.parley.spill.CountedRuns;
import org.parley.spill.MatchedPattern;
import org.parley.spill.WorkFile;

/** Names the patterns of a study that never matched: a spelling mistake looks like silence. */
final class NeverMatched {

  /** A dictionary may have thousands of them. */
  private static final int MOST_NAMED = 20;

  private NeverMatched() {}

  /** Returns one line, or none if each pattern that counts matched. */
  static List<String> remarks(Publication publication) throws IOException {
    List<Phrase> phrases = publication.study().phrases();
    Set<MatchedPattern> matched = matched(publication);
    List<String> never = new ArrayList<>();
    int patterns = 0;
    for (int number = 0; number < phrases.size(); number++) {
      Phrase phrase = phrases.get(number);
      for (int row = 0; row < phrase.patterns().size(); row++) {
        Phrase.Pattern pattern = phrase.patterns().get(row);
        if (!pattern.excluded()) {
          patterns++;
          if (!matched.contains(new MatchedPattern(number, row))) {
            never.add("'" + pattern.text() + "' (" + phrase.name() + ")");
          }
        }
      }
    }
    return never.isEmpty() ? List.of() : List.of(remark(never, patterns));
  }

  private static Set<MatchedPattern> matched(Publication publication) throws IOException {
    Set<MatchedPattern> matched = new HashSet<>();
    try (CountedRuns<MatchedPattern> runs =
        new CountedRuns<>(
            publication.files(WorkFile.Kind.MATCHED_PATTERNS), MatchedPattern::decode)) {
      while (runs.hasNext()) {
        matched.add(runs.next());
      }
    }
    return matched;
  }

  private static String remark(List<String> never, int patterns) {
    int rest = never.size() - MOST_NAMED;
    return String.format(
        Locale.ROOT,
        "%,d of %,d patterns never matched: %s%s",
        never.size(),
        patterns,
        String.join(", ", never.subList(0, Math.min(never.size(), MOST_NAMED))),
        rest > 0 ? String.format(Locale.ROOT, " and %,d more", rest) : "");
  }
}
