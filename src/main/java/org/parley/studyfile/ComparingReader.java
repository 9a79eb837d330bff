package org.parley.studyfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Words;
import org.parley.study.Comparing;

/** Reads the keys that say how the tables that compare are made. */
final class ComparingReader {

  static final List<String> WORDS = Arrays.stream(Words.values()).map(Words::label).toList();
  static final List<String> PERMUTE = List.of("documents", "authors");

  private final Map<StudyKey, YamlValue> keys;

  private ComparingReader(Map<StudyKey, YamlValue> keys) {
    this.keys = keys;
  }

  /** The defaults stand in for what is missing or wrong. */
  static Comparing read(Map<StudyKey, YamlValue> keys) {
    ComparingReader reader = new ComparingReader(keys);
    return new Comparing(
        Words.valueOf(reader.choice(StudyKey.WORDS, WORDS).toUpperCase(Locale.ROOT)),
        reader.wholeNumber(StudyKey.MINIMUM_COUNT, 1),
        reader.wholeNumber(StudyKey.EVENT_WEEKS, 1),
        reader.choice(StudyKey.PERMUTE, PERMUTE).equals("authors"),
        reader.wholeNumber(StudyKey.DETAIL, 0),
        reader.wholeNumber(StudyKey.SEED, 0),
        Optional.ofNullable(keys.get(StudyKey.PRIOR_TOKENS))
            .flatMap(YamlValue::positive)
            .orElseGet(() -> Double.valueOf(StudyKey.PRIOR_TOKENS.defaultValue())));
  }

  private String choice(StudyKey key, List<String> words) {
    return Optional.ofNullable(keys.get(key))
        .flatMap(value -> value.choice(words))
        .orElse(key.defaultValue());
  }

  private int wholeNumber(StudyKey key, int least) {
    return Optional.ofNullable(keys.get(key))
        .flatMap(value -> value.wholeNumber(least))
        .orElseGet(() -> Integer.valueOf(key.defaultValue()));
  }
}
