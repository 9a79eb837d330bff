package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.names.AlikeNames;
import org.parley.study.Study;
import org.parley.studyfile.YamlText;

/** Shows authors whose names are nearly alike as YAML, ready to paste into a study. */
final class AlikeAuthors {

  private static final int SHOWN = 20;

  private AlikeAuthors() {}

  /**
   * Returns the lines; none if no names are alike. A name that may be another person is a comment.
   *
   * @param authors one name for each document, aliases resolved; empty if unknown
   */
  static List<String> lines(Stream<String> authors, Study study) {
    Map<String, Long> documents =
        authors
            .filter(name -> !name.isEmpty())
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    Set<String> described =
        study.authors().stream().map(Study.Author::name).collect(Collectors.toSet());
    described.forEach(name -> documents.putIfAbsent(name, 0L));
    List<AlikeNames> alike = AlikeNames.among(documents, described);
    List<String> lines = new ArrayList<>();
    if (!alike.isEmpty()) {
      lines.add(
          "# Some authors' names are nearly alike. If two are one person, let the study say so:");
      lines.add("authors:");
      alike.stream().limit(SHOWN).forEach(names -> add(lines, names, described));
      if (alike.size() > SHOWN) {
        lines.add(
            "# … and " + (alike.size() - SHOWN) + " more, which follow when these are settled");
      }
    }
    return lines;
  }

  private static void add(List<String> lines, AlikeNames names, Set<String> described) {
    boolean sure = !names.aliases().isEmpty();
    String start = sure ? "" : "#";
    String note =
        described.contains(names.name())
            ? " # described in the study already; add the aliases there"
            : "";
    lines.add(start + "  - name: " + YamlText.of(names.name()) + note);
    String perhaps = names.guesses().isEmpty() ? "" : " # perhaps";
    lines.add(
        start
            + "    aliases: "
            + YamlText.of(sure ? names.aliases() : names.guesses())
            + perhaps
            + (sure && !perhaps.isEmpty() ? " also " + YamlText.of(names.guesses()) : ""));
  }
}
