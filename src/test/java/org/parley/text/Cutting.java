package org.parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.model.LongQuotations;
import org.parley.model.Phrase;
import org.parley.model.QuotedText;
import org.parley.model.WordRules;

/** Cuts texts for tests by rules that are given one by one, and shows what came of them as text. */
record Cutting(CountingRules rules, String title, List<String> authors) {

  private static final Cutting PLAIN =
      new Cutting(
          new CountingRules(WordRules.DEFAULT, List.of(), LongQuotations.DEFAULT, List.of()),
          "",
          List.of());

  /** A text by the default rules. */
  static Cut cut(String text) {
    return PLAIN.of(text);
  }

  static Cutting keepingHyphens() {
    return PLAIN.with(true, true);
  }

  static Cutting droppingNumbers() {
    return PLAIN.with(false, false);
  }

  static Cutting trimming(String... patterns) {
    return PLAIN.andTrimming(patterns);
  }

  /** Cuts Japanese. */
  static Cutting japanese() {
    return PLAIN.with(new WordRules(false, true, false, true));
  }

  /** Looks for one phrase of these patterns. */
  static Cutting phrase(String... patterns) {
    return PLAIN.and("p", patterns);
  }

  static Cutting phrase(Phrase phrase) {
    return PLAIN.and(phrase);
  }

  static Cutting titled(String title) {
    return new Cutting(PLAIN.rules, title, List.of());
  }

  static Cutting by(String... names) {
    return new Cutting(PLAIN.rules, "", List.of(names));
  }

  Cutting with(boolean keepHyphens, boolean keepNumbers) {
    return with(new WordRules(keepHyphens, keepNumbers, true, false));
  }

  Cutting with(WordRules words) {
    return new Cutting(
        new CountingRules(words, rules.trim(), rules.longQuotations(), rules.phrases()),
        title,
        authors);
  }

  /** Looks for one more phrase. */
  Cutting and(String name, String... patterns) {
    return and(Phrase.of(name, patterns));
  }

  Cutting and(Phrase phrase) {
    List<Phrase> phrases = new ArrayList<>(rules.phrases());
    phrases.add(phrase);
    return new Cutting(
        new CountingRules(rules.words(), rules.trim(), rules.longQuotations(), phrases),
        title,
        authors);
  }

  Cutting andTitled(String given) {
    return new Cutting(rules, given, authors);
  }

  Cutting andTrimming(String... patterns) {
    return new Cutting(
        new CountingRules(
            rules.words(), List.of(patterns), rules.longQuotations(), rules.phrases()),
        title,
        authors);
  }

  /** Calls a quotation of more tokens long. */
  static Cutting longFrom(int limit, boolean quoted) {
    CountingRules rules =
        new CountingRules(
            WordRules.DEFAULT, List.of(), new LongQuotations(limit, quoted), List.of());
    return new Cutting(rules, "", List.of());
  }

  Cutting andBy(String... names) {
    return new Cutting(rules, title, List.of(names));
  }

  Cut of(String text) {
    return of(QuotedText.plain(text));
  }

  Cut of(QuotedText text) {
    TextAnalyzer analyzer = new TextAnalyzer(rules);
    return new Cut(rules, analyzer, analyzer.analyze(text, title, authors));
  }

  /** A text that was cut. */
  record Cut(CountingRules rules, TextAnalyzer analyzer, AnalyzedText text) {

    /** The terms in the order of the text. */
    List<String> terms() {
      return tokens().mapToObj(this::term).toList();
    }

    /** Returns the part of the cleaned text that each token is. */
    List<String> words() {
      return tokens().mapToObj(t -> text.text().substring(text.start(t), text.end(t))).toList();
    }

    /** Returns the terms inside quotations. */
    List<String> quoted() {
      return tokens().filter(text.quoted()::get).mapToObj(this::term).toList();
    }

    /** Returns the number of each token's sentence. */
    List<Integer> sentences() {
      return IntStream.of(text.sentences()).boxed().toList();
    }

    /** Returns the trimmed paragraphs: {@code title: The End}. */
    List<String> trimmed() {
      return text.trimmed().stream()
          .map(t -> t.rule() + ": " + text.text().substring(t.start(), t.end()))
          .toList();
    }

    /** Returns the hits as the text writes them. */
    List<String> matches() {
      return text.hits().stream().map(text::match).toList();
    }

    /** Returns the hits with their phrases: {@code strike: struck}. */
    List<String> hits() {
      return text.hits().stream()
          .map(hit -> rules.phrases().get(hit.phrase()).name() + ": " + text.match(hit))
          .toList();
    }

    private IntStream tokens() {
      return IntStream.range(0, text.tokens());
    }

    private String term(int token) {
      return analyzer.vocabulary().term(text.terms()[token]);
    }
  }
}
