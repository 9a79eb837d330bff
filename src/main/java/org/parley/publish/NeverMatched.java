package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.model.Phrase;
import org.parley.spill.CountedRuns;
import org.parley.spill.MatchedPattern;
import org.parley.spill.WorkFile;
import org.parley.studyfile.Suggestions;

/** Names the patterns of a study that never matched: a spelling mistake looks like silence. */
final class NeverMatched {

  /** A dictionary may have thousands of them. */
  private static final int MOST_NAMED = 20;

  private NeverMatched() {}

  /** Returns one line, or none if each pattern that counts matched. */
  static List<String> remarks(Publication publication) throws IOException {
    List<Phrase> phrases = publication.study().phrases();
    Set<MatchedPattern> matched = matched(publication);
    Map<String, List<String>> never = new LinkedHashMap<>();
    int patterns = 0;
    for (int number = 0; number < phrases.size(); number++) {
      Phrase phrase = phrases.get(number);
      for (int row = 0; row < phrase.patterns().size(); row++) {
        Phrase.Pattern pattern = phrase.patterns().get(row);
        if (!pattern.excluded()) {
          patterns++;
          if (!matched.contains(new MatchedPattern(number, row))) {
            never
                .computeIfAbsent(phrase.name(), name -> new ArrayList<>())
                .add(Suggestions.quoted(pattern.text()));
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

  private static String remark(Map<String, List<String>> never, int patterns) {
    int all = never.values().stream().mapToInt(List::size).sum();
    List<String> named = new ArrayList<>();
    int left = MOST_NAMED;
    for (Map.Entry<String, List<String>> phrase : never.entrySet()) {
      List<String> texts = phrase.getValue();
      List<String> first = texts.subList(0, Math.min(left, texts.size()));
      if (!first.isEmpty()) {
        named.add(phrase.getKey() + ": " + String.join(", ", first));
      }
      left -= first.size();
    }
    return String.format(
        Locale.ROOT,
        "%,d of %,d patterns never matched: %s%s",
        all,
        patterns,
        String.join("; ", named),
        all > MOST_NAMED ? String.format(Locale.ROOT, "; and %,d more", all - MOST_NAMED) : "");
  }
}
