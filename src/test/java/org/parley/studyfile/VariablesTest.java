package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.ListedDocument;
import org.parley.study.Group;

/** Tests the study's own variables, and the groups that choose or exclude by them. */
class VariablesTest {

  @TempDir private Path folder;
  private StudyFixture study;

  @BeforeEach
  void writeTheList() {
    study =
        new StudyFixture(folder)
            .file(
                "list.csv",
                "path,side,outlet,Region,genre,note",
                "a.txt,staff,Post,north,letter,x",
                "b.txt,board,Herald, south ,,x",
                "c.txt,staff,,,speech,x");
  }

  private StudyFixture comparing(String groups) {
    return study.least("variables: [region, genre]", "comparisons: [{name: a, " + groups + "}]");
  }

  private Group target(String group) {
    return comparing("target: " + group).study().comparisons().get(0).target();
  }

  @Test
  void readsTheColumnsThatTheStudyNames() {
    study.least("variables: [region, genre]");
    assertThat(study.study().variables(), contains("region", "genre"));
    assertThat(
        study.documents().stream().map(ListedDocument::variables).toList(),
        contains(
            Map.of("region", "north", "genre", "letter"),
            Map.of("region", "south"),
            Map.of("genre", "speech")));
  }

  @Test
  void readsValuesAloneAndInLists() {
    assertThat(
        target("{variables: {region: north, genre: [letter, speech]}}").variables(),
        is(Map.of("region", Set.of("north"), "genre", Set.of("letter", "speech"))));
  }

  @Test
  void readsWhatAGroupExcludes() {
    Group one = target("{side: staff, not: {variables: {genre: letter}, outlet: Post}}");
    assertThat(one.excluded(), contains(target("{outlet: Post, variables: {genre: letter}}")));
    Group two = target("{not: [{outlet: Post}, {variables: {region: south}}]}");
    assertThat(
        two.excluded(), contains(target("{outlet: Post}"), target("{variables: {region: south}}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target: {variables: {region: north}}, reference: {variables: {region: south}}",
        "target: {variables: {region: north}}, reference: {not: {variables: {region: north}}}",
        "target: {outlet: Post, side: staff}, reference: {not: {outlet: [Post, Herald]}}",
        "target: {not: [{side: board}, {outlet: Post}]}, reference: {outlet: Post}",
        "target: {first: 2031-05-05}, reference: {not: {first: 2031-05-01}}",
      })
  void readsGroupsThatTheKeysSetApart(String groups) {
    assertThat(comparing(groups).study().comparisons().size(), is(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target: {variables: {region: north}}, reference: {variables: {genre: letter}}",
        "target: {variables: {region: [north, south]}}, reference: {not: {variables: {region:"
            + " north}}}",
        "target: {outlet: Post}, reference: {not: {outlet: Post, side: staff}}",
        "target: {first: 2031-05-05}, reference: {not: {first: 2031-05-06}}",
      })
  void refusesGroupsThatMayShareADocument(String groups) {
    assertThat(
        comparing(groups).problems().get(0).replaceAll("^[^ ]+ ", ""),
        is(
            "comparisons.reference: the reference may share documents with the target; allowed:"
                + " groups with different sides, authors, outlets or variables, or with days that"
                + " do not meet; a 'not' that leaves out the other group; or reference: rest"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "variables: region ¦ 3:12: variables: invalid value 'region'; allowed: a list, such as [a,"
            + " b]",
        "variables: [region, region] ¦ 3:21: variables: repeated value 'region'; first at"
            + " study.yaml:3:13",
        "variables: [Press Type] ¦ 3:13: variables: invalid variable 'Press Type'; did you mean"
            + " 'press_type'? Allowed: lower-case letters (a to z), digits and '_', a letter first,"
            + " as the list's header names a column",
        "variables: [outlet] ¦ 3:13: variables: reserved name 'outlet': a table or the list has a"
            + " column of this name; choose another name for the variable's column",
        "variables: [log_ratio] ¦ 3:13: variables: reserved name 'log_ratio': a table or the list"
            + " has a column of this name; choose another name for the variable's column",
      })
  void refusesNames(String line, String problem) {
    assertThat(study.least(line).problems(), contains("study.yaml:" + problem));
  }

  @Test
  void refusesAVariableThatIsNoColumn() {
    assertThat(
        study.least("variables: [region, regoin]").problems(),
        contains(
            "list.csv:1: missing column 'regoin'; the header is"
                + " 'path,side,outlet,Region,genre,note'; rename 'Region'?"));
  }

  @Test
  void refusesVariablesWithoutAList() {
    study.file("docs/a.txt", "text");
    study.yaml("name: talks", "documents: {include: docs}", "variables: [region]");
    assertThat(
        study.problems(),
        contains(
            "study.yaml:3:12: variables: variables are columns of a list, and the study has none;"
                + " add documents.list"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "{variables: {regoin: north}} ¦ variables: unknown variable 'regoin'; did you mean"
            + " 'region'? Known variables: region, genre",
        "{variables: {region: nort}} ¦ variables: unknown value of region 'nort'; did you mean"
            + " 'north'? Allowed: a value of the column 'region' of the list",
        "{variables: {region: []}} ¦ variables: empty list; add an item, or leave the key out",
        "{variables: {region: 5}} ¦ variables: invalid value '5' (a number); allowed: text, in"
            + " quotation marks",
        "{variables: north} ¦ variables: invalid value 'north'; allowed: variables with their"
            + " values, such as {region: north}",
        "{not: {not: {side: staff}}} ¦ not: unknown key 'not'; known keys: side, author, outlet,"
            + " variables, first, last, first_week, last_week, event, when, weeks",
        "{not: []} ¦ not: empty list; add a group, or leave the key out",
        "{not: {}} ¦ not: empty group; add one of the keys side, author, outlet, variables, first,"
            + " last, first_week, last_week, event, when, weeks",
        "{region: north} ¦ unknown key 'region'; known keys: side, author, outlet, variables,"
            + " first, last, first_week, last_week, event, when, weeks, not",
      })
  void refusesGroups(String group, String problem) {
    List<String> problems = comparing("target: " + group).problems();
    assertThat(
        problems.stream()
            .map(line -> line.replaceAll("^[^ ]+ comparisons.target[.:] ?", ""))
            .toList(),
        contains(problem));
  }

  @Test
  void refusesAVariableTwice() {
    assertThat(
        comparing("target: {variables: {region: north, region: south}}").problems(),
        contains(
            "study.yaml:4:61: comparisons.target.variables: repeated variable 'region'; first at"
                + " study.yaml:4:46"));
  }
}
