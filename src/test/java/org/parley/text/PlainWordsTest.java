package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.model.WordRules;

class PlainWordsTest {

  @Property(tries = 20000)
  void plainWordsAreThoseOfTheGrammar(@ForAll("texts") String text, @ForAll boolean keepHyphens) {
    NormalizedText normalized = Normalizer.normalize(text);
    Vocabulary vocabulary = new Vocabulary();
    TokenList quick = new TokenList(vocabulary);
    WordRules rules = new WordRules(keepHyphens, true, true, false);
    new Tokenizer(rules).tokenize(normalized, quick);
    TokenList slow = new TokenList(vocabulary);
    new Tokenizer(rules).tokenize(withoutPlainWords(normalized), slow);
    assertThat(terms(quick, vocabulary), is(terms(slow, vocabulary)));
  }

  /** The same text, all of which is left to the grammar. */
  private static NormalizedText withoutPlainWords(NormalizedText text) {
    byte[] unknown = new byte[text.lowerAscii.length];
    Arrays.fill(unknown, NormalizedText.BEYOND_ASCII);
    return new NormalizedText(text.chars, unknown, text.length, null, null, 0);
  }

  /** Words in all the company that decides where a word ends. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "Word",
            "Fifteen",
            "eighteen",
            "zZaA",
            "sixteenlettersxx",
            "y".repeat(250),
            "`",
            "{",
            "[",
            "~",
            "\u007F",
            "don",
            "t",
            "it",
            "7",
            "54",
            "000",
            "_",
            "'",
            "’",
            "‘",
            ".",
            "..",
            ",",
            ";",
            ":",
            "-",
            "\u2010",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\u00A0",
            "\t",
            "\"",
            "“",
            "”",
            "(",
            ")",
            "!",
            "?",
            "#",
            "*",
            "@",
            "&",
            "/",
            "$",
            "é",
            "Œ",
            "ñ",
            "\u0301",
            "\u200D",
            "\u200B",
            "\u00AD",
            "א",
            "ב",
            "漢",
            "字",
            "カ",
            "タ",
            "ไทย",
            "한",
            "😀",
            "\uFE0F",
            "\u20E3",
            "🇬",
            "🇧",
            "٣",
            "½",
            "²",
            "—",
            "…",
            "·",
            "\uFF0E",
            "\u2024",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "x".repeat(300))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static List<String> terms(TokenList tokens, Vocabulary vocabulary) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < tokens.size; i++) {
      String term = vocabulary.term(tokens.term[i]);
      terms.add(tokens.from[i] + "-" + tokens.to[i] + " " + term);
    }
    return terms;
  }
}
