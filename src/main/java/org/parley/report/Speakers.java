package org.parley.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.CodePointOrder;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.model.Words;

/**
 * A choice of the authors that the charts draw: those with most hits of a phrase. All others are
 * one row.
 */
final class Speakers {

  /** The most authors in a chart of phrases, the row of the others not counted. */
  static final int MOST = 16;

  private static final Comparator<Speaker> BY_HITS =
      Comparator.comparingLong(Speaker::count)
          .thenComparingLong(Speaker::tokens)
          .reversed()
          .thenComparing(Speaker::name, CodePointOrder.COMPARATOR);

  /** A phrase in some words. */
  record Question(String phrase, Words words) {}

  /**
   * An author for one side.
   *
   * @param name as the page shows it
   * @param rate over all weeks
   */
  record Speaker(String name, String side, SpokenRate rate) {
    long count() {
      return rate.count();
    }

    long tokens() {
      return rate.tokens();
    }
  }

  /** The authors of a question. */
  static final class Ranked {
    private final List<Speaker> most = new ArrayList<>();
    private final Map<String, Long> withText = new HashMap<>();
    private final Map<String, Long> withHits = new HashMap<>();
    private int authors;
    private String last = "";
    private boolean lastHasHits;

    /** Adds the next author; the rows of one author, a row for each side, follow each other. */
    private void add(Speaker speaker, String person) {
      authors++;
      boolean again = person.equals(last);
      boolean hits = speaker.count() > 0;
      withText.merge(speaker.side, 1L, Long::sum);
      withHits.merge(speaker.side, hits ? 1L : 0L, Long::sum);
      withText.merge(Side.ALL, again ? 0L : 1L, Long::sum);
      withHits.merge(Side.ALL, hits && !(again && lastHasHits) ? 1L : 0L, Long::sum);
      lastHasHits = hits || again && lastHasHits;
      last = person;
      most.add(speaker);
      most.sort(BY_HITS);
      if (most.size() > MOST) {
        most.remove(MOST);
      }
    }

    /** Returns the authors with most hits; of as many hits, those with more words come first. */
    List<Speaker> most() {
      return most;
    }

    /** Returns the number of authors who are not drawn by name. */
    int others() {
      return authors - most.size();
    }

    /** Returns the number of authors of a side, or of all, who have words. */
    long withText(String side) {
      return withText.getOrDefault(side, 0L);
    }

    /** Returns the number of authors with hits. */
    long withHits(String side) {
      return withHits.getOrDefault(side, 0L);
    }
  }

  private final Map<Question, Ranked> ranked = new HashMap<>();
  private final Map<Question, Map<String, Integer>> places = new HashMap<>();

  private Speakers() {}

  static Speakers of(Scope scope, Results results) throws IOException {
    Speakers speakers = new Speakers();
    results.forEach(
        TableName.PHRASE_TOTALS,
        row -> {
          if (row.get("group_kind").equals("author") && scope.shows(row)) {
            for (SpokenRate rate : SpokenRate.of(row)) {
              speakers
                  .ranked
                  .computeIfAbsent(
                      new Question(row.get("phrase"), rate.words()), key -> new Ranked())
                  .add(
                      new Speaker(scope.author(row, "group"), row.get("side"), rate),
                      row.get("group"));
            }
          }
        });
    speakers.ranked.forEach(
        (question, each) -> {
          Map<String, Integer> place = new HashMap<>();
          each.most.forEach(speaker -> place.put(speaker.name, place.size()));
          speakers.places.put(question, place);
        });
    return speakers;
  }

  /** Returns the authors of a phrase in some words. */
  Ranked of(String phrase, Words words) {
    return ranked.getOrDefault(new Question(phrase, words), new Ranked());
  }

  /** Returns the place of an author among those with most hits, from 0; {@link #MOST} if none. */
  int place(CSVRecord row, Words words, String author) {
    return places
        .getOrDefault(new Question(row.get("phrase"), words), Map.of())
        .getOrDefault(author, MOST);
  }

  /** Returns {@code 18 others}. */
  static String others(int number) {
    return Phrasing.counted(number, "other");
  }
}
