package org.parley.study;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.parley.study.Comparison.Membership.NEITHER;
import static org.parley.study.Comparison.Membership.REFERENCE;
import static org.parley.study.Comparison.Membership.TARGET;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which documents are in a group, and in which group of a comparison. */
class GroupTest {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

  private static final Group CREW_IN_MAY =
      new Group(
          Group.Kind.CHOSEN,
          Set.of("crew"),
          Set.of("Skippers", "Cooks"),
          Set.of("Post"),
          new Study.Coverage(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31)));

  @ParameterizedTest
  @CsvSource({
    "Skippers, crew, Post, 2031-05-01, true",
    "Cooks, crew, Post, 2031-05-31, true",
    "Stokers, crew, Post, 2031-05-05, false",
    "Skippers, board, Post, 2031-05-05, false",
    "Skippers, '', Post, 2031-05-05, false",
    "Skippers, crew, Speech, 2031-05-05, false",
    "Skippers, crew, '', 2031-05-05, false",
    "Skippers, crew, Post, 2031-04-30, false",
    "Skippers, crew, Post, 2031-06-01, false"
  })
  void containsADocumentThatMatchesEverything(
      String author, String side, String outlet, LocalDate date, boolean contains) {
    assertThat(CREW_IN_MAY.contains(author, side, outlet, date, Map.of()), is(contains));
  }

  @Test
  void anEmptyComponentMatchesEverything() {
    Group crew = Group.ofSides(List.of("crew"));
    assertThat(crew.contains("Anybody", "crew", "", LocalDate.MIN, Map.of()), is(true));
    assertThat(crew.contains("Anybody", "", "", DAY, Map.of()), is(false));
  }

  @Test
  void aGroupOfNoSidesIsEmpty() {
    assertThat(Group.ofSides(List.of()), is(Group.NOBODY));
    assertThat(Group.NOBODY.contains("Skippers", "crew", "Post", DAY, Map.of()), is(false));
    assertThat(Group.NOBODY.contains("Forum", "", "", DAY, Map.of()), is(false));
  }

  @Test
  void theRestIsEverythingOutsideTheTarget() {
    Comparison comparison = new Comparison("crew", CREW_IN_MAY, Group.REST);
    assertThat(comparison.groupOf("Skippers", "crew", "Post", DAY, Map.of()), is(TARGET));
    assertThat(comparison.groupOf("Skippers", "crew", "", DAY, Map.of()), is(REFERENCE));
    assertThat(comparison.groupOf("Forum", "", "", DAY, Map.of()), is(REFERENCE));
  }

  @Test
  void aDocumentInNoGroupIsNotCompared() {
    Comparison comparison =
        new Comparison(
            "crew-others", Group.ofSides(List.of("crew")), Group.ofSides(List.of("board")));
    assertThat(comparison.groupOf("Skippers", "crew", "", DAY, Map.of()), is(TARGET));
    assertThat(comparison.groupOf("Chair", "board", "", DAY, Map.of()), is(REFERENCE));
    assertThat(comparison.groupOf("Forum", "", "", DAY, Map.of()), is(NEITHER));
    Comparison alone = new Comparison("crew-others", comparison.target(), Group.NOBODY);
    assertThat(alone.groupOf("Chair", "board", "", DAY, Map.of()), is(NEITHER));
  }

  @Test
  void namesAreSorted() {
    Group group =
        new Group(
            Group.Kind.CHOSEN,
            Set.of("c", "a", "b"),
            Set.of(),
            Set.of("\uD83D\uDE00", "\uFF01"),
            new Study.Coverage(null, null));
    assertThat(group.sides(), contains("a", "b", "c"));
    assertThat(group.outlets(), contains("\uFF01", "\uD83D\uDE00"));
  }
}
