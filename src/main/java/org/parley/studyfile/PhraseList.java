package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.model.Phrase;

/** Reads the phrases of a study: a CSV file with the columns {@code phrase} and {@code pattern}. */
final class PhraseList {

  private static final String PHRASE = "phrase";
  private static final String PATTERN = "pattern";

  private final Function<String, Optional<String>> complaint;
  private final Map<String, List<String>> patterns = new LinkedHashMap<>();
  private final Map<List<String>, Integer> firstAt = new HashMap<>();

  private PhraseList(Function<String, Optional<String>> complaint) {
    this.complaint = complaint;
  }

  /**
   * The phrases in the order in which the file first names them, each with its patterns in the
   * order of their rows.
   *
   * @param complaint why a pattern can never match, if it cannot
   */
  static List<Phrase> read(
      Path file, Function<String, Optional<String>> complaint, Problems problems) {
    PhraseList list = new PhraseList(complaint);
    CsvRows.read(file, List.of(PHRASE, PATTERN), List.of(), problems, list::add);
    return list.patterns.entrySet().stream()
        .map(phrase -> new Phrase(phrase.getKey(), List.copyOf(phrase.getValue())))
        .toList();
  }

  private void add(CsvRow row) {
    String phrase = row.get(PHRASE);
    String pattern = row.get(PATTERN);
    if (phrase.isEmpty()) {
      row.refuse(PHRASE, "found nothing, expected the name of a phrase");
    } else if (phrase.chars().anyMatch(c -> c == '\n' || c == '\r')) {
      row.refuse(PHRASE, "found " + Suggestions.quoted(phrase) + " on several lines, expected one");
    }
    if (pattern.isEmpty()) {
      row.refuse(PATTERN, "found nothing, expected one or more words");
      return;
    }
    complaint
        .apply(pattern)
        .ifPresent(
            why ->
                row.refuse(
                    PATTERN,
                    "found "
                        + Suggestions.quoted(pattern)
                        + ", expected a pattern that can match: "
                        + why));
    Integer first = firstAt.putIfAbsent(List.of(phrase, folded(pattern)), row.offset());
    if (first != null) {
      row.refuse(
          PATTERN,
          String.format(
              Locale.ROOT,
              "found %s in %s a second time, expected once; the first is at %s",
              Suggestions.quoted(pattern),
              Suggestions.quoted(phrase),
              row.placeAt(first, PATTERN)));
      return;
    }
    patterns.computeIfAbsent(phrase, name -> new ArrayList<>()).add(pattern);
  }

  /** Patterns ignore case and the width of white space. */
  private static String folded(String pattern) {
    return pattern.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
