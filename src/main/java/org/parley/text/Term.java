package org.parley.text;

/** The form in which a word is counted, for words that stand alone. */
public final class Term {

  private Term() {}

  /** The term of one word: {@code Don’t} is {@code don't}. */
  public static String of(String word) {
    return Tokenizer.lowerCase(Normalizer.normalize(word).toString());
  }
}
