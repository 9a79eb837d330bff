package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.Phrase;
import org.parley.study.Place;
import org.parley.study.Study;
import org.parley.text.PhrasePattern;

/** Reads the list of phrases, a CSV file with a row for each pattern. */
final class PhraseList {

  private static final String PHRASE = "phrase";
  private static final String PATTERN = "pattern";

  static final List<String> REQUIRED = List.of(PHRASE, PATTERN);

  private final Study.Tokens tokens;
  private final Map<String, List<String>> patterns = new LinkedHashMap<>();
  private final Map<List<String>, Place> firstAt = new HashMap<>();

  private PhraseList(Study.Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads the phrases in the order in which the file first names them, each with its patterns in
   * the order of their rows.
   *
   * @param tokens how the study cuts words; a pattern that can never match is a problem
   */
  static List<Phrase> read(Path file, Study.Tokens tokens, Problems problems) {
    PhraseList list = new PhraseList(tokens);
    CsvRows.read(file, REQUIRED, List.of(), problems, list::add);
    return list.patterns.entrySet().stream()
        .map(phrase -> new Phrase(phrase.getKey(), List.copyOf(phrase.getValue())))
        .toList();
  }

  private void add(CsvRows.Row row) {
    String phrase = row.get(PHRASE);
    String pattern = row.get(PATTERN);
    if (phrase.isEmpty()) {
      row.refuse(PHRASE, "missing name of a phrase");
    } else if (phrase.contains("\n") || phrase.contains("\r")) {
      row.refuse(PHRASE, "line break in the name %s", Suggestions.quoted(phrase));
    }
    if (pattern.isEmpty()) {
      row.refuse(PATTERN, "missing pattern; allowed: one or more words");
      return;
    }
    PhrasePattern.complaint(pattern, tokens.keepHyphens(), tokens.keepNumbers())
        .ifPresent(
            why -> row.refuse(PATTERN, "%s can never match: %s", Suggestions.quoted(pattern), why));
    Place first = firstAt.putIfAbsent(List.of(phrase, folded(pattern)), row.place());
    if (first == null) {
      patterns.computeIfAbsent(phrase, name -> new ArrayList<>()).add(pattern);
    } else {
      row.refuseRepeated(PATTERN, pattern, first);
    }
  }

  /** Two patterns are the same if only their case or their white space differs. */
  private static String folded(String pattern) {
    return pattern.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
