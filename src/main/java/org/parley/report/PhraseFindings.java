package org.parley.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.TableName;
import org.parley.model.Words;

/** States the findings of the phrase totals: a sentence for each phrase and kind of words. */
final class PhraseFindings {

  /** The groups that are compared: those of one kind, by one phrase. */
  private record Question(String phrase, String kind, Words words) {}

  /** The rate of a group over all weeks. */
  private record Said(String group, SpokenRate rate) {}

  /** The two groups with the highest rates, of any number of groups. */
  private record Loudest(int groups, Said most, Said next) {

    /** Adds a group; of two with the same rate, the earlier one is first. */
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
              boolean ofAuthor = row.get("group_kind").equals("author");
              String group = ofAuthor ? scope.author(row, "group") : row.get("group");
              Said said = new Said(group, rate);
              findings.loudest.merge(
                  new Question(row.get("phrase"), row.get("group_kind"), rate.words()),
                  new Loudest(1, said, null),
                  (others, alone) -> others.and(said));
            }
          }
        });
    return findings;
  }

  /**
   * Returns the findings by {@code phrase|words}.
   *
   * @param kind of group: {@code side} or {@code author}
   */
  Map<String, String> sentences(List<String> phrases, String kind) {
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
      return (kind.equals("side") ? "No side uses " : "No author uses ") + Phrasing.quoted(phrase);
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
      return says + (others ? "; there is no text by anyone else" : "");
    }
    return says + "; " + comparedTo(most.rate, groups.next, groups.groups > 2, kind);
  }

  /** Compares the first group to the second. */
  private static String comparedTo(SpokenRate most, Said next, boolean more, String kind) {
    if (next.rate.count() == 0) {
      return more ? "no other " + kind + " uses it" : next.group + ": never";
    }
    if (most.perMillion() == next.rate.perMillion()) {
      return "the same rate as " + next.group;
    }
    return Phrasing.times(most.perMillion() / next.rate.perMillion())
        + " times the rate of "
        + next.group
        + (more ? ", the second highest" : "")
        + (most.low() > next.rate.high() ? "" : " (their 95 % confidence intervals overlap)");
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
        + " used by at least one author, "
        + (words == Words.OWN ? "quotations not counted" : "quotations included");
  }
}
