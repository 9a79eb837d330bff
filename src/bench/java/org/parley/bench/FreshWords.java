package org.parley.bench;

import java.util.Random;
import java.util.function.Function;

/** A source of words of eight letters. No word occurs twice or in a planted phrase. */
final class FreshWords implements Function<Random, String> {

  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
  private static final int LENGTH = 8;

  private long next;

  /**
   * Creates a source.
   *
   * @param first the number of the first word, below 100 million
   */
  FreshWords(long first) {
    next = first;
  }

  @Override
  public String apply(Random unused) {
    char[] letters = new char[LENGTH];
    long rest = next++;
    for (int i = LENGTH; i > 0; rest /= SYLLABLES) {
      int syllable = (int) (rest % SYLLABLES);
      letters[--i] = VOWELS.charAt(syllable % VOWELS.length());
      letters[--i] = CONSONANTS.charAt(syllable / VOWELS.length());
    }
    return new String(letters);
  }
}
