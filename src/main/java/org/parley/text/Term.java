package org.parley.text;

/** The form in which a word is counted. */
public final class Term {

  private Term() {}

  /** Returns the term of one word: {@code Don’t} is {@code don't}. */
  public static String of(String word) {
    return Tokenizer.lowerCase(Normalizer.normalize(word).toString());
  }
}
