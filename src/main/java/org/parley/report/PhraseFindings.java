package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.TableName;
import org.parley.model.Words;

/** What the totals of the phrases say, in sentences: one for each phrase and kind of words. */
final class PhraseFindings {

  /** What a group says of a phrase in all. */
  private record Said(String phrase, String kind, String group, SpokenRate rate) {}

  private final Scope scope;
  private final Map<Words, List<Said>> said = new EnumMap<>(Words.class);

  private PhraseFindings(Scope scope) {
    this.scope = scope;
    for (Words words : Words.values()) {
      said.put(words, new ArrayList<>());
    }
  }

  static PhraseFindings of(Scope scope, Results results) throws IOException {
    PhraseFindings findings = new PhraseFindings(scope);
    results.forEach(
        TableName.PHRASE_TOTALS,
        row -> {
          if (scope.shows(row)) {
            for (Words words : Words.values()) {
              SpokenRate rate = SpokenRate.of(row, words);
              if (rate.isDefined()) {
                findings
                    .said
                    .get(words)
                    .add(
                        new Said(row.get("phrase"), row.get("group_kind"), row.get("group"), rate));
              }
            }
          }
        });
    return findings;
  }

  /** By {@code phrase|words}: which side says it more, and whether that is sure. */
  Map<String, String> perSide(List<String> phrases) {
    return sentences(phrases, "side");
  }

  /** By {@code phrase|words}: who says it most. */
  Map<String, String> perAuthor(List<String> phrases) {
    return sentences(phrases, "author");
  }

  private Map<String, String> sentences(List<String> phrases, String kind) {
    Map<String, String> sentences = new LinkedHashMap<>();
    if (phrases.isEmpty()) {
      sentences.put("", "The study names no phrase");
    }
    for (String phrase : phrases) {
      for (Words words : Words.values()) {
        sentences.put(phrase + "|" + words.label(), sentence(phrase, words, kind));
      }
    }
    return sentences;
  }

  private String sentence(String phrase, Words words, String kind) {
    if (!scope.phrases().contains(phrase)) {
      return everyPhrase(words);
    }
    List<Said> groups = mostFirst(phrase, words, kind);
    if (groups.isEmpty()) {
      return Wording.quoted(phrase) + ", hits per million words";
    }
    Said most = groups.get(0);
    if (most.rate.rate().count() == 0) {
      return "Nobody says " + Wording.quoted(phrase);
    }
    String says =
        most.group
            + (kind.equals("side") ? ": " : " says ")
            + Wording.quoted(phrase)
            + " "
            + Wording.counted(most.rate.rate().count(), "time")
            + ", "
            + Wording.rate(most.rate.rate().perMillion())
            + " per million words";
    if (groups.size() == 1) {
      boolean others = kind.equals("side") ? scope.sides().size() > 1 : scope.authors().size() > 1;
      return Wording.sentence(says) + (others ? "; there is no text of anybody else" : "");
    }
    return Wording.sentence(says) + "; " + beside(most, groups.get(1));
  }

  /** The second group, held against the first. */
  private static String beside(Said most, Said next) {
    if (next.rate.rate().count() == 0) {
      return next.group + " and all others never";
    }
    boolean apart = most.rate.rate().perMillionLow() > next.rate.rate().perMillionHigh();
    double times = most.rate.rate().perMillion() / next.rate.rate().perMillion();
    return apart
        ? Wording.times(times) + " times the rate of " + next.group + ", who come next"
        : "the limits overlap with those of "
            + next.group
            + ", "
            + Wording.rate(next.rate.rate().perMillion());
  }

  private String everyPhrase(Words words) {
    List<String> parts = new ArrayList<>();
    for (String phrase : scope.phrases()) {
      List<Said> authors = mostFirst(phrase, words, "author");
      if (!authors.isEmpty() && authors.get(0).rate.rate().count() > 0) {
        parts.add(phrase);
      }
    }
    return Wording.number(parts.size())
        + " of "
        + Wording.counted(scope.phrases().size(), "phrase")
        + (parts.size() == 1 ? " is said by " : " are said by ")
        + Wording.counted(scope.authors().size(), "author");
  }

  private List<Said> mostFirst(String phrase, Words words, String kind) {
    return said.get(words).stream()
        .filter(group -> group.phrase.equals(phrase) && group.kind.equals(kind))
        .sorted(
            Comparator.comparingDouble((Said group) -> group.rate.rate().perMillion()).reversed())
        .toList();
  }
}
