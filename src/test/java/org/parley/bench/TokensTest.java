package org.parley.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TokensTest {

  /** The rule of words as a regular expression. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

  @Test
  void joinsWordsAtASingleApostropheOrHyphenOnly() {
    assertThat(
        cut("Don’t one--two 'rock-’n’-roll' nurses’ -dash- mother-in-law"),
        contains("don't", "one", "two", "rock", "n", "roll", "nurses", "dash", "mother-in-law"));
  }

  @Property
  void cutsAsThePlainRuleDoes(@ForAll("texts") String text) {
    List<String> expected =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(word -> lowerCase(word.replace('’', '\'')))
            .toList();
    assertThat(cut(text), is(expected));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "Z", "é", "É", "İ", "Ⱥ", "語", "𐐀", "7", "½", "'", "’", "-", " ", "\n", "€", "😀")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  /** Lower-cases each character by itself, as the bound does. */
  private static String lowerCase(String word) {
    return word.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> cut(String text) {
    Tokens tokens = new Tokens();
    tokens.open(text.getBytes(StandardCharsets.UTF_8));
    List<String> words = new ArrayList<>();
    while (tokens.next()) {
      words.add(new String(tokens.bytes, 0, tokens.length, StandardCharsets.UTF_8));
    }
    return words;
  }
}
