package org.parley.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.TableName;
import org.parley.model.Words;

/** What the totals of the phrases say, in sentences: one for each phrase and kind of words. */
final class PhraseFindings {

  /** Whose sayings are held against each other. */
  private record Question(String phrase, String kind, Words words) {}

  /** What a group says of a phrase in all. */
  private record Said(String group, SpokenRate rate) {}

  /** Of some groups the two that say the phrase most. */
  private record Loudest(int groups, Said most, Said next) {

    /** The first of the same rate stays first. */
    Loudest and(Said more) {
      if (more.rate.perMillion() > most.rate.perMillion()) {
        return new Loudest(groups + 1, more, most);
      }
      boolean second = next == null || more.rate.perMillion() > next.rate.perMillion();
      return new Loudest(groups + 1, most, second ? more : next);
    }
  }

  private final Scope scope;
  private final Map<Question, Loudest> loudest = new HashMap<>();

  private PhraseFindings(Scope scope) {
    this.scope = scope;
  }

  static PhraseFindings of(Scope scope, Results results) throws IOException {
    PhraseFindings findings = new PhraseFindings(scope);
    results.forEach(
        TableName.PHRASE_TOTALS,
        row -> {
          if (scope.shows(row)) {
            for (SpokenRate rate : SpokenRate.of(row)) {
              Said said = new Said(row.get("group"), rate);
              findings.loudest.merge(
                  new Question(row.get("phrase"), row.get("group_kind"), rate.words()),
                  new Loudest(1, said, null),
                  (others, alone) -> others.and(said));
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
    Loudest groups = loudest.get(new Question(phrase, kind, words));
    if (groups == null) {
      return Phrasing.quoted(phrase) + ", hits per million words";
    }
    Said most = groups.most;
    if (most.rate.count() == 0) {
      return (kind.equals("side") ? "No side says " : "Nobody says ") + Phrasing.quoted(phrase);
    }
    String says =
        Phrasing.sentence(most.group)
            + ": "
            + Phrasing.quoted(phrase)
            + " "
            + Phrasing.counted(most.rate.count(), "time")
            + ", "
            + Phrasing.rate(most.rate.perMillion())
            + " per million words";
    if (groups.groups == 1) {
      boolean others = kind.equals("side") ? scope.sides().size() > 1 : scope.authors().size() > 1;
      return says + (others ? "; there is no text of anybody else" : "");
    }
    return says + "; " + beside(most.rate, groups.next, groups.groups > 2, kind);
  }

  /** The second group, held against the first. */
  private static String beside(SpokenRate most, Said next, boolean more, String kind) {
    if (next.rate.count() == 0) {
      return more ? "no other " + kind + " does" : next.group + " never";
    }
    String second = more ? next.group + ", the next" : next.group;
    if (most.perMillion() == next.rate.perMillion()) {
      return next.group + " as often";
    }
    return Phrasing.times(most.perMillion() / next.rate.perMillion())
        + " times the rate of "
        + second
        + (most.limits().lower() > next.rate.limits().upper() ? "" : " (their limits overlap)");
  }

  private String everyPhrase(Words words) {
    long said =
        scope.phrases().stream()
            .map(phrase -> loudest.get(new Question(phrase, "author", words)))
            .filter(groups -> groups != null && groups.most.rate.count() > 0)
            .count();
    return Phrasing.number(said)
        + " of "
        + Phrasing.counted(scope.phrases().size(), "phrase")
        + (said == 1 ? " is" : " are")
        + " said by somebody, in "
        + (words == Words.OWN ? "words of their own" : "their own words or in quoted ones");
  }
}
