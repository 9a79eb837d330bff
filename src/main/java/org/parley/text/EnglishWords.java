package org.parley.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/** The English words, inflected forms included, that LanguageTool's dictionary contains. */
final class EnglishWords {

  private static final String FILE = "/org/languagetool/resource/en/english.dict";

  private EnglishWords() {}

  /** Returns whether {@code word}, in lower case, is a word or a name. */
  static boolean contain(String word) {
    DictionaryLookup lookup = new DictionaryLookup(Loaded.DICTIONARY);
    return !lookup.lookup(word).isEmpty()
        || !lookup
            .lookup(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .isEmpty();
  }

  /** A holder that loads the dictionary on demand: few texts have hyphens at line ends. */
  private static final class Loaded {
    static final Dictionary DICTIONARY = read();

    private static Dictionary read() {
      try {
        return Dictionary.read(
            Objects.requireNonNull(Dictionary.class.getResource(FILE), "missing " + FILE));
      } catch (IOException e) {
        throw new UncheckedIOException("the dictionary of English words cannot be read", e);
      }
    }
  }
}
