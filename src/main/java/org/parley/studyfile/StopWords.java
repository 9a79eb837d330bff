package org.parley.studyfile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.parley.model.CodePointOrder;
import org.parley.study.Place;

/** Reads the key {@code tokens.stop_words}: a language, a file, or a list of words. */
public final class StopWords {

  /** The languages of the Snowball project whose lists Lucene contains. */
  static final List<String> LANGUAGES =
      List.of(
          "danish",
          "dutch",
          "english",
          "finnish",
          "french",
          "german",
          "hungarian",
          "indonesian",
          "italian",
          "norwegian",
          "portuguese",
          "russian",
          "spanish",
          "swedish");

  /** Codes of Bokmål and Nynorsk; the list has the words of both. */
  private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

  /** A text with one of these is a path, even if there is no such file. */
  private static final Pattern OF_PATHS = Pattern.compile("[./\\\\]");

  private StopWords() {}

  /** Returns the built-in list of a locale's language; empty if there is none. */
  public static Set<String> of(Locale locale) {
    String code = NORWEGIAN.contains(locale.getLanguage()) ? "no" : locale.getLanguage();
    String language =
        Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(language) ? Set.copyOf(builtIn(language)) : Set.of();
  }

  /**
   * Returns the words, as they are written.
   *
   * @param folder what a path is relative to
   * @param file returns the file that a value names; empty, with a problem, if there is none
   */
  static Optional<Set<String>> read(
      YamlValue value,
      StudyFolder folder,
      Function<YamlValue, Optional<Path>> file,
      Problems problems) {
    Optional<List<String>> words;
    if (!value.isText()) {
      words = value.distinct(0, StopWords::word);
    } else if (isPath(value, folder)) {
      words =
          file.apply(value)
              .flatMap(path -> SourceText.read(path, problems))
              .map(source -> lines(source, problems));
    } else {
      String allowed =
          "allowed: " + String.join(", ", LANGUAGES) + "; or a file with one word on each line";
      words = value.known("language", LANGUAGES, allowed).map(StopWords::builtIn);
    }
    // An ordered set, so that the run's record of it is always the same.
    return words.map(list -> Collections.unmodifiableSet(new LinkedHashSet<>(list)));
  }

  private static boolean isPath(YamlValue value, StudyFolder folder) {
    return value
        .text()
        .filter(text -> !LANGUAGES.contains(text))
        .filter(
            text ->
                OF_PATHS.matcher(text).find()
                    || folder.resolve(text, value).filter(Files::exists).isPresent())
        .isPresent();
  }

  private static List<String> builtIn(String language) {
    try (Reader list =
        new InputStreamReader(
            SnowballFilter.class.getResourceAsStream(language + "_stop.txt"),
            StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(list).stream()
          .map(word -> new String((char[]) word))
          .sorted(CodePointOrder.COMPARATOR)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> word(YamlValue item) {
    return item.text()
        .flatMap(
            word ->
                hasSpace(word) ? item.refuse(severalWords(word) + "one word") : Optional.of(word));
  }

  private static List<String> lines(SourceText source, Problems problems) {
    List<String> words = new ArrayList<>();
    int line = 0;
    for (String written : source.text().lines().toList()) {
      line++;
      String word = written.strip();
      if (hasSpace(word)) {
        problems.add(
            new Place(source.file(), line, written.indexOf(word) + 1),
            StudyKey.TOKENS_STOP_WORDS.path(),
            severalWords(word) + "one word on each line");
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static String severalWords(String found) {
    return "several words: " + Suggestions.quoted(found) + "; allowed: ";
  }

  private static boolean hasSpace(String word) {
    return word.chars().anyMatch(Character::isWhitespace);
  }
}
