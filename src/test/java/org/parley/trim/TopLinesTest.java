package org.parley.trim;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopLinesTest {

  private static final String BODY =
      "\n\nThe tugs went out before the light came, and nobody on the quay had asked them to.";

  private static TopLines top(String text, String... names) {
    return TopLines.of(text, List.of(names));
  }

  private static List<String> trimmed(String text, String... names) {
    return top(text, names).parts().stream()
        .map(part -> part.rule() + ": " + text.substring(part.start(), part.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Amy Bell | Amy Bell",
        "BY AMY BELL | AMY BELL",
        "By Amy Bell and Jo van der Roe | Amy Bell, Jo van der Roe",
        "By Dr Amy Bell, Port Correspondent | Amy Bell",
        "By Amy J. Bell for the Quay Herald | Amy J. Bell",
        "Von Amy Bell und Jo Roe | Amy Bell, Jo Roe",
        "Author: Amy O’Bell-Roe | Amy O’Bell-Roe",
        "By Amy Bell, 8 March 2031 | Amy Bell"
      })
  void aBylineNamesTheAuthor(String line, String author) {
    assertThat(top(line + BODY).author(), is(Optional.of(author)));
    assertThat(trimmed(line + BODY), contains("byline: " + line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By land and sea",
        "By Staff Reporters",
        "By the Harbour Board",
        "By Amy",
        "By Monday we will know.",
        "By order of the board"
      })
  void otherLinesNameNobody(String line) {
    assertThat(top(line + BODY).author(), is(Optional.empty()));
    assertThat(trimmed(line + BODY), empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 March 2031",
        "Saturday, 8th March 2031",
        "March 8, 2031 at 10:30 am GMT",
        "Port Amble, 8 March 2031",
        "Published: 2031-03-08 | Updated: 2031-03-12",
        "8. März 2031",
        "le 8 mars 2031",
        "8 de marzo de 2031",
        "8/3/2031 | 8 March 2031",
        "Amble – 08.03.2031 – Published March 8th, 2031"
      })
  void aDateLineGivesTheDay(String line) {
    assertThat(top(line + BODY).date(), is(Optional.of(LocalDate.of(2031, 3, 8))));
    assertThat(trimmed(line + BODY), contains("dateline: " + line));
  }

  @Test
  void aDayWithoutACertainOrderIsTrimmedAndClaimsNothing() {
    assertThat(top("03/04/2031" + BODY).date(), is(Optional.empty()));
    assertThat(trimmed("03/04/2031" + BODY), contains("dateline: 03/04/2031"));
    assertThat(top("Date: 28/04/2031" + BODY).date(), is(Optional.of(LocalDate.of(2031, 4, 28))));
  }

  @Test
  void twoDaysContradictEachOther() {
    assertThat(top("8 March 2031\n\n9 March 2031" + BODY).date(), is(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"On 8 March 2031 the tugs stayed.", "March 2031", "30 February 2031"})
  void aSentenceIsNoDateLine(String line) {
    assertThat(top(line + BODY).parts(), empty());
  }

  @Test
  void aHeadlineAndALeadMayComeFirst() {
    String text = "The tugs stay in\nBy Amy Bell\n8 March 2031\nThe tugs went out." + BODY;
    assertThat(trimmed(text), contains("byline: By Amy Bell", "dateline: 8 March 2031"));
    assertThat(
        trimmed("The tugs stay in\n\nNobody asked them.\n\nBy Amy Bell" + BODY),
        contains("byline: By Amy Bell"));
  }

  @Test
  void runningTextEndsTheTop() {
    String text = "The tugs went out. ".repeat(20) + "\n\nBy Amy Bell\n\n8 March 2031";
    assertThat(top(text).parts(), empty());
  }

  @Test
  void theKnownNameAloneIsAByline() {
    assertThat(trimmed("The tugs\n\nAMY BELL" + BODY, "Amy Bell"), contains("byline: AMY BELL"));
    assertThat(trimmed("The tugs\n\nAmy Bell" + BODY), empty());
  }

  @Test
  void aQuotedMessageHasNoTop() {
    assertThat(top("No.\n\n> By Amy Bell\n\n-- \nBy Jo Roe").parts(), empty());
  }

  @Test
  void aLineOfCopyrightIsTrimmed() {
    assertThat(
        trimmed("The tugs\n\nQuay Press 2031. All rights reserved.\n\n© 2031 Quay" + BODY),
        contains("rights_line: Quay Press 2031. All rights reserved.", "rights_line: © 2031 Quay"));
  }

  @Test
  void aDatelineMayBeginTheRunningText() {
    String text =
        "The tugs\n\nELLERY, 8 March 2031 \u2013" + (" " + BODY.strip()).repeat(4) + BODY.repeat(6);
    assertThat(top(text).date(), is(Optional.of(LocalDate.of(2031, 3, 8))));
    assertThat(top(text).parts(), empty());
    assertThat(top(text.replace("ELLERY", "On ELLERY")).date(), is(Optional.empty()));
    String shortLead = "ELLERY, 8 March 2031 \u2013 The tugs stay in port." + BODY.repeat(6);
    assertThat(top(shortLead).date(), is(Optional.of(LocalDate.of(2031, 3, 8))));
    assertThat(top(shortLead).parts(), empty());
  }
}
