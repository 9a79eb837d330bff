package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.model.Words;
import org.parley.report.Finding.Writer;
import org.parley.report.ItemPoint.Strength;
import org.parley.report.SideTests.Test;
import org.parley.report.Speakers.Question;
import org.parley.report.Speakers.Ranked;
import org.parley.report.Speakers.Speaker;

/**
 * States the findings of the phrase totals: a sentence for each phrase and kind of words. A
 * sentence claims a difference only if the comparisons of the study show it.
 */
final class PhraseFindings {

  private record OfSide(String side, SpokenRate rate) {}

  private final Scope scope;
  private final Speakers speakers;
  private final SideTests tests;
  private final Map<Question, List<OfSide>> sides = new HashMap<>();

  private PhraseFindings(Scope scope, Speakers speakers, SideTests tests) {
    this.scope = scope;
    this.speakers = speakers;
    this.tests = tests;
  }

  static PhraseFindings of(Scope scope, Results results, Speakers speakers) throws IOException {
    PhraseFindings findings = new PhraseFindings(scope, speakers, SideTests.of(scope, results));
    String kind = scope.sides().isEmpty() ? Side.ALL : "side";
    results.forEach(
        TableName.PHRASE_TOTALS,
        row -> {
          if (scope.shows(row) && row.get("group_kind").equals(kind)) {
            for (SpokenRate rate : SpokenRate.of(row)) {
              findings
                  .sides
                  .computeIfAbsent(
                      new Question(row.get("phrase"), rate.words()), key -> new ArrayList<>())
                  .add(new OfSide(row.get("group"), rate));
            }
          }
        });
    Comparator<OfSide> byRate = Comparator.comparingDouble(each -> each.rate.perMillion());
    findings.sides.values().forEach(each -> each.sort(byRate.reversed()));
    return findings;
  }

  /** Returns the findings about sides by {@code phrase|words}. */
  Map<String, Finding> ofSides() {
    return each(this::ofSide);
  }

  /** Returns the findings about authors by {@code phrase|words}. */
  Map<String, Finding> ofAuthors() {
    return each(this::ofAuthor);
  }

  private interface Statement {
    Finding of(String phrase, Words words);
  }

  private Map<String, Finding> each(Statement statement) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    if (scope.phrases().isEmpty()) {
      findings.put("", Finding.of("The study names no phrase"));
    }
    for (String phrase : scope.phrases()) {
      for (Words words : Words.values()) {
        findings.put(phrase + "|" + words.label(), statement.of(phrase, words));
      }
    }
    return findings;
  }

  private Finding ofSide(String phrase, Words words) {
    List<OfSide> groups = sides.getOrDefault(new Question(phrase, words), List.of());
    if (groups.isEmpty()) {
      return Finding.of("No words in which " + Phrasing.quoted(phrase) + " could occur");
    }
    if (groups.get(0).rate.count() == 0) {
      return zero(phrase, groups);
    }
    OfSide most = groups.get(0);
    Test test = null;
    if (words == scope.study().comparing().words()) {
      most = groups.stream().filter(each -> isCertain(phrase, each)).findFirst().orElse(most);
      test = tests.of(phrase, most.side);
    }
    Writer title = new Writer();
    says(title, phrase, most, words);
    if (groups.size() == 1) {
      boolean others = scope.sides().size() > 1;
      return title.say(others ? "; there is no text by any other side" : "").describes();
    }
    return test != null && test.isHigher()
        ? tested(title, most.side, test)
        : untested(title, groups.get(1));
  }

  /** Returns whether a comparison shows for certain that a side has a higher rate than others. */
  private boolean isCertain(String phrase, OfSide group) {
    Test test = tests.of(phrase, group.side);
    return test != null && test.isHigher() && test.strength() == Strength.STRONG;
  }

  private static Finding zero(String phrase, List<OfSide> groups) {
    Writer title = new Writer().count("hits", Side.ALL, 0, "hit").say(" of ");
    title.quote(phrase).say(" in ");
    long tokens = groups.stream().mapToLong(group -> group.rate.tokens()).sum();
    return title.count("words", Side.ALL, tokens, "word").describes();
  }

  /** Writes how often a side uses the phrase. */
  private void says(Writer title, String phrase, OfSide group, Words words) {
    String side = group.side;
    title.name(side.equals(Side.ALL) ? "all authors" : side).say(": ").quote(phrase).say(" ");
    times(title, side, group.rate);
    Ranked authors = speakers.of(phrase, words);
    if (authors.withText(side) > 0) {
      title.say(" by ").count("authors_with", side, authors.withHits(side));
      title.say(" of ").count("authors", side, authors.withText(side), "author");
    }
    rate(title.say(" ("), side, group.rate);
    title.say(")");
  }

  /** Writes the hits and, if the table has them for these words, the documents with hits. */
  private void times(Writer title, String group, SpokenRate rate) {
    title.count("hits", group, rate.count(), "time").say(" in ");
    if (rate.words() == scope.study().comparing().words()) {
      title.count("documents_with", group, rate.documentsWith()).say(" of ");
    } else {
      title.say("a total of ");
    }
    title.count("documents", group, rate.documents(), "document");
  }

  private void rate(Writer title, String group, SpokenRate rate) {
    title
        .figure("per_million", group, scope.unit().shown(rate.perMillion()), rate.perMillion())
        .say(" per ", scope.unit().label());
  }

  private static Finding tested(Writer title, String side, Test test) {
    title.say("; ");
    if (test.ofOther("count") == 0) {
      title.say(test.other(), ": ").count("hits", test.other(), 0, "time").say(" in ");
      title.count("words", test.other(), test.ofOther("tokens"), "word");
    } else {
      title.figure("ratio", side, Phrasing.times(test.ratio()), test.ratio());
      title.say(" times the rate of ", test.other(), " (");
      title.count("hits", test.other(), test.ofOther("count"), "time").say(" in ");
      title.count("documents_with", test.other(), test.ofOther("documents"), "document").say(")");
    }
    String reservation = test.reservation();
    return title.say(reservation.isEmpty() ? "" : ", but ", reservation).claims(test.strength());
  }

  /** Adds the next side to a sentence about sides that the study does not compare. */
  private Finding untested(Writer title, OfSide next) {
    title.say("; ").name(next.side).say(": ");
    times(title, next.side, next.rate);
    return title.say(" (difference not tested)").claims(Strength.UNCORRECTED);
  }

  private Finding ofAuthor(String phrase, Words words) {
    List<Speaker> authors = speakers.of(phrase, words).most();
    if (authors.isEmpty()) {
      return Finding.of("No words in which " + Phrasing.quoted(phrase) + " could occur");
    }
    Ranked ranked = speakers.of(phrase, words);
    long withHits = ranked.withHits(Side.ALL);
    Writer title = new Writer().quote(phrase).say(" by ");
    title.count("authors_with", Side.ALL, withHits).say(" of ");
    title.count("authors", Side.ALL, ranked.withText(Side.ALL), "author");
    if (withHits > 0) {
      author(title.say("; most hits: "), authors.get(0));
    }
    if (authors.size() > 1 && authors.get(1).count() > 0) {
      author(title.say("; then "), authors.get(1));
    }
    return title.describes();
  }

  private void author(Writer title, Speaker author) {
    times(title.name(author.name()).say(", "), author.name(), author.rate());
    rate(title.say(" ("), author.name(), author.rate());
    title.say(")");
  }

  /** Returns how many phrases are used, by {@code words}. */
  Map<String, Finding> ofAllPhrases() {
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (Words words : Words.values()) {
      long said =
          scope.phrases().stream()
              .filter(phrase -> speakers.of(phrase, words).withHits(Side.ALL) > 0)
              .count();
      findings.put(
          words.label(),
          scope.phrases().isEmpty()
              ? Finding.of("The study names no phrase")
              : new Writer()
                  .count("phrases_with", Side.ALL, said)
                  .say(" of ")
                  .count("phrases", Side.ALL, scope.phrases().size(), "phrase")
                  .say(said == 1 ? " is" : " are", " used by at least one author, quotations ")
                  .say(words == Words.OWN ? "not counted" : "included")
                  .describes());
    }
    return findings;
  }
}
