package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.parley.text.Cutting.by;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNoteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jo O'Roe is the chair of the staff committee",
        "JO O’ROE is the chair of the staff committee.",
        "Dr Jo O’Roe is a consultant",
        "Dr. Jo  O'Roe is an anaesthetist",
        "— Professor Jo O'Roe was the chair",
        "Jo\u00A0O'Roe is currently the chair",
        "Jo O'Roe, MP, is the shadow minister",
        "Jo O'Roe, who works at the Lodge, is a porter",
        "Jo\nO'Roe is the chair\nof the staff committee",
        "The Jo O'Roe are a band",
        "Josephine O'Roe is the chair",
      })
  void aLastParagraphThatSaysWhoTheAuthorIsIsTrimmed(String note) {
    assertThat(
        by("Jo O'Roe", "Josephine O'Roe").of("We strike today.\n\n" + note).trimmed(),
        contains("author_note: " + note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jo O'Roe said that this is the end",
        "Jo O'Roe is right",
        "Jo O'Roer is the chair",
        "We know that Jo O'Roe is the chair",
        "Mo O'Roe is the chair",
        "Jo O'Roe. This is the end",
        "The chair is Jo O'Roe",
        "Jo O'Roe",
      })
  void aLastParagraphThatSaysSomethingElseIsNot(String paragraph) {
    assertThat(by("Jo O'Roe").of("We strike.\n\n" + paragraph).trimmed(), empty());
  }

  @Test
  void onlyTheLastParagraphIs() {
    assertThat(by("Jo Roe").of("Jo Roe is the chair.\n\nWe strike.").trimmed(), empty());
    assertThat(by("Jo Roe").of("Jo Roe is the chair.").trimmed(), empty());
    assertThat(
        by("Jo Roe").of("One.\n\nJo Roe is the chair.\n\nJo Roe is the chair.").trimmed(),
        hasSize(1));
  }

  @Test
  void aParagraphTooLongForANoteIsNot() {
    String long601 = "Jo Roe is the chair" + " and more".repeat(70);
    assertThat(by("Jo Roe").of("We strike.\n\n" + long601).trimmed(), empty());
  }

  @Test
  void withoutANameNothingIs() {
    assertThat(by("").of("We strike.\n\nNobody is the chair").trimmed(), empty());
    assertThat(by().of("We strike.\n\nNobody is the chair").trimmed(), empty());
  }

  @Test
  void aNameIsNoRegularExpression() {
    assertThat(by("J.R. (Jo)\\E+").of("One.\n\nJ.R. (Jo)\\E+ is the chair").trimmed(), hasSize(1));
    assertThat(by("J.R").of("One.\n\nJxR is the chair").trimmed(), empty());
  }
}
