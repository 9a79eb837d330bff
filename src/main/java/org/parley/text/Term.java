package org.parley.text;

/** The form in which a word is counted, for words that stand alone. */
public final class Term {

  private Term() {}

  /** The term of one word: {@code Don’t} is {@code don't}. */
  public static String of(String word) {
    NormalizedText normalized = Normalizer.normalize(word);
    return Tokenizer.lowerCase(new String(normalized.chars, 0, normalized.length));
  }
}
