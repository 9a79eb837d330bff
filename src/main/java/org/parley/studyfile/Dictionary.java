package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayList;
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

/**
 * A dictionary that another program defines. A category becomes a phrase, and a category {@code b}
 * within {@code a} becomes {@code a/b}. An entry that Parley cannot count is left out, with a
 * remark.
 */
final class Dictionary {

  /** Reads a format. */
  private interface Format {
    void read(Path file, Dictionary dictionary, Problems problems);
  }

  private static final Map<String, Format> FORMATS =
      Map.of(
          ".dic", LiwcDictionary::read,
          ".ykd", YoshikoderDictionary::read,
          ".lcd", LexicoderDictionary::read,
          ".lc3", LexicoderDictionary::read,
          ".yml", YamlDictionary::read,
          ".yaml", YamlDictionary::read);

  private final PatternCutter cutter;

  /** The patterns of each category by their text without case. */
  private final Map<String, Map<String, Phrase.Pattern>> categories = new LinkedHashMap<>();

  private final List<String> remarks = new ArrayList<>();

  private Dictionary(WordRules words) {
    cutter = new PatternCutter(words);
  }

  /** Returns whether the extension of a file names a dictionary. */
  static boolean is(Path file) {
    return FORMATS.containsKey(extension(file));
  }

  /** Reads a dictionary; without a category that Parley can count it is a problem. */
  static PhraseList.Phrases read(Path file, WordRules words, Problems problems) {
    Dictionary dictionary = new Dictionary(words);
    int before = problems.size();
    FORMATS.get(extension(file)).read(file, dictionary, problems);
    if (dictionary.categories.isEmpty() && problems.size() == before) {
      problems.add(
          Place.whole(file.toString()),
          "no category has an entry that Parley can count; allowed: at least one entry with a letter or digit");
    }
    List<Phrase> phrases = new ArrayList<>();
    dictionary.categories.forEach(
        (name, patterns) -> phrases.add(new Phrase(name, List.copyOf(patterns.values()))));
    return new PhraseList.Phrases(phrases, dictionary.remarks);
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }

  /** Adds an entry to a category, given from the outermost to the innermost. */
  void add(List<String> category, String entry, Place place) {
    String pattern = WhiteSpace.fold(entry);
    Optional<String> complaint = cutter.complaint(pattern);
    if (complaint.isPresent()) {
      leaveOut(pattern, complaint.get(), place);
      return;
    }
    categories
        .computeIfAbsent(
            String.join("/", category.stream().map(WhiteSpace::fold).toList()),
            name -> new LinkedHashMap<>())
        .putIfAbsent(pattern.toLowerCase(Locale.ROOT), new Phrase.Pattern(pattern, false, false));
  }

  /** Notes that an entry, or a part of it, is left out. */
  void leaveOut(String entry, String why, Place place) {
    remarks.add(place + ": left out: " + Suggestions.quoted(entry) + " " + why);
  }
}
