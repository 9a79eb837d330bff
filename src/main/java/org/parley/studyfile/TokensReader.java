package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.study.Place;
import org.parley.study.Study;

/** Reads the key {@code tokens}: how the study cuts words. */
final class TokensReader {

  static final List<String> HYPHENS = List.of("split", "keep");
  static final List<String> NUMBERS = List.of("keep", "drop");

  private final Function<YamlValue, Optional<Path>> file;
  private final Problems problems;

  /**
   * @param file finds the file that a value names
   */
  TokensReader(Function<YamlValue, Optional<Path>> file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The defaults stand in for what is missing or wrong.
   *
   * @param value null where the study says nothing
   */
  Study.Tokens read(YamlValue value) {
    Map<StudyKey, YamlValue> keys =
        Optional.ofNullable(value).flatMap(YamlValue::keys).orElse(Map.of());
    return new Study.Tokens(
        choice(keys, StudyKey.TOKENS_HYPHENS, HYPHENS).equals("keep"),
        choice(keys, StudyKey.TOKENS_NUMBERS, NUMBERS).equals("keep"),
        Optional.ofNullable(keys.get(StudyKey.TOKENS_STOP_WORDS))
            .flatMap(this::stopWords)
            .orElse(Set.of()));
  }

  private static String choice(Map<StudyKey, YamlValue> keys, StudyKey key, List<String> words) {
    return Optional.ofNullable(keys.get(key))
        .flatMap(value -> value.choice(words))
        .orElse(key.defaultValue());
  }

  private Optional<Set<String>> stopWords(YamlValue value) {
    Optional<List<String>> words =
        value.isText()
            ? file.apply(value).flatMap(path -> SourceText.read(path, problems)).map(this::lines)
            : value.distinct(0, TokensReader::stopWord);
    // One order for a set that is written down with the run.
    return words.map(list -> Collections.unmodifiableSet(new LinkedHashSet<>(list)));
  }

  private static Optional<String> stopWord(YamlValue item) {
    return item.text()
        .flatMap(
            word ->
                hasSpace(word)
                    ? item.refuse("found " + Suggestions.quoted(word) + ", expected one word")
                    : Optional.of(word));
  }

  private List<String> lines(SourceText source) {
    List<String> words = new ArrayList<>();
    int line = 0;
    for (String written : source.text().lines().toList()) {
      line++;
      String word = written.strip();
      if (hasSpace(word)) {
        problems.add(
            new Place(source.file(), line, written.indexOf(word) + 1),
            StudyKey.TOKENS_STOP_WORDS.path(),
            "found " + Suggestions.quoted(word) + ", expected one word on each line");
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean hasSpace(String word) {
    return word.chars().anyMatch(Character::isWhitespace);
  }
}
