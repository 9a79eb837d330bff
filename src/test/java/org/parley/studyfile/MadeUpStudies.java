package org.parley.studyfile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.model.LongQuotations;
import org.parley.model.PageTexts;
import org.parley.model.Phrase;
import org.parley.model.TableName;
import org.parley.model.WordRules;
import org.parley.model.Words;
import org.parley.study.Coding;
import org.parley.study.Comparing;
import org.parley.study.Comparison;
import org.parley.study.Group;
import org.parley.study.Reading;
import org.parley.study.Study;

/** Studies of a made-up quarrel over a ferry, for the tests of stages. */
public final class MadeUpStudies {

  /** A board and a crew, one of them with an alias and a coverage of his own, in May 2031. */
  public static final List<Study.Author> AUTHORS =
      List.of(
          new Study.Author("Harbour Board", Study.DatedSide.always("board"), List.of(), null),
          new Study.Author(
              "Skippers",
              Study.DatedSide.always("crew"),
              List.of("The Skippers"),
              new Study.Coverage(LocalDate.of(2031, 5, 5), null)));

  /** The default settings of the comparing tables. */
  public static final Comparing COMPARING = new Comparing(Words.OWN, 5, 4, false, 1000, 1, 500);

  private MadeUpStudies() {}

  /** The documents of a side. */
  public static Group side(String side) {
    return Group.ofSides(List.of(side));
  }

  /** A study of documents below {@code root}. */
  public static Study of(Path root) {
    return of(
        root,
        List.of(
            new Comparison("crew-others", side("crew"), side("board")),
            new Comparison("board-others", side("board"), side("crew"))),
        List.of(),
        COMPARING,
        Set.of(),
        EnumSet.allOf(TableName.class));
  }

  /** The same, which compares as is said here. */
  public static Study of(
      Path root,
      List<Comparison> comparisons,
      List<Study.Event> events,
      Comparing comparing,
      Set<String> stopWords,
      Set<TableName> tables) {
    return new Study(
        "ferry",
        "Made up: the last ferry",
        new Study.Documents(root.toString(), null, List.of(root.toString())),
        ZoneId.of("Europe/London"),
        Locale.UK,
        new Study.Coverage(LocalDate.of(2031, 4, 28), LocalDate.of(2031, 5, 25)),
        List.of(),
        List.of("crew", "board"),
        AUTHORS,
        List.of(Phrase.of("last-ferry", "last ferry"), Phrase.of("safe", "safe", "safety")),
        Coding.NONE,
        events,
        new Study.Tokens(WordRules.DEFAULT, stopWords),
        LongQuotations.DEFAULT,
        List.of(),
        Reading.DEFAULT,
        comparisons,
        comparing,
        tables,
        PageTexts.PASSAGES,
        0.05,
        root.resolve("results").toString(),
        root.resolve("study.yaml").toString());
  }
}
