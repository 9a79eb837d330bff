package org.parley.read;

import java.time.LocalDate;
import java.util.Optional;
import org.parley.extract.Claim;
import org.parley.model.ListedDocument;
import org.parley.model.Reason;
import org.parley.study.Study;
import org.parley.text.TextAnalyzer;

/**
 * A reason why a study does not count a document that has a text.
 *
 * @param detail one line, the same on every machine
 */
public record Refusal(Reason reason, String detail) {

  /**
   * Returns why a study does not count a document; empty if it does.
   *
   * @param known the author and the day, if they are known
   * @param text the cleaned text
   * @param analyzer an analyzer by the study's rules
   */
  public static Optional<Refusal> of(
      Study study, ListedDocument listed, Attribution known, String text, TextAnalyzer analyzer) {
    if (known.author().isEmpty()) {
      return because(Reason.NO_AUTHOR, "neither the list nor the document names an author");
    }
    if (!listed.badDate().isEmpty()) {
      return because(
          Reason.NO_DATE,
          "'"
              + listed.badDate()
              + "' in the list is not a date; expected a day such as 2016-04-26");
    }
    if (known.date().isEmpty()) {
      return because(Reason.NO_DATE, "neither the list nor the document gives a date");
    }
    String name = known.author().get().value();
    LocalDate day = known.date().get().value();
    if (!study.includes(name, day)) {
      return because(Reason.OUTSIDE_STUDY, outside(study, name, day));
    }
    String title = known.title().map(Claim::value).orElse("");
    if (!analyzer.hasWords(text)) {
      return because(
          Reason.NO_TEXT, "the text has no word to count, only signs, or numbers that are dropped");
    }
    return analyzer.countsAny(text, title, study.namesOf(name))
        ? Optional.empty()
        : because(
            Reason.NO_TEXT,
            "no word is left to count: the rules of trimming take all of them, as parley text shows;"
                + " the keys trim and trim_rules choose them");
  }

  private static Optional<Refusal> because(Reason reason, String detail) {
    return Optional.of(new Refusal(reason, detail));
  }

  /** Returns why the study does not include this author and day. */
  private static String outside(Study study, String author, LocalDate day) {
    return study.coverage().contains(day)
        ? day + " is outside the coverage that the study gives " + author
        : day + " is outside the study's coverage";
  }
}
