package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.study.Comparison;
import org.parley.study.Group;
import org.parley.study.Study;

class ComparisonListTest {

  @TempDir Path folder;
  private StudyFixture study;

  /** Two sides, and a forum that has none. */
  @BeforeEach
  void begin() {
    study =
        new StudyFixture(folder)
            .file("events.csv", "date,event", "2016-04-25,monday", "2016-04-26,strike")
            .file(
                "list.csv",
                "path,author,side,outlet",
                "a.txt,Ash,staff,Post",
                "b.txt,Birch,staff,Radio",
                "c.txt,Chair,board,Post",
                "f.txt,Forum,,");
  }

  private StudyFixture comparisons(String... items) {
    study.yaml(
        StudyFixture.LEAST
            + "events: events.csv\n"
            + "authors: [{name: Ash, aliases: [A. Ash]}]\n"
            + "comparisons:\n- "
            + String.join("\n- ", items));
    return study;
  }

  private Group target(String group) {
    return comparisons("{name: a, target: " + group + "}").study().comparisons().get(0).target();
  }

  private static Group chosen(
      Set<String> sides, Set<String> authors, Set<String> outlets, String first, String last) {
    return new Group(
        Group.Kind.CHOSEN,
        sides,
        authors,
        outlets,
        new Study.Coverage(
            first == null ? null : LocalDate.parse(first),
            last == null ? null : LocalDate.parse(last)));
  }

  @Test
  void readsNamesAloneAndInLists() {
    assertThat(
        target("{side: staff, author: [A. Ash, Birch], outlet: [Post]}"),
        is(chosen(Set.of("staff"), Set.of("Ash", "Birch"), Set.of("Post"), null, null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{first: 2016-04-01, last: 2016-04-30} | 2016-04-01 | 2016-04-30",
        "{last: 2016-04-30} |  | 2016-04-30",
        "{first_week: 2015-W53, last_week: 2015-W53} | 2015-12-28 | 2016-01-03",
        "{event: strike, when: before} | 2016-03-28 | 2016-04-24",
        "{event: strike, when: after} | 2016-05-02 | 2016-05-29",
        "{event: strike, when: after, weeks: 1} | 2016-05-02 | 2016-05-08",
        "{event: monday, when: before, weeks: 1} | 2016-04-18 | 2016-04-24",
        "{event: monday, when: after, weeks: 1} | 2016-04-25 | 2016-05-01",
        "{event: monday, when: after, first: 2016-05-03, last_week: 2016-W19} | 2016-05-03"
            + " | 2016-05-15",
      })
  void readsDays(String group, String first, String last) {
    assertThat(target(group), is(chosen(Set.of(), Set.of(), Set.of(), first, last)));
  }

  @Test
  void takesTheRestForAReferenceThatIsLeftOut() {
    comparisons(
        "{name: a, target: {side: staff}}", "{name: b, target: {author: Ash}, reference: rest}");
    assertThat(
        study.study().comparisons().stream().map(Comparison::reference).toList(),
        contains(Group.REST, Group.REST));
  }

  @Test
  void comparesEachOfThreeSidesWithTheOthersWhereTheStudyDoesNotSay() {
    study.least("authors: [{name: Minister, side: Her Majesty}]");
    assertThat(
        study.study().comparisons(),
        contains(
            new Comparison(
                "Her Majesty-others",
                Group.ofSides(List.of("Her Majesty")),
                Group.ofSides(List.of("board", "staff"))),
            new Comparison(
                "board-others",
                Group.ofSides(List.of("board")),
                Group.ofSides(List.of("Her Majesty", "staff"))),
            new Comparison(
                "staff-others",
                Group.ofSides(List.of("staff")),
                Group.ofSides(List.of("Her Majesty", "board")))));
  }

  @Test
  void comparesTheFirstOfTwoSidesWithTheSecondOnce() {
    assertThat(
        study.least("sides: [staff, board]").study().comparisons(),
        contains(
            new Comparison(
                "staff-board", Group.ofSides(List.of("staff")), Group.ofSides(List.of("board")))));
    assertThat(
        study.least("sides: [board, staff]").study().comparisons(),
        contains(
            new Comparison(
                "board-staff", Group.ofSides(List.of("board")), Group.ofSides(List.of("staff")))));
  }

  @Test
  void comparesTheOnlySideWithNobody() {
    study.file("list.csv", "path,side", "a.txt,staff").least();
    assertThat(
        study.study().comparisons(),
        contains(new Comparison("staff-others", Group.ofSides(List.of("staff")), Group.NOBODY)));
  }

  @Test
  void comparesNothingWhereTheListIsEmptyOrThereAreNoSides() {
    assertThat(study.least("comparisons: []").study().comparisons(), is(empty()));
    study.file("list.csv", "path", "a.txt").least();
    assertThat(study.study().comparisons(), is(empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          # keys
          {target: {side: staff}}  ¦ 3: comparisons: missing key 'name'
          {name: a}                ¦ 3: comparisons: missing key 'target'
          {name: A, target: {side: staff}} ¦ 10: comparisons.name: invalid name 'A'; did you mean 'a'? Allowed: lower-case letters (a to z), digits and hyphens
          {name: a, targets: {side: staff}, target: {side: staff}} ¦ 13: comparisons: unknown key 'targets'; did you mean 'target'? Known keys: name, target, reference
          {name: a, target: {sides: staff}} ¦ 22: comparisons.target: unknown key 'sides'; did you mean 'side'? Known keys: side, author, outlet, variables, first, last, first_week, last_week, event, when, weeks, not
          {name: a, target: rest}  ¦ 21: comparisons.target: invalid value 'rest'; allowed: the keys side, author, outlet, variables, first, last, first_week, last_week, event, when, weeks, not
          {name: a, target: {}}    ¦ 21: comparisons.target: empty group; add one of the keys side, author, outlet, variables, first, last, first_week, last_week, event, when, weeks, not
          {name: a, target: {side: staff}, reference: rset} ¦ 47: comparisons.reference: unknown value 'rset'; did you mean 'rest'? Allowed: rest
          {name: a, target: {side: staff}, reference: {}}   ¦ 47: comparisons.reference: empty group; add one of the keys side, author, outlet, variables, first, last, first_week, last_week, event, when, weeks, not
          # names
          {name: a, target: {side: staf}}    ¦ 28: comparisons.target.side: unknown side 'staf'; did you mean 'staff'? Known sides: board, staff
          {name: a, target: {side: all}}     ¦ 28: comparisons.target.side: unknown side 'all'; known sides: board, staff
          {name: a, target: {side: []}}      ¦ 28: comparisons.target.side: empty list; add an item, or leave the key out
          {name: a, target: {side: 5}}       ¦ 28: comparisons.target.side: invalid value '5' (a number); allowed: text, in quotation marks
          {name: a, target: {author: Brich}} ¦ 30: comparisons.target.author: unknown author 'Brich'; did you mean 'Birch'? Allowed: an author of the study or of its list
          {name: a, target: {author: [Ash, Rowan]}} ¦ 36: comparisons.target.author: unknown author 'Rowan'; allowed: an author of the study or of its list
          {name: a, target: {author: [Ash, A. Ash]}} ¦ 36: comparisons.target.author: repeated value 'A. Ash'; first at study.yaml:6:31
          {name: a, target: {outlet: Posts}} ¦ 30: comparisons.target.outlet: unknown outlet 'Posts'; did you mean 'Post'? Allowed: an outlet of the list
          # days
          {name: a, target: {first: 2016-13-01}}    ¦ 29: comparisons.target.first: invalid value '2016-13-01'; allowed: a day such as 2016-04-26
          {name: a, target: {first_week: 2016-W53}} ¦ 34: comparisons.target.first_week: invalid week '2016-W53'; allowed: an ISO week such as 2016-W17
          {name: a, target: {last_week: 2016-17}}   ¦ 33: comparisons.target.last_week: invalid week '2016-17'; allowed: an ISO week such as 2016-W17
          {name: a, target: {first: 2016-02-01, last: 2016-01-31}} ¦ 47: comparisons.target.last: '2016-01-31' is before the first day, '2016-02-01' at study.yaml:6:29
          {name: a, target: {first_week: 2016-W02, last: 2016-01-01}} ¦ 50: comparisons.target.last: '2016-01-01' is before the first day, '2016-01-11' at study.yaml:6:34
          {name: a, target: {event: strike, when: after, last: 2016-04-30}} ¦ 56: comparisons.target.last: '2016-04-30' is before the first day, '2016-05-02' at study.yaml:6:29
          # events
          {name: a, target: {event: strik, when: after}}  ¦ 29: comparisons.target.event: unknown event 'strik'; did you mean 'strike'? Known events: monday, strike
          {name: a, target: {event: strike}}              ¦ 29: comparisons.target.event: missing key 'when', which 'event' needs; allowed: before, after
          {name: a, target: {event: strike, when: befor}} ¦ 43: comparisons.target.when: unknown value 'befor'; did you mean 'before'? Allowed: before, after
          {name: a, target: {side: staff, when: after}}   ¦ 41: comparisons.target.when: missing key 'event', which 'when' needs
          {name: a, target: {side: staff, weeks: 2}}      ¦ 42: comparisons.target.weeks: missing key 'event', which 'weeks' needs
          {name: a, target: {event: strike, when: after, weeks: 0}} ¦ 57: comparisons.target.weeks: invalid value '0' (a number); allowed: a whole number of at least 1
          # what is wrong with a group is no reason to complain of what the rest would be
          {name: a, target: {author: [Rowan]}, reference: {side: board}} ¦ 31: comparisons.target.author: unknown author 'Rowan'; allowed: an author of the study or of its list
          {name: a, target: {sied: staff, last: 2016-01-01}, reference: {side: board}} ¦ 22: comparisons.target: unknown key 'sied'; did you mean 'side'? Known keys: side, author, outlet, variables, first, last, first_week, last_week, event, when, weeks, not
          # the reference has the same keys
          {name: a, target: {side: staff}, reference: {side: bord}} ¦ 54: comparisons.reference.side: unknown side 'bord'; did you mean 'board'? Known sides: board, staff
          """)
  void refusesAComparison(String item, String message) {
    assertThat(comparisons(item).problems(), contains("study.yaml:6:" + message));
  }

  /**
   * The column of a table of texts, or a page, may name outlets; the list has a file without one.
   */
  @Test
  void anOutletMayBeOneThatOnlyDocumentsName() {
    assertThat(target("{outlet: [Herald, Post]}").outlets(), contains("Herald", "Post"));
    study.file("list.csv", "path,author,side,outlet", "a.txt,Ash,staff,Post");
    assertThat(
        comparisons("{name: a, target: {outlet: Herald}}").problems(),
        contains(
            "study.yaml:6:30: comparisons.target.outlet: unknown outlet 'Herald'; allowed: an"
                + " outlet of the list"));
  }

  @Test
  void refusesANameThatStandsThereTwice() {
    comparisons("{name: a, target: {side: staff}}", "{name: a, target: {side: board}}");
    assertThat(
        study.problems(),
        contains("study.yaml:7:10: comparisons.name: repeated name 'a'; first at study.yaml:6:10"));
  }

  @Test
  void refusesAnEventWhereTheStudyHasNone() {
    study.least("comparisons: [{name: a, target: {event: strike, when: after}}]");
    assertThat(
        study.problems(),
        contains(
            "study.yaml:3:41: comparisons.target.event: unknown event 'strike'; the study has no"
                + " events"));
  }

  @Test
  void takesAnyAuthorWhereADocumentMayNameOne() {
    study.file("list.csv", "path,author,side", "a.txt,Ash,staff", "b.txt,,");
    assertThat(
        target("{author: Rowan}"), is(chosen(Set.of(), Set.of("Rowan"), Set.of(), null, null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target: {side: staff}, reference: {side: board}",
        "target: {author: Ash}, reference: {author: [Birch, Chair]}",
        "target: {outlet: Post}, reference: {outlet: Radio}",
        "target: {last: 2016-04-25}, reference: {first: 2016-04-26}",
        "target: {first: 2016-04-26}, reference: {last: 2016-04-25}",
        "target: {side: staff, event: strike, when: after}, reference: {event: strike, when: before}",
        "target: {author: Chair}, reference: {side: staff}",
        "target: {side: board}, reference: {author: [Ash, Birch]}",
        "target: {side: staff}, reference: {author: Forum}",
        "target: {author: Ash}, reference: rest",
        "target: {author: Ash}"
      })
  void acceptsGroupsThatCannotShareADocument(String groups) {
    assertThat(comparisons("{name: a, " + groups + "}").study().comparisons().size(), is(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target: {side: staff}, reference: {side: [board, staff]}",
        "target: {author: Ash}, reference: {author: [A. Ash, Birch]}",
        "target: {author: Ash}, reference: {side: staff}",
        "target: {author: [Ash, Chair]}, reference: {side: staff}",
        "target: {side: staff}, reference: {outlet: Post}",
        "target: {last: 2016-04-26}, reference: {first: 2016-04-26}",
        "target: {first: 2016-04-26}, reference: {first: 2016-05-01}",
        "target: {event: strike, when: after}, reference: {event: monday, when: after}"
      })
  void refusesGroupsThatMayShareADocument(String groups) {
    int column = "- {name: a, ".length() + groups.indexOf("reference: ") + "reference: ".length();
    assertThat(
        comparisons("{name: a, " + groups + "}").problems(),
        contains(
            "study.yaml:6:"
                + (column + 1)
                + ": comparisons.reference: the reference may share documents with the target;"
                + " allowed: groups with different sides, authors, outlets or variables, or with"
                + " days that do not meet; a 'not' that leaves out the other group; or reference:"
                + " rest"));
  }

  /** The list gives a side to a document whose author may turn out to be the forum. */
  @Test
  void anAuthorWithoutASideMayYetHaveOneWhereTheListGivesItToNobody() {
    study.file("list.csv", "path,author,side", "a.txt,Forum,", "b.txt,,staff");
    comparisons("{name: a, target: {side: staff}, reference: {author: Forum}}");
    assertThat(study.problems().size(), is(1));
  }
}
