package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Phrase;
import org.parley.model.WhiteSpace;
import org.parley.model.WordRules;
import org.parley.study.Place;
import org.parley.text.PatternCutter;

/** Reads the list of phrases, a CSV file with a row for each pattern, or a {@link Dictionary}. */
final class PhraseList {

  private static final String PHRASE = "phrase";
  private static final String PATTERN = "pattern";
  private static final String CASE = "case";
  private static final String EXCLUDE = "exclude";

  static final List<String> REQUIRED = List.of(PHRASE, PATTERN);
  static final List<String> OPTIONAL = List.of(CASE, EXCLUDE);

  /**
   * The phrases of a study.
   *
   * @param remarks what a dictionary contains that Parley leaves out, a line each
   */
  record Phrases(List<Phrase> phrases, List<String> remarks) {}

  private final PatternCutter cutter;
  private final Map<String, List<Phrase.Pattern>> patterns = new LinkedHashMap<>();
  private final Map<List<String>, Place> firstAt = new HashMap<>();

  /** The first row of each phrase. */
  private final Map<String, CsvRows.Row> rows = new HashMap<>();

  private PhraseList(WordRules words) {
    cutter = new PatternCutter(words);
  }

  /**
   * Reads the phrases in the order in which the file first names them, each with its patterns in
   * the order of their rows.
   *
   * @param words how the study cuts words; a pattern that can never match is a problem
   */
  static Phrases read(Path file, WordRules words, Problems problems) {
    if (Dictionary.is(file)) {
      return Dictionary.read(file, words, problems);
    }
    PhraseList list = new PhraseList(words);
    CsvRows.read(file, REQUIRED, OPTIONAL, problems, list::add);
    list.patterns.forEach(list::requireCounted);
    return new Phrases(
        list.patterns.entrySet().stream()
            .map(phrase -> new Phrase(phrase.getKey(), List.copyOf(phrase.getValue())))
            .toList(),
        List.of());
  }

  private void add(CsvRows.Row row) {
    String phrase = row.get(PHRASE);
    String pattern = row.get(PATTERN);
    if (phrase.isEmpty()) {
      row.refuse(PHRASE, "missing name of a phrase");
    } else if (phrase.contains("\n") || phrase.contains("\r")) {
      row.refuse(PHRASE, "line break in the name %s", Suggestions.quoted(phrase));
    }
    boolean exactCase = choice(row, CASE, "exact", "any");
    boolean excluded = choice(row, EXCLUDE, "yes", "no");
    if (pattern.isEmpty()) {
      row.refuse(PATTERN, "missing pattern; allowed: one or more words");
      return;
    }
    Optional<String> complaint = cutter.complaint(pattern);
    complaint.ifPresent(why -> row.refuse(PATTERN, "%s %s", Suggestions.quoted(pattern), why));
    String folded = WhiteSpace.fold(exactCase ? pattern : pattern.toLowerCase(Locale.ROOT));
    Place first = firstAt.putIfAbsent(List.of(phrase, folded), row.place());
    if (first == null) {
      rows.putIfAbsent(phrase, row);
      patterns
          .computeIfAbsent(phrase, name -> new ArrayList<>())
          .add(new Phrase.Pattern(pattern, exactCase, excluded));
    } else {
      row.refuseRepeated(PATTERN, pattern, first);
    }
  }

  /** Returns whether a column contains {@code set}; {@code unset} is the same as nothing. */
  private static boolean choice(CsvRows.Row row, String column, String set, String unset) {
    String found = row.get(column);
    if (!List.of(set, unset, "").contains(found)) {
      row.refuse(
          column, "unknown value %s; allowed: %s, %s", Suggestions.quoted(found), set, unset);
    }
    return found.equals(set);
  }

  private void requireCounted(String phrase, List<Phrase.Pattern> found) {
    if (found.stream().allMatch(Phrase.Pattern::excluded)) {
      rows.get(phrase)
          .refuse(
              PHRASE,
              "phrase %s has only excluded patterns; add a pattern that counts",
              Suggestions.quoted(phrase));
    }
  }
}
