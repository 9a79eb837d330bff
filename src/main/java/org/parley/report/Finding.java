package org.parley.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.report.ItemPoint.Strength;

/**
 * A statement that a title makes, with the figures that it contains. The specification of the chart
 * contains both under {@code usermeta}, so that a program can check titles against the tables.
 *
 * @param title a sentence
 * @param strength of the evidence for a difference; null if the title compares nothing
 * @param named groups, authors, items or events that the title names; the chart draws them
 * @param figures in the order of the sentence
 */
record Finding(String title, Strength strength, List<String> named, List<Figure> figures) {

  /**
   * A number of a title.
   *
   * @param name of the measure: {@code hits}, {@code documents}
   * @param of the group or item
   * @param shown the number as the title shows it
   * @param value before rounding
   */
  record Figure(String name, String of, String shown, Number value) {}

  /** Returns a statement that compares nothing, such as why a chart is missing. */
  static Finding of(String title) {
    return new Finding(title, null, List.of(), List.of());
  }

  /** Returns whether the title compares, but claims no certain difference. */
  boolean isWeak() {
    return strength != null && strength != Strength.STRONG;
  }

  /** A sentence that collects its figures while it is written. */
  static final class Writer {

    private final StringBuilder text = new StringBuilder();
    private final List<String> named = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    /** Adds words without figures. */
    Writer say(String... words) {
      Arrays.stream(words).forEach(text::append);
      return this;
    }

    /** Adds the name of something that the chart draws; at the beginning with a capital letter. */
    Writer name(String drawn) {
      named.add(drawn);
      return say(text.isEmpty() ? Phrasing.sentence(drawn) : drawn);
    }

    /** Adds a name in quotation marks. */
    Writer quote(String drawn) {
      named.add(drawn);
      return say(Phrasing.quoted(drawn));
    }

    /** Adds a count: {@code 1,204}. */
    Writer count(String name, String of, long value) {
      return figure(name, of, Phrasing.number(value), value);
    }

    /** Adds a count and its noun: {@code 3 documents}. */
    Writer count(String name, String of, long value, String noun) {
      return count(name, of, value).say(" ", noun, value == 1 ? "" : "s");
    }

    /** Adds a figure that is rounded. */
    Writer figure(String name, String of, String shown, Number value) {
      figures.add(new Figure(name, of, shown, value));
      return say(shown);
    }

    /** Ends a sentence that compares: it claims a difference, or that there is none. */
    Finding claims(Strength strength) {
      return new Finding(text.toString(), strength, named, figures);
    }

    /** Ends a sentence that only describes. */
    Finding describes() {
      return claims(null);
    }
  }
}
